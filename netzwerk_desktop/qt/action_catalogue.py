"""Everything one can do, in one catalogue: words, icon, shortcut, explanation.

Menus, buttons, the command search and the sheet of shortcuts (F1) are all made from it, so an action cannot be in one
of them and missing in another.

To add an action: a name in `ActionId`, a line in `CATALOGUE`, and a handler in ``handlers()`` of the page (or of the
main window) it belongs to.
"""

from dataclasses import dataclass
from enum import Enum, StrEnum

from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.words import tr, translate


class ActionId(StrEnum):
    """The actions."""

    LOG_CALL = "log_call"
    LOG_CONSULTATION = "log_consultation"
    LOG_INTERACTION = "log_interaction"
    ADD_FOLLOW_UP = "add_follow_up"
    WRITE_LETTER = "write_letter"
    ADD_PERSON = "add_person"
    ADD_ORGANISATION = "add_organisation"
    ADD_CASE = "add_case"
    CALL_NEXT = "call_next"
    ADD_TO_LIST = "add_to_list"
    PRINT_DOSSIER = "print_dossier"
    ENTER_SUCCESSOR = "enter_successor"
    SUCCESSIONS = "successions"
    EXPORT_CALENDAR = "export_calendar"
    EDIT = "edit"
    EDIT_MEMBERSHIP = "edit_membership"
    ADD_GRANT = "add_grant"
    DELETE = "delete"
    UNDO = "undo"
    REDO = "redo"
    UNDO_LIST = "undo_list"
    SHOW_HISTORY = "show_history"

    SEARCH = "search"
    FILTER = "filter"
    NEXT_PART = "next_part"
    BACK = "back"
    FORWARD = "forward"
    RELOAD = "reload"
    GO_TODAY = "go_today"
    GO_MUNICIPALITIES = "go_municipalities"
    GO_PEOPLE = "go_people"
    GO_INTERACTIONS = "go_interactions"
    GO_FOLLOW_UPS = "go_follow_ups"
    GO_CALL_ROUND = "go_call_round"
    GO_MAP = "go_map"
    GO_CASES = "go_cases"
    GO_DUPLICATES = "go_duplicates"
    GO_SETTINGS = "go_settings"
    SHOW_AS_TABLE = "show_as_table"
    FOLD_NAVIGATION = "fold_navigation"

    IMPORT_MEMBERS = "import_members"
    IMPORT_REGISTER = "import_register"
    BACK_UP = "back_up"
    RESTORE = "restore"
    SCHEME_SYSTEM = "scheme_system"
    SCHEME_LIGHT = "scheme_light"
    SCHEME_DARK = "scheme_dark"
    SHORTCUTS = "shortcuts"
    ABOUT = "about"
    QUIT = "quit"


