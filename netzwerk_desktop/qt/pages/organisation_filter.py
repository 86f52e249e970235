"""What of the list is shown: chips for what is on, and a panel with everything one can choose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from netzwerk_desktop.domain.municipality import REGIONS, SizeClass
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets.chip import FilterChip
from netzwerk_desktop.qt.widgets.flow_layout import FlowLayout
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.widgets.type_ahead import Choice, TypeAheadCombo
from netzwerk_desktop.qt.words import label, translate
from netzwerk_desktop.services.organisation import OrganisationFilter

MUNICIPALITIES = (OrganisationKind.MUNICIPALITY,)
OTHERS = tuple(kind for kind in OrganisationKind if kind is not OrganisationKind.MUNICIPALITY)


Change = Callable[[Any], OrganisationFilter]


class Part(Enum):
    """A part of the filter that has a chip of its own."""

    MEMBER = "member"
    KINDS = "kinds"
    REGIONS = "regions"
    DISTRICTS = "districts"
    SIZES = "sizes"
    TOPICS = "topics"
    LIST = "list"


def chips_of(
    shown: OrganisationFilter, topics: Sequence[Choice], lists: Sequence[Choice] = ()
) -> list[tuple[Part, str]]:
    """What is on, in words; membership has a chip that is always there."""
    chips: list[tuple[Part, str]] = []
    if shown.member is False:
        chips.append((Part.MEMBER, translate("Filter", "keine Mitglieder")))
    if shown.kinds == OTHERS:
        chips.append((Part.KINDS, translate("Filter", "andere Organisationen")))
    elif not shown.kinds and not shown.list_id:
        chips.append((Part.KINDS, translate("Filter", "alle Organisationen")))
    if shown.regions:
        chips.append((Part.REGIONS, translate("Filter", "RB {0}").format(", ".join(shown.regions))))
    if shown.districts:
        chips.append((Part.DISTRICTS, ", ".join(shown.districts)))
    if shown.sizes:
        chips.append((Part.SIZES, ", ".join(label(size) for size in shown.sizes)))
    if shown.topic_ids:
        names = {choice.id: choice.text for choice in topics}
        chips.append((Part.TOPICS, ", ".join(names.get(topic, "") for topic in shown.topic_ids)))
    if shown.list_id:
        name = next((choice.text for choice in lists if choice.id == shown.list_id), "")
        chips.append((Part.LIST, translate("Filter", "Liste {0}").format(name).rstrip()))
    return chips


def without(shown: OrganisationFilter, part: Part) -> OrganisationFilter:
    """The filter with one part taken away."""
    if part is Part.MEMBER:
        return replace(shown, member=None)
    if part is Part.KINDS:
        return replace(shown, kinds=MUNICIPALITIES)
    if part is Part.LIST:
        return replace(shown, list_id="", kinds=shown.kinds or MUNICIPALITIES)
    return shown_with(shown, **{"topic_ids" if part is Part.TOPICS else part.value: ()})


class FilterPanel(QFrame):
    """Everything one can filter by, opened below the chips.

    Signals:
        chosen: the filter that was put together, at every change.
    """

    chosen = Signal(object)

    def __init__(
        self,
        shown: OrganisationFilter,
        districts: Sequence[str],
        topics: Sequence[Choice],
        parent: QWidget | None = None,
        *,
        lists: Sequence[Choice] = (),
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("ground", "card")
        self.setAccessibleName(self.tr("Filter"))
        self.setFixedWidth(theme.current().scaled(380))
        self._shown = shown
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_L)
        layout.setSpacing(SPACE_M)
        self._chips: list[tuple[FilterChip, Callable[[], bool]]] = []
        self._row(
            layout,
            self.tr("Mitgliedschaft"),
            [(self.tr("alle"), None), (self.tr("Mitglieder"), True), (self.tr("keine Mitglieder"), False)],
            lambda value: shown_with(self._shown, member=value),
            lambda value: self._shown.member is value,
        )
        self._row(
            layout,
            self.tr("Art"),
            [(self.tr("Kommunen"), MUNICIPALITIES), (self.tr("andere Organisationen"), OTHERS), (self.tr("alle"), ())],
            lambda value: shown_with(self._shown, kinds=value),
            lambda value: self._shown.kinds == value,
        )
        self._row(
            layout,
            self.tr("Regierungsbezirk"),
            [(region, region) for region in sorted(REGIONS.values())],
            lambda value: shown_with(self._shown, regions=_toggled(self._shown.regions, value)),
            lambda value: value in self._shown.regions,
        )
        self._row(
            layout,
            self.tr("Einwohner"),
            [(label(size), size) for size in SizeClass],
            lambda value: shown_with(self._shown, sizes=_toggled(self._shown.sizes, value)),
            lambda value: value in self._shown.sizes,
        )
        self.district = self._combo(
            layout,
            self.tr("Kreis oder kreisfreie Stadt"),
            [Choice(name, name) for name in districts],
            shown.districts[0] if shown.districts else "",
            lambda value: shown_with(self._shown, districts=(value,) if value else ()),
        )
        self.topic = self._combo(
            layout,
            self.tr("Thema"),
            topics,
            shown.topic_ids[0] if shown.topic_ids else "",
            lambda value: shown_with(self._shown, topic_ids=(value,) if value else ()),
        )
        self.list = self._combo(layout, self.tr("Liste"), lists, shown.list_id, self._with_list)
        foot = QHBoxLayout()
        reset = QPushButton(self.tr("Zurücksetzen"))
        reset.clicked.connect(self._reset)
        done = QPushButton(self.tr("Fertig"))
        done.setDefault(True)
        done.clicked.connect(self.close)
        foot.addWidget(reset)
        foot.addStretch(1)
        foot.addWidget(done)
        layout.addLayout(foot)
        self._tell_chips()

    def _row(
        self,
        layout: QVBoxLayout,
        title: str,
        values: Sequence[tuple[str, object]],
        change: Change,
        is_on: Callable[[Any], bool],
    ) -> None:
        layout.addWidget(Label(title, TextStyle.CAPTION_STRONG, Role.DIM))
        row = QWidget()
        flow = FlowLayout(row, gap=SPACE_S, row_gap=SPACE_XS + 2)
        for text, value in values:
            chip = FilterChip(text, checkable=True)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            chip.setAccessibleName(f"{title}: {text}")
            chip.clicked.connect(partial(self._change, change, value))
            self._chips.append((chip, partial(is_on, value)))
            flow.addWidget(chip)
        layout.addWidget(row)
        layout.addSpacing(-SPACE_XS)

    def _combo(
        self, layout: QVBoxLayout, title: str, choices: Sequence[Choice], current: str, change: Change
    ) -> TypeAheadCombo:
        layout.addWidget(Label(title, TextStyle.CAPTION_STRONG, Role.DIM))
        combo = TypeAheadCombo(self.tr("alle"))
        combo.setAccessibleName(title)
        combo.set_choices(choices)
        combo.set_current_id(current)
        combo.chosen.connect(partial(self._change, change))
        layout.addWidget(combo)
        return combo

    def _change(self, change: Change, value: Any, *_: object) -> None:
        self._shown = change(value)
        self._tell_chips()
        self.chosen.emit(self._shown)

    def _with_list(self, value: str) -> OrganisationFilter:
        """On a list stand organisations of all kinds."""
        kinds = () if value else self._shown.kinds or MUNICIPALITIES
        return shown_with(self._shown, list_id=value or "", kinds=kinds)

    def _tell_chips(self) -> None:
        for chip, is_on in self._chips:
            chip.setChecked(is_on())
            chip.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        """As high as the rows of chips need at this width (a window does not ask for that by itself)."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def _reset(self) -> None:
        self._shown = OrganisationFilter(text=self._shown.text)
        for combo in (self.district, self.topic, self.list):
            combo.blockSignals(True)
            combo.set_current(None)
            combo.blockSignals(False)
        self._tell_chips()
        self.chosen.emit(self._shown)

    def open_below(self, widget: QWidget) -> None:
        """Show it below a widget."""
        self._fit()
        self.move(widget.mapToGlobal(QPoint(0, widget.height() + SPACE_XS)))
        self.show()
        self._chips[0][0].setFocus()


def shown_with(shown: OrganisationFilter, **values: Any) -> OrganisationFilter:
    """The filter with some parts changed."""
    return replace(shown, **values)


def _toggled(values: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    return tuple(other for other in values if other != value) if value in values else (*values, value)
