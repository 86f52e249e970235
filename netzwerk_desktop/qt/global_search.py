"""What the one search field finds: towns, people, notes and documents from the office, and the program's own commands.

"brief an wint" is understood as well: a command and a town. While nothing is typed it shows what was open last, and
what is done most.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import keys_in_words
from netzwerk_desktop.qt.command_words import begins_a_name, matching_commands
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.widgets.search_field import SearchField, SearchResult
from netzwerk_desktop.qt.words import tr, translate

if TYPE_CHECKING:
    from netzwerk_desktop.qt.desk import Desk
    from netzwerk_desktop.services.search import SearchHit, SearchResults

_LIMIT = 6
_COMMANDS = 4


@dataclass(frozen=True, slots=True)
class Verb:
    """A command that takes a town: the words that begin it, what it opens, how it is said."""

    beginnings: str
    dialog: DialogId
    icon: Icon
    sentence: str

    def begins(self, first: str) -> bool:
        """Whether a folded word is the beginning of one of its own, in German or as the screen says it."""
        words = fold(f"{self.beginnings} {translate('', self.beginnings)}").split()
        return any(word.startswith(first) for word in words)


VERBS: tuple[Verb, ...] = (
    Verb(tr("telefonat anruf anrufen telefonieren"), DialogId.LOG_CALL, Icon.CALL, tr("Telefonat mit {0}")),
    Verb(tr("beratung beraten"), DialogId.LOG_CONSULTATION, Icon.CONSULTATION, tr("Beratung für {0}")),
    Verb(tr("wiedervorlage erinnern"), DialogId.FOLLOW_UP, Icon.FOLLOW_UP, tr("Wiedervorlage für {0}")),
    Verb(tr("brief schreiben"), DialogId.LETTER, Icon.LETTER, tr("Brief an {0}")),
)
_FILL_WORDS = frozenset(
    ("an", "fur", "mit", "in", "zu", "bei", "erfassen", "nach", "anlegen", "schreiben", "to", "for", "with", "of")
)
_ICONS = {
    "organisation": Icon.MUNICIPALITIES,
    "person": Icon.PERSON,
    "consultation_case": Icon.CASE,
    "interaction": Icon.INTERACTIONS,
    "document": Icon.DOCUMENT,
}


#: the headings of services.search, so that they can be translated
GROUPS = (
    tr("Kommunen"),
    tr("Organisationen"),
    tr("Personen"),
    tr("Beratungsvorgänge"),
    tr("Vorgänge"),
    tr("Schriftstücke"),
)


@dataclass(frozen=True, slots=True)
class Target:
    """What a result opens: a record, an action, or a dialog for a town."""

    hit: SearchHit | None = None
    action: ActionId | None = None
    dialog: DialogId | None = None
    organisation_id: str = ""


def split_verb(text: str) -> tuple[Verb, str] | None:
    """The command at the beginning of what was typed and the rest, as in "brief an winterberg"."""
    first, _, rest = fold(text).partition(" ")
    if len(first) < 3 or not rest:
        return None
    for verb in VERBS:
        if verb.begins(first):
            words = rest.split()
            while words and words[0] in _FILL_WORDS:
                words.pop(0)
            return (verb, " ".join(words)) if words else None
    return None


class GlobalSearch(QObject):
    """Asks the office for every letter, shows what it finds, opens what is chosen."""

    def __init__(self, field: SearchField, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._field = field
        self._desk = desk
        self._text = ""
        self._question = desk.queries.question(self, self._show)
        field.asked.connect(self.ask)
        field.chosen.connect(self._open)
        field.called.connect(self._call)

    # -- asking ---------------------------------------------------------------------------------------------------
    def ask(self, text: str) -> None:
        """Find what fits ``text``."""
        from netzwerk_desktop.services.organisation import organisation_detail
        from netzwerk_desktop.services.search import SearchGroup, SearchHit, SearchResults, search

        office = self._desk.office
        self._text = text.strip()
        if self._text:
            verb = split_verb(self._text)
            wanted = verb[1] if verb else self._text
            self._question.ask(lambda: search(office, wanted, limit=_LIMIT))
            return
        recent = self._desk.preferences.settings.recent_ids[:_LIMIT]

        def read() -> SearchResults:
            hits = []
            for organisation_id in recent:
                try:
                    detail = organisation_detail(office, id=organisation_id)
                except LookupError:
                    continue
                except Exception:  # a record that is gone is simply not offered
                    continue
                district = detail.municipality.district if detail.municipality is not None else detail.city
                hits.append(SearchHit("organisation", detail.id, detail.id, detail.name, district))
            title = translate("Search", "Zuletzt geöffnet")
            return SearchResults((SearchGroup(title, tuple(hits)),) if hits else ())

        self._question.ask(read)

    def _show(self, results: SearchResults) -> None:
        lines = self._verb_lines(results)
        commands = matching_commands(self._desk.actions, self._text, _COMMANDS) if self._text else self._usual()
        called = [action for action in commands if begins_a_name(self._desk.actions, action, self._text)]
        # who types the name of a command means the command, not a note in which the word stands
        lines += self._command_lines(called)
        commands = [action for action in commands if action not in called]
        for group in results.groups:
            heading = translate("", group.title)
            for hit in group.hits:
                about = hit.snippet or hit.subtitle
                lines.append(
                    SearchResult(Target(hit=hit), _ICONS.get(hit.kind, Icon.SEARCH), hit.title, about, heading)
                )
        lines += self._command_lines(commands)
        if not lines and self._text:
            lines.append(
                SearchResult(
                    Target(),
                    Icon.SEARCH,
                    translate("Search", "Nichts gefunden"),
                    translate("Search", "Vielleicht ein anderes Wort?"),
                )
            )
        self._field.show_results(lines)

    def _verb_lines(self, results: SearchResults) -> list[SearchResult]:
        verb = split_verb(self._text)
        if verb is None:
            return []
        lines = []
        for group in results.groups:
            for hit in group.hits:
                if hit.kind == "organisation":
                    sentence = translate("", verb[0].sentence).format(hit.title)
                    target = Target(dialog=verb[0].dialog, organisation_id=hit.id)
                    lines.append(
                        SearchResult(target, verb[0].icon, sentence, hit.subtitle, translate("Search", "Befehle"))
                    )
        return lines[:3]

    def _usual(self) -> Sequence[ActionId]:
        actions = (ActionId.LOG_CALL, ActionId.LOG_CONSULTATION, ActionId.ADD_FOLLOW_UP, ActionId.WRITE_LETTER)
        return [action for action in actions if self._desk.actions[action].isEnabled()]

    def _command_lines(self, commands: Sequence[ActionId]) -> list[SearchResult]:
        lines = []
        for action_id in commands:
            spec = self._desk.actions.spec(action_id)
            text = self._desk.actions[action_id].text().replace("&", "")
            hint = keys_in_words(spec.keys[0]) if spec.keys else ""
            group = translate("Search", "Befehle")
            lines.append(SearchResult(Target(action=action_id), spec.icon or Icon.MORE, text, "", group, hint))
        return lines

    # -- opening --------------------------------------------------------------------------------------------------
    def _open(self, target: object) -> None:
        if not isinstance(target, Target):
            return
        if target.action is not None:
            self._desk.actions.trigger(target.action)
        elif target.dialog is not None:
            self._desk.go(PageId.MUNICIPALITIES, target.organisation_id)
            self._desk.open_dialog(target.dialog, organisation_id=target.organisation_id)
        elif target.hit is not None:
            self._open_hit(target.hit)

    def _open_hit(self, hit: SearchHit) -> None:
        if hit.kind == "person":
            self._desk.go(PageId.PEOPLE, hit.id)
        elif hit.kind == "consultation_case":
            self._desk.go(PageId.CASES, hit.id)
        elif hit.organisation_id:
            self._desk.go(PageId.MUNICIPALITIES, hit.organisation_id)
            if hit.kind == "interaction":
                self._desk.open_dialog(DialogId.INTERACTION, interaction_id=hit.id)

    def _call(self, target: object) -> None:
        """Ctrl+Enter: log a call with whatever was found."""
        if not isinstance(target, Target):
            return
        organisation_id = target.organisation_id or (target.hit.organisation_id if target.hit is not None else None)
        if not organisation_id:
            return
        self._desk.go(PageId.MUNICIPALITIES, organisation_id)
        what = {"person_id": target.hit.id} if target.hit is not None and target.hit.kind == "person" else {}
        self._desk.open_dialog(DialogId.LOG_CALL, organisation_id=organisation_id, **what)
