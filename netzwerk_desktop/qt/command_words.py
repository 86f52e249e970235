"""Running actions by name: further words for each, and what fits what was typed."""

from __future__ import annotations

from typing import Final

from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Actions
from netzwerk_desktop.qt.words import tr, translate

#: verbs and other names people have for an action, beside its text, its short name and its explanation
ALSO: Final[dict[ActionId, str]] = {
    ActionId.LOG_CALL: tr("anrufen telefonieren Anruf notieren"),
    ActionId.LOG_CONSULTATION: tr("beraten Gespräch notieren"),
    ActionId.LOG_INTERACTION: tr("Termin Besuch Besprechung E-Mail Anfrage eintragen"),
    ActionId.ADD_FOLLOW_UP: tr("erinnern Erinnerung Aufgabe merken"),
    ActionId.WRITE_LETTER: tr("anschreiben Schreiben Word"),
    ActionId.ADD_PERSON: tr("neue Person Kontakt Ansprechpartner eintragen"),
    ActionId.ADD_ORGANISATION: tr("neue Organisation eintragen"),
    ActionId.ADD_CASE: tr("neuer Vorgang Fall Sache beginnen"),
    ActionId.CALL_NEXT: tr("anrufen telefonieren 12 x 8 Anrufrunde"),
    ActionId.ADD_TO_LIST: tr("Adressliste Verteiler aufnehmen"),
    ActionId.PRINT_DOSSIER: tr("ausdrucken Termin vorbereiten Mappe"),
    ActionId.ENTER_SUCCESSOR: tr("Nachfolger Nachfolgerin Amtswechsel ablösen"),
    ActionId.SUCCESSIONS: tr("Nachfolge Wahl Kommunalwahl Tabelle"),
    ActionId.EXPORT_CALENDAR: tr("exportieren ausgeben ics Outlook"),
    ActionId.EDIT: tr("ändern Adresse Anschrift berichtigen"),
    ActionId.EDIT_MEMBERSHIP: tr("Mitglied beitreten austreten kündigen ändern"),
    ActionId.ADD_GRANT: tr("Ausnahme erlauben freigeben"),
    ActionId.DELETE: tr("entfernen wegwerfen Papierkorb"),
    ActionId.UNDO: tr("zurücknehmen widerrufen"),
    ActionId.REDO: tr("wiederholen doch"),
    ActionId.SHOW_HISTORY: tr("Historie wer hat geändert Protokoll"),
    ActionId.UNDO_LIST: tr("zurücknehmen rückgängig machen"),
    ActionId.FILTER: tr("eingrenzen"),
    ActionId.BACK: tr("vorige Seite"),
    ActionId.FORWARD: tr("nächste Seite"),
    ActionId.GO_TODAY: tr("öffnen zeigen Startseite"),
    ActionId.GO_MUNICIPALITIES: tr("öffnen zeigen Städte Gemeinden Organisationen"),
    ActionId.GO_PEOPLE: tr("öffnen zeigen Kontakte"),
    ActionId.GO_INTERACTIONS: tr("öffnen zeigen Verlauf"),
    ActionId.GO_FOLLOW_UPS: tr("öffnen zeigen Aufgaben"),
    ActionId.GO_CALL_ROUND: tr("öffnen zeigen Anrufrunde 12 x 8"),
    ActionId.GO_MAP: tr("öffnen zeigen Landkarte"),
    ActionId.GO_CASES: tr("öffnen zeigen Fälle"),
    ActionId.GO_DUPLICATES: tr("öffnen zeigen doppelt zusammenführen"),
    ActionId.GO_SETTINGS: tr("öffnen einstellen Optionen"),
    ActionId.RELOAD: tr("aktualisieren auffrischen"),
    ActionId.SHOW_AS_TABLE: tr("Spalten Ansicht"),
    ActionId.FOLD_NAVIGATION: tr("Leiste verbergen"),
    ActionId.SCHEME_SYSTEM: tr("Design Aussehen"),
    ActionId.SCHEME_LIGHT: tr("Design Aussehen hell"),
    ActionId.SCHEME_DARK: tr("Design Aussehen dunkel Nacht"),
    ActionId.IMPORT_MEMBERS: tr("importieren laden Excel"),
    ActionId.IMPORT_REGISTER: tr("importieren aktualisieren"),
    ActionId.BACK_UP: tr("Sicherung Sicherungskopie Backup anlegen"),
    ActionId.RESTORE: tr("wiederherstellen zurückspielen Backup"),
    ActionId.QUIT: tr("schließen verlassen"),
    ActionId.SHORTCUTS: tr("Hilfe Tastatur"),
    ActionId.ABOUT: tr("Hilfe Version Lizenz"),
}


def words_of(actions: Actions, action_id: ActionId) -> tuple[str, str]:
    """What an action is called, and everything else it is found by; both folded."""
    action, spec = actions[action_id], actions.spec(action_id)
    # what can be undone stands in the text at the moment; its own name counts as well
    names = (action.text(), action.iconText(), translate("", spec.text), translate("", spec.short))
    name = " ".join(name.replace("&", "") for name in names if name)
    # German words are understood whatever the language of the screen is
    rest = (translate("", spec.tip), translate("", ALSO.get(action_id, "")), spec.text.replace("&", ""))
    return fold(name), fold(" ".join((name, *rest, ALSO.get(action_id, ""))))


def begins_a_name(actions: Actions, action_id: ActionId, text: str) -> bool:
    """Whether an action is called what was typed, or begins with it."""
    wanted, spec = fold(text), actions.spec(action_id)
    names = (actions[action_id].text().replace("&", ""), spec.text.replace("&", ""))
    return len(wanted) >= _ENOUGH and any(fold(name).startswith(wanted) for name in names)


def matching_commands(actions: Actions, text: str, limit: int) -> list[ActionId]:
    """Actions that can be done now and have all words that were typed, at the beginning of theirs.

    Those that are called so come first, then those that are found by another word.
    """
    wanted = fold(text).split()
    if not wanted:
        return []
    named: list[ActionId] = []
    known: list[ActionId] = []
    for spec in actions.all():
        if not spec.command or not actions[spec.id].isEnabled():
            continue
        name, words = words_of(actions, spec.id)
        if all(" " + word in " " + name for word in wanted):
            named.append(spec.id)
        elif all(" " + word in " " + words for word in wanted):
            known.append(spec.id)
    named.sort(key=lambda action_id: _distance(actions, action_id, text))
    return [*named, *known][:limit]


def _distance(actions: Actions, action_id: ActionId, text: str) -> int:
    """0: it is called so; 1: its name begins so; 2: the words stand somewhere in it."""
    if fold(actions[action_id].text().replace("&", "")).rstrip(" …") == fold(text):
        return 0
    return 1 if begins_a_name(actions, action_id, text) else 2


#: fewer letters begin too many names to go before what was found
_ENOUGH = 4
