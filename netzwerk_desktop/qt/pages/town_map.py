"""Karte: all towns of the Land, coloured by what one wants to know; a table beside it says the same."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_number
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Handler
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, RowsModel
from netzwerk_desktop.qt.page import Page
from netzwerk_desktop.qt.pages.town_map_controls import MapControls
from netzwerk_desktop.qt.pages.town_map_legend import MapLegend
from netzwerk_desktop.qt.pages.town_map_scene import Shapes, shapes
from netzwerk_desktop.qt.pages.town_map_view import TownMapView
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets.card import TextLink
from netzwerk_desktop.qt.widgets.table_view import TableView
from netzwerk_desktop.qt.widgets.text import ElidedLabel, Label
from netzwerk_desktop.qt.widgets.type_ahead import Choice
from netzwerk_desktop.qt.words import counted
from netzwerk_desktop.services import topic as topics
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.town_map import MapMode, MapQuestion, MapTown, TownMap, attribution, read_map

#: below this width map and table take turns
TURNS_WIDTH = 680
TABLE = "town_map"
SPLITTER = "town_map"
_TABLE_SHARE = 0.36

_KINDS_SHOWN = (
    "interaction",
    "interaction_topic",
    "interaction_participant",
    "organisation",
    "organisation_topic",
    "municipality",
    "membership",
    "office",
)


def read(office: Office, question: MapQuestion) -> tuple[TownMap, Shapes]:
    """What the page shows (on a worker thread): the answer, and the shapes made of the boundaries once."""
    return read_map(office, question), shapes()


class TownMapPage(Page):
    """The page "Karte"."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.town_map: TownMap | None = None
        self._stale = True
        self._turns = False
        self._as_table = False
        self._moved_by_hand = False
        self._following = False
        self._topics_known = False
        self.controls = MapControls(desk.clock)
        self.map = TownMapView()
        self.legend = MapLegend()
        self.told = ElidedLabel("", TextStyle.CAPTION, Role.DIM)
        self.table = TableView(self.tr("Kommunen der Karte als Tabelle"))
        self.model: RowsModel[MapTown] = RowsModel(self._columns(), self, accessible=self._row_in_words)
        self.table.show_model(self.model, desk.preferences.table(TABLE))
        self._build()
        self._question = desk.queries.question(self, self._show)
        self._topics = desk.queries.question(self, self._show_topics)
        self.controls.changed.connect(self.ask)
        self.map.hovered.connect(self._hovered)
        self.map.opened.connect(self._open)
        self.map.current_changed.connect(self._walked)
        self.map.chosen_changed.connect(self._tell_chosen)
        self.legend.chosen.connect(self._choose_class)
        self.table.opened.connect(self._open_row)
        self.table.selectionModel().currentRowChanged.connect(self._picked)
        self.table.state_changed.connect(lambda: desk.preferences.set_table(TABLE, self.table.saved_state()))
        desk.changes.listen(self, _KINDS_SHOWN, self._changed)
        desk.changes.listen(self, ("topic",), lambda changes: self._ask_topics())

    def _columns(self) -> list[Column[MapTown]]:
        return [
            Column("name", self.tr("Kommune"), lambda row: row.name, width=122),
            Column("value", self.tr("Angabe"), lambda row: row.value, sort=lambda row: row.rank, width=162),
            Column("district", self.tr("Kreis"), lambda row: row.district, width=112),
            Column("class", self.tr("Gruppe"), self._class_of, sort=lambda row: row.number, width=150, shown=False),
            Column("region", self.tr("Reg.-Bez."), lambda row: row.region, width=90, shown=False),
            Column(
                "population",
                self.tr("Einwohner"),
                lambda row: format_number(row.population),
                sort=lambda row: row.population,
                numeric=True,
                width=90,
                shown=False,
            ),
        ]

    def _class_of(self, row: MapTown) -> str:
        return self.town_map.class_of(row).label if self.town_map is not None else ""

    def _row_in_words(self, row: MapTown) -> str:
        return ", ".join(part for part in (row.name, row.value, row.district) if part)

    # -- building -------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.count = Label("", TextStyle.CAPTION, Role.FAINT)
        self.count.setContentsMargins(0, 0, 0, 6)
        self.save_button = QPushButton(self.tr("Als &Bild speichern …"))
        self.save_button.setIcon(icons.qicon(Icon.SAVE))
        self.save_button.setToolTip(self.tr("Die Karte mit Legende als SVG oder PNG speichern"))
        self.save_button.clicked.connect(self.save_picture)
        self.turn_button = QPushButton(self.tr("&Tabelle"))
        self.turn_button.clicked.connect(self._turn)
        title = QHBoxLayout()
        title.setSpacing(SPACE_M)
        title.addWidget(Label(self.tr("Karte"), TextStyle.TITLE))
        title.addWidget(self.count, 0, Qt.AlignmentFlag.AlignBottom)
        title.addStretch(1)
        title.addWidget(self.turn_button)
        title.addWidget(self.save_button)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self._map_card())
        self._splitter.addWidget(self._table_card())
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.splitterMoved.connect(self._moved)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XL + SPACE_XS, SPACE_L + 2, SPACE_L, SPACE_M)
        layout.setSpacing(SPACE_S)
        layout.addLayout(title)
        layout.addWidget(self.controls)
        layout.addWidget(self._splitter, 1)
        self.turn_button.hide()

    def _table_card(self) -> QFrame:
        self.table_card = QFrame()
        self.table_card.setProperty("ground", "card")
        inner = QVBoxLayout(self.table_card)
        inner.setContentsMargins(1, SPACE_XS, 1, SPACE_XS)
        inner.addWidget(self.table)
        return self.table_card

    def _map_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("ground", "card")
        self.card = card
        self.chosen = Label("", TextStyle.CAPTION_STRONG)
        self.add_link = TextLink(self.tr("Zu Liste hinzufügen"), style=TextStyle.CAPTION_BOLD)
        self.add_link.clicked.connect(self.add_to_list)
        self.drop_link = TextLink(self.tr("Auswahl aufheben"))
        self.drop_link.clicked.connect(lambda: self.map.choose(()))
        self.choice_row = QWidget()
        choice = QHBoxLayout(self.choice_row)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.setSpacing(SPACE_S)
        for widget in (self.chosen, self.add_link, self.drop_link):
            choice.addWidget(widget)
        choice.addStretch(1)
        self.choice_row.hide()
        source = Label(attribution(), TextStyle.CAPTION, Role.FAINT)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_M)
        foot.addWidget(self.told, 1)
        foot.addWidget(source)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_S)
        inner.setSpacing(SPACE_XS)
        inner.addWidget(self.map, 1)
        inner.addWidget(self.choice_row)
        inner.addWidget(self.legend)
        inner.addLayout(foot)
        return card

    # -- reading --------------------------------------------------------------------------------------------------
    def show_record(self, record: str) -> None:
        """Come here, perhaps for a town."""
        if self._stale:
            self.reload()
        if record:
            self.map.set_current(record)

    def reload(self) -> None:
        """Read again."""
        self._stale = False
        if self._topics_known:
            self._ask_topics()
        self.ask()

    def ask(self) -> None:
        """Ask for what the controls say."""
        if self.controls.chosen_mode() is MapMode.TOPIC and not self._topics_known:
            self._ask_topics()
            return
        question = self.controls.question()
        if question is not None:
            office = self.desk.office
            self._question.ask(lambda: read(office, question))

    def _ask_topics(self) -> None:
        office = self.desk.office
        self._topics.ask(lambda: topics.topics(office))

    def _changed(self, changes: Changes) -> None:
        if self.isVisible():
            self.ask()
        else:
            self._stale = True

    def _show_topics(self, rows: list[topics.TopicRow]) -> None:
        first = not self._topics_known
        self._topics_known = True
        kinds = {topics.SUBJECT: self.tr("Beratungsgegenstand"), topics.TOPIC: ""}
        self.controls.set_topics([Choice(row.id, row.name, kinds.get(row.kind, "")) for row in rows])
        if first:
            self.ask()

    def _show(self, answer: tuple[TownMap, Shapes]) -> None:
        self.town_map, found = answer
        self.map.show_map(self.town_map, found)
        self.legend.show_map(self.town_map)
        self._following = True
        self.model.show_rows(self.town_map.towns)
        self.table.set_current_row(self.model.number_of(self.map.current_id()))
        self._following = False
        self.count.setText(counted(len(self.town_map.towns), self.tr("{n} Kommune"), self.tr("{n} Kommunen")))
        self._tell()

    # -- walking and telling --------------------------------------------------------------------------------------
    def _hovered(self, town_id: str) -> None:
        self._tell(town_id)

    def _walked(self, town_id: str) -> None:
        """The keyboard is at another town: the table goes along."""
        self._following = True
        self.table.set_current_row(self.model.number_of(town_id))
        self._following = False
        self._tell()
        self.handlers_changed.emit()

    def _picked(self, index: QModelIndex) -> None:
        """The table is at another town: the map goes along."""
        row = self.model.row(index.row())
        if row is not None and not self._following:
            self.map.set_current(row.id, tell=False)
            self._tell()
            self.handlers_changed.emit()

    def _tell(self, town_id: str = "") -> None:
        """The town below the mouse, or the current one, in one line."""
        town = self.map.town(town_id or self.map.current_id())
        parts = (town.name, town.district, town.value) if town is not None else ()
        self.told.setText(" · ".join(part for part in parts if part))

    def _open(self, town_id: str) -> None:
        self.desk.go(PageId.MUNICIPALITIES, town_id)

    def _open_row(self, number: int) -> None:
        row = self.model.row(number)
        if row is not None:
            self._open(row.id)

    # -- choosing -------------------------------------------------------------------------------------------------
    def _choose_class(self, number: int) -> None:
        if self.town_map is not None:
            self.map.choose(town.id for town in self.town_map.towns if town.number == number)

    def _tell_chosen(self) -> None:
        count = len(self.map.chosen)
        one, many = self.tr("{n} Kommune ausgewählt"), self.tr("{n} Kommunen ausgewählt")
        self.chosen.setText(counted(count, one, many))
        self.choice_row.setVisible(count > 0)
        self.handlers_changed.emit()

    def add_to_list(self) -> None:
        """Put the chosen towns (or the current one) on a list."""
        chosen = tuple(row.id for row in (self.town_map.towns if self.town_map else ()) if row.id in self.map.chosen)
        current = self.map.current_id()
        self.desk.open_dialog(DialogId.ADDRESS_LIST, organisation_ids=chosen or ((current,) if current else ()))

    # -- the picture ----------------------------------------------------------------------------------------------
    def save_picture(self) -> None:
        """Choose a place and save the map; the dialog asks before it lets a file be replaced."""
        if self.town_map is not None:
            from netzwerk_desktop.qt.pages.town_map_picture import choose_file

            choose_file(self, self.town_map, self._save)

    def _save(self, file: Path) -> None:
        from netzwerk_desktop.qt.pages.town_map_picture import write_picture

        town_map, family = self.town_map, self.font().family()
        if town_map is not None:
            self.desk.queries.submit(lambda: write_picture(town_map, file, family), self._saved, owner=self)

    def _saved(self, file: Path) -> None:
        self.desk.say(self.tr("Karte gespeichert: {0}").format(file.name))

    # -- shape ----------------------------------------------------------------------------------------------------
    def minimumSizeHint(self) -> QSize:
        """Map and table may take turns, so neither keeps the window wide."""
        return QSize(theme.current().scaled(420), theme.current().scaled(300))

    def _turn(self) -> None:
        self.show_as_table(not self._as_table)

    def show_as_table(self, as_table: bool) -> None:
        """Only the table, or the map again (and the table beside it where there is room)."""
        self._as_table = as_table
        self._take_turns()
        (self.table if as_table else self.map).setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_turns(self) -> None:
        self.card.setVisible(not self._as_table)
        self.table_card.setVisible(self._as_table or not self._turns)
        self.turn_button.setVisible(self._turns or self._as_table)
        self.turn_button.setText(self.tr("&Karte") if self._as_table else self.tr("&Tabelle"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wide or narrow."""
        super().resizeEvent(event)
        turns = self.width() < theme.current().scaled(TURNS_WIDTH)
        if turns != self._turns:
            self._turns = turns
            self._take_turns()
        if not self._moved_by_hand and not turns:
            sizes = self.desk.preferences.splitter(SPLITTER)
            right = sizes[1] if len(sizes) == 2 and 0 < sizes[1] < self.width() - 300 else 0
            right = right or min(theme.current().scaled(520), int(self.width() * _TABLE_SHARE))
            self._splitter.setSizes([self._splitter.width() - right, right])

    def _moved(self) -> None:
        self._moved_by_hand = True
        sizes = self._splitter.sizes()
        self.desk.preferences.set_splitter(SPLITTER, (sizes[0], sizes[1]))

    # -- actions --------------------------------------------------------------------------------------------------
    def handlers(self) -> Mapping[ActionId, Handler]:
        """What can be done with the current town and the chosen ones."""
        handlers: dict[ActionId, Handler] = {ActionId.SHOW_AS_TABLE: self._turn}
        town = self.map.current_id()
        if self.map.chosen or town:
            handlers[ActionId.ADD_TO_LIST] = self.add_to_list
        if town:
            dialogs = {
                ActionId.LOG_CALL: DialogId.LOG_CALL,
                ActionId.LOG_CONSULTATION: DialogId.LOG_CONSULTATION,
                ActionId.LOG_INTERACTION: DialogId.INTERACTION,
                ActionId.ADD_FOLLOW_UP: DialogId.FOLLOW_UP,
                ActionId.WRITE_LETTER: DialogId.LETTER,
            }
            handlers |= {
                action: partial(self.desk.open_dialog, dialog, organisation_id=town)
                for action, dialog in dialogs.items()
            }
        return handlers

    def focus_first(self) -> None:
        """The map, or the table where it is alone."""
        (self.table if self._as_table else self.map).setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> list[QWidget]:
        """Controls, map, table."""
        shown = [self.map, self.table] if self.table.isVisible() else [self.map]
        return [self.controls.mode, *([self.table] if self._as_table else shown)]