class Group(Enum):
    """Headings of the sheet of shortcuts, and the menus."""

    DO = tr("Eintragen und ändern")
    GO = tr("Finden und gehen")
    VIEW = tr("Ansicht")
    OFFICE = tr("Büro")
    HELP = tr("Hilfe")

    @property
    def title(self) -> str:
        """The heading on the screen."""
        return translate("", self.value)


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One line of the catalogue.

    Attributes:
        text: what it is called in a menu, with a mnemonic.
        short: what stands on a button ("" for the text without the mnemonic).
        keys: shortcuts in Qt's portable notation, the first one is shown.
        tip: one sentence for the tool tip.
        command: the command search offers it.
    """

    id: ActionId
    group: Group
    text: str
    icon: Icon | None = None
    keys: tuple[str, ...] = ()
    tip: str = ""
    short: str = ""
    command: bool = True
    checkable: bool = False


_A = ActionId
CATALOGUE: tuple[ActionSpec, ...] = (
    ActionSpec(
        _A.LOG_CALL,
        Group.DO,
        tr("&Telefonat erfassen"),
        Icon.CALL,
        ("Ctrl+L",),
        tr("Ein Telefonat eintragen, das gerade stattfindet oder stattgefunden hat"),
        tr("Telefonat"),
    ),
    ActionSpec(
        _A.LOG_CONSULTATION,
        Group.DO,
        tr("&Beratung erfassen"),
        Icon.CONSULTATION,
        ("Ctrl+B",),
        tr("Eine Beratung mit Leistung und Themen eintragen"),
        tr("Beratung"),
    ),
    ActionSpec(
        _A.LOG_INTERACTION,
        Group.DO,
        tr("Anderen &Vorgang erfassen"),
        Icon.INTERACTIONS,
        ("Ctrl+Shift+L",),
        tr("Einen Vor-Ort-Termin, eine Besprechung, eine E-Mail oder eine Anfrage eintragen"),
        tr("Vorgang"),
    ),
    ActionSpec(
        _A.ADD_FOLLOW_UP,
        Group.DO,
        tr("&Wiedervorlage anlegen"),
        Icon.FOLLOW_UP,
        ("Ctrl+R",),
        tr("Sich an etwas erinnern lassen"),
        tr("Wiedervorlage"),
    ),
    ActionSpec(
        _A.WRITE_LETTER,
        Group.DO,
        tr("B&rief schreiben"),
        Icon.LETTER,
        ("Ctrl+Shift+B",),
        tr("Einen Brief nach DIN 5008 als Word-Datei anlegen"),
        tr("Brief"),
    ),
    ActionSpec(
        _A.ADD_PERSON,
        Group.DO,
        tr("&Person anlegen"),
        Icon.ADD_PERSON,
        ("Ctrl+Shift+P",),
        tr("Eine Person mit ihrer Funktion anlegen"),
        tr("Person"),
    ),
    ActionSpec(
        _A.ADD_ORGANISATION,
        Group.DO,
        tr("&Organisation anlegen"),
        Icon.ORGANISATION,
        ("Ctrl+Shift+O",),
        tr("Ein Ministerium, einen Verband, eine Kammer oder andere Organisation anlegen"),
        tr("Organisation"),
    ),
    ActionSpec(
        _A.ADD_CASE,
        Group.DO,
        tr("Ber&atungsvorgang beginnen"),
        Icon.CASE,
        ("Ctrl+Shift+G",),
        tr("Eine Sache anlegen, die über mehrere Gespräche läuft"),
        tr("Beratungsvorgang"),
    ),
    ActionSpec(
        _A.CALL_NEXT,
        Group.DO,
        tr("&Nächster Anruf im Anrufplan"),
        Icon.CALL_OUT,
        ("Ctrl+Shift+N",),
        tr("Das Telefonat mit der nächsten Kommune dieses Monats beginnen"),
        tr("Nächster Anruf"),
    ),
    ActionSpec(
        _A.ADD_TO_LIST,
        Group.DO,
        tr("Zu einer Liste &hinzufügen"),
        Icon.ADDRESS_LIST,
        ("Ctrl+Shift+I",),
        tr("Die Kommune in eine Liste aufnehmen"),
        tr("Zu Liste"),
    ),
    ActionSpec(
        _A.PRINT_DOSSIER,
        Group.DO,
        tr("&Dossier drucken"),
        Icon.DOSSIER,
        ("Ctrl+Shift+D",),
        tr("Kontakte, Verlauf und offene Punkte einer Kommune als Word-Datei für unterwegs"),
        tr("Dossier"),
    ),
    ActionSpec(
        _A.ENTER_SUCCESSOR,
        Group.DO,
        tr("Nach&folge eintragen"),
        Icon.SUCCESSOR,
        ("Ctrl+Shift+U",),
        tr("Wer eine Funktion von jemandem übernimmt; der Verlauf bleibt, wo er war"),
        tr("Nachfolge"),
    ),
    ActionSpec(
        _A.SUCCESSIONS,
        Group.OFFICE,
        tr("&Amtswechsel in vielen Kommunen …"),
        Icon.SUCCESSOR,
        (),
        tr("Nach einer Wahl viele Nachfolgen auf einmal eintragen, mit Vorschau"),
    ),
    ActionSpec(
        _A.EXPORT_CALENDAR,
        Group.OFFICE,
        tr("Wiedervorlagen als &Kalender speichern …"),
        Icon.CALENDAR_EXPORT,
        (),
        tr("Eine iCalendar-Datei für Outlook, Thunderbird oder das Telefon"),
    ),
    ActionSpec(
        _A.EDIT,
        Group.DO,
        tr("Stammdaten b&earbeiten"),
        Icon.EDIT,
        ("F2", "Ctrl+E"),
        tr("Anschrift, Namen und andere Angaben ändern"),
        tr("Bearbeiten"),
    ),
    ActionSpec(
        _A.EDIT_MEMBERSHIP,
        Group.DO,
        tr("&Mitgliedschaft bearbeiten"),
        Icon.MEMBERSHIP,
        ("Ctrl+Shift+M",),
        tr("Beitritt, Mindestlaufzeit oder Austritt eintragen"),
        tr("Mitgliedschaft"),
    ),
    ActionSpec(
        _A.ADD_GRANT,
        Group.DO,
        tr("&Sonderfreigabe erteilen"),
        Icon.SHIELD,
        (),
        tr("Eine Leistung ausnahmsweise freigeben"),
        tr("Sonderfreigabe"),
    ),
    ActionSpec(
        _A.DELETE,
        Group.DO,
        tr("&Löschen"),
        Icon.DELETE,
        (),
        tr("Löschen; das lässt sich rückgängig machen"),
    ),
    ActionSpec(
        _A.UNDO,
        Group.DO,
        tr("Rückgän&gig"),
        Icon.UNDO,
        ("Ctrl+Z",),
        tr("Die letzte Änderung zurücknehmen"),
    ),
    ActionSpec(
        _A.REDO,
        Group.DO,
        tr("W&iederherstellen"),
        Icon.REDO,
        ("Ctrl+Y",),
        tr("Was zuletzt rückgängig gemacht wurde, doch wieder gelten lassen"),
    ),
    ActionSpec(
        _A.SHOW_HISTORY,
        Group.DO,
        tr("Änder&ungsverlauf zeigen"),
        Icon.HISTORY,
        ("Ctrl+H",),
        tr("Wer wann was geändert hat; einzelne Felder lassen sich zurückholen"),
        tr("Verlauf"),
    ),
    ActionSpec(
        _A.UNDO_LIST,
        Group.DO,
        tr("Letzte &Änderungen …"),
        Icon.UNDO,
        ("Ctrl+Shift+Z",),
        tr("Eine der letzten Änderungen auswählen und zurücknehmen"),
    ),
    ActionSpec(
        _A.SEARCH,
        Group.GO,
        tr("&Suchen"),
        Icon.SEARCH,
        ("Ctrl+K",),
        tr("Kommunen, Personen, Notizen, Schriftstücke und Befehle finden"),
        command=False,
    ),
    ActionSpec(
        _A.FILTER,
        Group.GO,
        tr("Liste &filtern"),
        Icon.FILTER,
        ("Ctrl+F",),
        tr("In die Liste tippen, was gezeigt werden soll"),
    ),
    ActionSpec(
        _A.NEXT_PART,
        Group.GO,
        tr("&Nächster Bereich des Fensters"),
        None,
        ("F6",),
        tr("Zwischen Navigation, Liste und Seite wechseln"),
        command=False,
    ),
    ActionSpec(_A.BACK, Group.GO, tr("&Zurück"), Icon.BACK, ("Alt+Left",), tr("Zur vorigen Seite")),
    ActionSpec(
        _A.FORWARD,
        Group.GO,
        tr("&Vorwärts"),
        Icon.FORWARD,
        ("Alt+Right",),
        tr("Wieder zur nächsten Seite"),
    ),
    ActionSpec(_A.GO_TODAY, Group.GO, tr("&Heute"), Icon.TODAY, ("Ctrl+1",), tr("Was heute ansteht")),
    ActionSpec(
        _A.GO_MUNICIPALITIES,
        Group.GO,
        tr("&Kommunen"),
        Icon.MUNICIPALITIES,
        ("Ctrl+2",),
        tr("Die Liste der Kommunen und Organisationen"),
    ),
    ActionSpec(_A.GO_PEOPLE, Group.GO, tr("&Personen"), Icon.PEOPLE, ("Ctrl+3",), tr("Die Liste der Personen")),
    ActionSpec(
        _A.GO_INTERACTIONS,
        Group.GO,
        tr("Vor&gänge"),
        Icon.INTERACTIONS,
        ("Ctrl+4",),
        tr("Alles, was geschehen ist, aus allen Kommunen"),
    ),
    ActionSpec(
        _A.GO_FOLLOW_UPS,
        Group.GO,
        tr("&Wiedervorlagen"),
        Icon.FOLLOW_UPS,
        ("Ctrl+5",),
        tr("Was fällig ist, eigenes und das der Kolleginnen und Kollegen"),
    ),
    ActionSpec(
        _A.GO_CALL_ROUND,
        Group.GO,
        tr("&Anrufplan"),
        Icon.CALL_ROUND,
        ("Ctrl+6",),
        tr("Die Anrufe dieses Monats und die ganze Anrufrunde"),
    ),
    ActionSpec(
        _A.GO_MAP,
        Group.GO,
        tr("Ka&rte"),
        Icon.MAP,
        ("Ctrl+7",),
        tr("Die Kommunen auf der Karte, gefärbt nach Mitgliedschaft, Gesprächen oder Themen"),
    ),
    ActionSpec(
        _A.GO_CASES,
        Group.GO,
        tr("&Beratungsvorgänge"),
        Icon.CASE,
        (),
        tr("Sachen, die über mehrere Gespräche laufen"),
    ),
    ActionSpec(
        _A.GO_DUPLICATES,
        Group.GO,
        tr("&Dubletten"),
        Icon.DUPLICATES,
        (),
        tr("Einträge, die wohl doppelt sind, prüfen und zusammenführen"),
    ),
    ActionSpec(
        _A.GO_SETTINGS,
        Group.GO,
        tr("&Einstellungen"),
        Icon.SETTINGS,
        ("Ctrl+,",),
        tr("Büro, Bearbeiter/innen, Sicherung und Aussehen"),
    ),
    ActionSpec(
        _A.RELOAD,
        Group.VIEW,
        tr("Neu &laden"),
        None,
        ("F5",),
        tr("Die gezeigte Seite noch einmal lesen"),
    ),
    ActionSpec(
        _A.SHOW_AS_TABLE,
        Group.VIEW,
        tr("Als &Tabelle zeigen"),
        Icon.VIEW_TABLE,
        ("Ctrl+T",),
        tr("Zwischen Liste und Tabelle wechseln"),
    ),
    ActionSpec(
        _A.FOLD_NAVIGATION,
        Group.VIEW,
        tr("&Navigation ein- und ausklappen"),
        Icon.FOLD_NAVIGATION,
        ("F9",),
        tr("Links nur die Symbole oder auch die Wörter zeigen"),
    ),
    ActionSpec(
        _A.SCHEME_SYSTEM,
        Group.VIEW,
        tr("Farben wie das &System"),
        Icon.SCHEME,
        (),
        tr("Hell oder dunkel, wie der Computer eingestellt ist"),
    ),
    ActionSpec(_A.SCHEME_LIGHT, Group.VIEW, tr("&Helle Farben"), Icon.SCHEME),
    ActionSpec(_A.SCHEME_DARK, Group.VIEW, tr("&Dunkle Farben"), Icon.SCHEME),
    ActionSpec(
        _A.IMPORT_MEMBERS,
        Group.OFFICE,
        tr("&Mitglieder und Kontakte einlesen …"),
        Icon.IMPORT,
        (),
        tr("Aus einer Excel- oder CSV-Datei, mit Vorschau"),
    ),
    ActionSpec(
        _A.IMPORT_REGISTER,
        Group.OFFICE,
        tr("Amtliches &Gemeindeverzeichnis einlesen …"),
        Icon.IMPORT,
        (),
        tr("Namen, Gebietsstand und Einwohnerzahlen erneuern, mit Vorschau"),
    ),
    ActionSpec(
        _A.BACK_UP,
        Group.OFFICE,
        tr("Jetzt &sichern"),
        Icon.BACKUP,
        (),
        tr("Eine geprüfte, verschlüsselte Sicherung anlegen"),
    ),
    ActionSpec(
        _A.RESTORE,
        Group.OFFICE,
        tr("Sicherung &zurückholen …"),
        Icon.RESTORE,
        (),
        tr("Den Stand einer Sicherung wiederherstellen"),
    ),
    ActionSpec(_A.QUIT, Group.OFFICE, tr("&Beenden"), Icon.QUIT, ("Ctrl+Q",)),
    ActionSpec(
        _A.SHORTCUTS,
        Group.HELP,
        tr("&Tastenkürzel"),
        Icon.KEYBOARD,
        ("F1", "?"),
        tr("Alle Tastenkürzel auf einen Blick"),
    ),
    ActionSpec(
        _A.ABOUT, Group.HELP, tr("&Über dieses Programm"), Icon.INFO, (), tr("Fassung, Quellen der Daten und Lizenzen")
    ),
)
