"""Fields that find while one types: a town or organisation, a person there, a service, topics."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionFrame, QToolTip, QWidget

from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.domain.service_catalogue import is_offered
from netzwerk_desktop.qt.dialogs.parts.part import Part
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_S
from netzwerk_desktop.qt.tips import tip
from netzwerk_desktop.qt.widgets.chip import FilterChip
from netzwerk_desktop.qt.widgets.flow_layout import FlowLayout
from netzwerk_desktop.qt.widgets.type_ahead import Choice, TypeAheadCombo
from netzwerk_desktop.qt.words import label

if TYPE_CHECKING:
    from netzwerk_desktop.services.case import CaseRow
    from netzwerk_desktop.services.entitlement import ServiceRow
    from netzwerk_desktop.services.organisation import NameRow
    from netzwerk_desktop.services.person import PersonRow
    from netzwerk_desktop.services.position import PositionRow
    from netzwerk_desktop.services.topic import TopicRow


class FindField(TypeAheadCombo, Part):
    """One of many, found by typing; the value is its id or None. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, remote: bool = False) -> None:
        super().__init__("", parent, remote=remote)
        self.chosen.connect(lambda _: self.changed.emit())
        self.textEdited.connect(lambda _: self.changed.emit())

    def value(self) -> str | None:
        """Id of what is chosen."""
        return self.current_id() or None

    def set_value(self, value: str | None) -> None:
        """Choose by id."""
        self.set_current_id(value or "")

    def set_current(self, choice: Choice | None) -> None:
        """Long names are shown from their beginning."""
        super().set_current(choice)
        self.setCursorPosition(0)

    def cut_text(self) -> str:
        """What is written with "…" where it is cut off; "" while all of it is in sight."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self._room(option).width()
        if self.fontMetrics().horizontalAdvance(self.text()) <= room:
            return ""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def _room(self, option: QStyleOptionFrame) -> QRect:
        inner = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        # Qt keeps two pixels free at either side of the text
        return inner.marginsRemoved(self.textMargins()).adjusted(2, 0, -2, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What does not fit ends in "…" unless somebody is typing."""
        cut = "" if self.hasFocus() else self.cut_text()
        if not cut:
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(self._room(option), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """All of it is in the tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.cut_text():
            QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        return super().event(event)

    def problem(self) -> str:
        """Something is typed that leads to nothing."""
        if self.text().strip() and not self.current_id():
            return self.tr("„{0}“ steht nicht zur Auswahl. Bitte wählen Sie aus der Liste.").format(self.text().strip())
        return ""

    def state(self) -> list[str]:
        """What is chosen, and what is typed."""
        return [self.current_id(), self.text()]

    def set_state(self, state: Sequence[str]) -> None:
        """Choose again; what cannot be chosen (any more) is shown as typed."""
        wanted, typed = state
        self.set_current_id(wanted)
        if not self.current_id():
            self.setText(typed)


class TownField(FindField):
    """A municipality or another organisation."""

    def set_rows(self, rows: Iterable[NameRow]) -> None:
        """All there are; what is chosen stays."""
        current = self.current_choice()
        self.set_choices([Choice(row.id, row.name, row.hint or label(row.kind), row.hint) for row in rows])
        if current is not None:
            self.set_current(next((known for known, _, _ in self._choices if known.id == current.id), current))


NEW = "new"
"""Stands for somebody who is not entered yet, in the place of an id."""


class PersonField(FindField):
    """One of the people (and vacant positions) of an organisation; the value is a position's id.

    With ``new_people`` a name that is not found is offered as somebody new, and somebody without a position there may
    be chosen (`set_person`).

    Signals:
        new_wanted: a name that is typed and is somebody new.
    """

    new_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, PositionRow] = {}
        self.new_people = False

    def set_rows(self, rows: Iterable[PositionRow]) -> None:
        """The positions of the organisation, the main contact first; whoever was chosen and is not there goes."""
        before = self.current_id()
        choices = []
        self._rows = {}
        for row in rows:
            self._rows[row.id] = row
            name = row.person_name or row.function
            what = row.function if row.person_name else self.tr("nicht besetzt")
            ended = None if row.is_current else row.ended_on
            until = self.tr("bis {0}").format(format_day(ended)) if ended is not None else ""
            detail = " · ".join(part for part in (what, until, *(label(role) for role in row.roles)) if part)
            choices.append(Choice(row.id, name, detail, f"{row.function} {row.department}"))
        self.set_choices(choices)
        if before and before not in self._rows and not before.startswith((NEW, _PERSON)):
            self.set_current(None)

    def value(self) -> str | None:
        """Id of the position that is chosen; None for somebody who has none there."""
        return self.current_id() if self.current_id() in self._rows else None

    def person_id(self) -> str | None:
        """Who is chosen, with or without a position."""
        chosen = self.current_id()
        if chosen.startswith(_PERSON):
            return chosen.removeprefix(_PERSON)
        row = self._rows.get(chosen)
        return None if row is None else row.person_id

    def row(self) -> PositionRow | None:
        """The position that is chosen."""
        return self._rows.get(self.current_id())

    @property
    def is_new(self) -> bool:
        """Whether it is somebody who is not entered yet."""
        return self.current_id() == NEW

    def set_person(self, person_id: str, name: str) -> None:
        """Choose a person: in their position here, else as somebody from elsewhere."""
        position_id = self.position_of(person_id)
        if position_id is not None:
            self.set_value(position_id)
        else:
            self.set_current(Choice(f"{_PERSON}{person_id}", name))

    def set_new(self, name: str) -> None:
        """Choose somebody who is not entered yet."""
        self.set_current(Choice(NEW, name))

    def set_state(self, state: Sequence[str]) -> None:
        """Choose again; somebody new, or from elsewhere, is chosen as they were typed."""
        wanted, typed = state
        if wanted.startswith((NEW, _PERSON)):
            self.set_current(Choice(wanted, typed))
        else:
            super().set_state(state)

    def problem(self) -> str:
        """Somebody is typed who is not entered there."""
        if not super().problem():
            return ""
        if self.new_people:
            return self.tr(
                "„{0}“ ist dort nicht eingetragen. Bitte wählen Sie jemanden aus der Liste oder „Neu: {0}“."
            ).format(self.text().strip())
        return self.tr(
            "„{0}“ ist dort nicht eingetragen. Bitte wählen Sie aus der Liste oder schreiben Sie den Namen in die "
            "Notiz."
        ).format(self.text().strip())

    def position_of(self, person_id: str) -> str | None:
        """The position of a person here; one that is held goes before one that ended."""
        held = [row for row in self._rows.values() if row.person_id == person_id]
        return next((row.id for row in sorted(held, key=lambda row: not row.is_current)), None)

    def further(self, typed: str, found: Sequence[Choice]) -> Sequence[Choice]:
        """Somebody new, below everybody who is found."""
        name = " ".join(typed.split())
        if not self.new_people or len(name) < 2 or any(fold(choice.text) == fold(name) for choice in found):
            return ()
        return (Choice(NEW, self.tr("Neu: {0}").format(name), self.tr("noch nicht eingetragen"), name),)

    def take(self, choice: Choice) -> None:
        """Somebody new is asked about."""
        if choice.id == NEW:
            self.set_new(choice.words)
            self.new_wanted.emit(choice.words)
        else:
            super().take(choice)


_PERSON = "person:"


class CaseField(FindField):
    """One of the open cases of an organisation."""

    def set_rows(self, rows: Iterable[CaseRow]) -> None:
        """The open ones; what is chosen and not there goes."""
        before = self.current_id()
        self.set_choices([Choice(row.id, row.title, format_day(row.opened_on)) for row in rows])
        if before and all(choice.id != before for choice, _, _ in self._choices):
            self.set_current(None)


class HumanField(FindField):
    """One of the people of an organisation, vacant positions left out; the value is the person's id."""

    def set_rows(self, rows: Iterable[PositionRow]) -> None:
        """The positions of the organisation; whoever was chosen and is not there goes."""
        before = self.current_id()
        found: dict[str, Choice] = {}
        for row in rows:
            if row.person_id is not None and row.person_id not in found:
                found[row.person_id] = Choice(row.person_id, row.person_name, row.function, row.department)
        self.set_choices(list(found.values()))
        if before not in found:
            self.set_current(None)


class PeopleField(FindField):
    """Anybody who is entered; there are too many to be fed, so what is typed is looked for (``typed``)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, remote=True)

    def show_people(self, rows: Iterable[PersonRow]) -> None:
        """Who was found."""
        self.set_choices(
            [
                Choice(row.id, row.name, " · ".join(filter(None, (row.position_summary, row.organisation_name))))
                for row in rows
            ]
        )

    def set_state(self, state: Sequence[str]) -> None:
        """Whoever was chosen is taken as they were: nobody else is known yet."""
        wanted, typed = state
        self.set_current(Choice(wanted, typed) if wanted else None)
        if not wanted:
            self.setText(typed)


class ServiceField(FindField):
    """A service of the catalogue that is offered on a day."""

    def set_rows(self, rows: Iterable[ServiceRow], on: date) -> None:
        """The catalogue; what is not offered on that day is not proposed, but stays when it was chosen."""
        before = self.current_choice()
        choices = [
            Choice(row.id, row.name, label(row.tier), row.category) for row in rows if is_offered(row.service, on)
        ]
        if before is not None and all(choice.id != before.id for choice in choices):
            choices.append(before)
        self.set_choices(choices)


class _Tag(FilterChip):
    """A topic that is chosen; pressing it (or Delete) takes it away."""

    def __init__(self, topic: Choice, parent: QWidget) -> None:
        super().__init__(topic.text, Icon.CLOSE, parent)
        self.topic = topic
        words = self.tr("Thema {0} entfernen").format(topic.text)
        self.setAccessibleName(words)
        self.setToolTip(tip(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
            return
        super().keyPressEvent(event)


class TopicsField(QWidget, Part):
    """Several topics: chips of what is chosen, and a line that finds more; the value is a tuple of ids.

    Signals:
        changed: a topic was chosen or taken away.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=SPACE_S, row_gap=SPACE_S)
        self._tags: list[_Tag] = []
        self._topics: list[Choice] = []
        self.finder = FindField(self)
        self.finder.setMinimumWidth(220)
        self.finder.setPlaceholderText(self.tr("Thema suchen"))
        self.finder.chosen.connect(self._found)
        self._flow.addWidget(self.finder)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.finder)

    def set_rows(self, rows: Iterable[TopicRow]) -> None:
        """All topics there are."""
        self._topics = [Choice(row.id, row.name) for row in rows]
        self._offer()

    def value(self) -> tuple[str, ...]:
        """The ids of what is chosen, in the order it was chosen in."""
        return tuple(tag.topic.id for tag in self._tags)

    def set_value(self, value: Iterable[str]) -> None:
        """Choose these and no others; unknown ones are left out."""
        for tag in list(self._tags):
            self._take_away(tag)
        known = {topic.id: topic for topic in self._topics}
        for wanted in value or ():
            if wanted in known:
                self._add(known[wanted])
        self._offer()
        self.changed.emit()

    def state(self) -> list[str]:
        """The ids."""
        return list(self.value())

    def problem(self) -> str:
        """Something is typed that is no topic."""
        return self.finder.problem()

    def marked(self) -> QWidget:
        """The line."""
        return self.finder

    def setAccessibleName(self, name: str) -> None:
        """The name belongs to what has the focus."""
        super().setAccessibleName(name)
        self.finder.setAccessibleName(name)

    def _found(self, topic_id: str) -> None:
        choice = self.finder.current_choice()
        if not topic_id or choice is None:
            return
        self.finder.set_current(None)
        if topic_id not in self.value():
            self._add(choice)
            self._offer()
            self.changed.emit()

    def _add(self, topic: Choice) -> None:
        tag = _Tag(topic, self)
        tag.clicked.connect(lambda: self._removed(tag))
        self._tags.append(tag)
        self._flow.removeWidget(self.finder)
        self._flow.addWidget(tag)
        self._flow.addWidget(self.finder)
        tag.show()
        # the keyboard walks over the chips before it comes to the line
        before = self._tags[-2] if len(self._tags) > 1 else None
        if before is not None:
            QWidget.setTabOrder(before, tag)
        QWidget.setTabOrder(tag, self.finder)
        self.updateGeometry()

    def _removed(self, tag: _Tag) -> None:
        self._take_away(tag)
        self._offer()
        self.finder.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _take_away(self, tag: _Tag) -> None:
        self._tags.remove(tag)
        self._flow.removeWidget(tag)
        tag.hide()
        tag.deleteLater()
        self.updateGeometry()

    def _offer(self) -> None:
        chosen = set(self.value())
        self.finder.set_choices([topic for topic in self._topics if topic.id not in chosen])
