"""What one should know of a town before the caller has said their second sentence, in one line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netzwerk_desktop.domain.clock import local_day
from netzwerk_desktop.domain.dates import relative_day
from netzwerk_desktop.domain.follow_up import FollowUpState
from netzwerk_desktop.domain.membership import membership_sentence, period_on
from netzwerk_desktop.qt.delegates.timeline_words import CardChip
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_S, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets.chip import Chip
from netzwerk_desktop.qt.widgets.flow_layout import FlowLayout
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.text import ElidedLabel
from netzwerk_desktop.qt.words import counted, label, translate

if TYPE_CHECKING:
    from netzwerk_desktop.services.office import Office
    from netzwerk_desktop.services.position import PositionRow


@dataclass(frozen=True, slots=True)
class TownContext:
    """An organisation in a few words, and who can be spoken to there."""

    name: str
    chips: tuple[CardChip, ...]
    note: str
    positions: tuple[PositionRow, ...]
    phone: str = ""


def read_context(office: Office, organisation_id: str, *, include_past: bool = False) -> TownContext:
    """Read it (on a worker thread); ``include_past``: whoever had a function there once can be chosen too."""
    from netzwerk_desktop.services import follow_up, interaction, membership, organisation, position
    from netzwerk_desktop.services.office import office_settings

    today = office.clock.today()
    detail = organisation.organisation_detail(office, id=organisation_id)
    own = office_settings(office).network_id
    rows = membership.memberships_of(office, organisation_id=organisation_id)
    periods = [row.period for row in rows if row.network_id == own]
    member = period_on(periods, today) is not None
    words = membership_sentence(periods, today)
    chips = [CardChip(words, Tone.GOOD if member else Tone.NEUTRAL, Icon.MEMBERSHIP if member else None)]
    open_ones = follow_up.open_of_organisation(office, organisation_id=organisation_id)
    if open_ones:
        late = any(row.state is FollowUpState.OVERDUE for row in open_ones)
        due = any(row.state is FollowUpState.DUE for row in open_ones)
        tone = Tone.BAD if late else Tone.WARN if due else Tone.NEUTRAL
        text = counted(
            len(open_ones),
            translate("Context", "{n} Wiedervorlage offen"),
            translate("Context", "{n} Wiedervorlagen offen"),
        )
        chips.append(CardChip(text, tone, Icon.FOLLOW_UP_DUE if late else Icon.FOLLOW_UP))
    latest = interaction.timeline(office, organisation_id=organisation_id, limit=1)
    for entry in latest:
        when = relative_day(local_day(entry.occurred_at), today)
        chips.append(CardChip(translate("Context", "zuletzt: {0} {1}").format(label(entry.kind), when)))
    positions = position.positions_of_organisation(office, organisation_id=organisation_id, include_past=include_past)
    return TownContext(detail.name, tuple(chips), detail.note, tuple(positions), detail.phone)


class ContextStrip(QWidget):
    """Chips, and the note that sticks to the town."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=SPACE_S, row_gap=SPACE_XS)
        self._note = ElidedLabel("", TextStyle.CAPTION, Role.DIM)
        column.addWidget(self._chips)
        column.addWidget(self._note)
        self.hide()

    def show_context(self, context: TownContext | None) -> None:
        """Show a town; None takes everything away."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if context is None:
            self.hide()
            return
        for chip in context.chips:
            self._flow.addWidget(Chip(chip.text, chip.tone, chip.icon, self._chips))
        note = " ".join(context.note.split())
        self._note.setText(self.tr("Gut zu wissen: {0}").format(note) if note else "")
        self._note.setVisible(bool(note))
        self.setAccessibleName(". ".join([*(chip.text for chip in context.chips), note]))
        self.show()

    def words(self) -> str:
        """Everything it says."""
        return self.accessibleName()
