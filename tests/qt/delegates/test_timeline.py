"""Cards of the timeline: their words, their layout, folding, what can be pressed."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.entitlement import EntitlementCode
from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction, InteractionKind
from netzwerk_desktop.qt.delegates.timeline_card import TimelineCardPainter
from netzwerk_desktop.qt.delegates.timeline_words import CardChip, CardWords, card_words, when_of
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.timeline import TimelineModel
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.timeline_view import TimelineView
from netzwerk_desktop.services.interaction import TimelineRow

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
CLOCK = FixedClock(NOW)


def row(**differing: Any) -> TimelineRow:
    """A call that was answered, or what differs from it."""
    values: dict[str, Any] = {
        "id": "1",
        "kind": InteractionKind.CALL,
        "organisation_id": "w",
        "organisation_name": "Winterberg",
        "person_name": "Anna Beispiel",
        "occurred_at": datetime(2026, 11, 22, 8, 40, tzinfo=UTC),
        "duration_min": 12,
        "direction": Direction.INCOMING,
        "outcome": CallOutcome.REACHED,
        "channel": None,
        "subject": "Verfügungsfonds",
        "note": "Wie weit darf die Stadt selbst einzahlen?\nUnterlagen zugesagt.\n",
        "service_name": "",
        "entitlement_code": None,
        "entitlement_reason": "",
        "exception_reason": "",
        "topics": (),
        "documents": (),
        "follow_up_due": None,
        "staff_name": "Jule Sommerfeld",
        "confidential": False,
    }
    return TimelineRow(**{**values, **differing})


def words(**differing: Any) -> CardWords:
    return card_words(row(**differing), CLOCK)


# -- words ----------------------------------------------------------------------------------------------------------


def test_a_call_in_few_words() -> None:
    card = words()
    assert card.title == "Telefonat · erreicht · 12 min · Verfügungsfonds"
    assert card.when == "heute, 09:40"
    assert card.month == "November 2026"
    assert card.details == ("22.11.2026, 09:40 · mit Anna Beispiel · eingehend · eingetragen von Jule Sommerfeld",)
    assert card.spoken().startswith("Telefonat · erreicht · 12 min · Verfügungsfonds. heute, 09:40. Wie weit")


@pytest.mark.parametrize(
    ("differing", "icon"),
    [
        ({}, Icon.CALL_IN),
        ({"direction": Direction.OUTGOING}, Icon.CALL_OUT),
        ({"outcome": CallOutcome.NOT_REACHED}, Icon.CALL_MISSED),
        ({"outcome": CallOutcome.VOICEMAIL}, Icon.VOICEMAIL),
        ({"outcome": CallOutcome.CALLBACK}, Icon.CALL_BACK),
        ({"kind": InteractionKind.CONSULTATION, "outcome": None, "channel": Channel.ON_SITE}, Icon.VISIT),
        ({"kind": InteractionKind.CONSULTATION, "outcome": None, "channel": Channel.ONLINE}, Icon.VIDEO),
        ({"kind": InteractionKind.CONSULTATION, "outcome": None, "channel": Channel.PHONE}, Icon.CONSULTATION),
        ({"kind": InteractionKind.EMAIL, "outcome": None}, Icon.MAIL),
        ({"kind": InteractionKind.INQUIRY, "outcome": None}, Icon.INQUIRY),
    ],
)
def test_the_icon_tells_what_it_was(differing: dict[str, Any], icon: Icon) -> None:
    assert words(**differing).icon is icon


@pytest.mark.parametrize(
    ("ago", "when"),
    [
        (timedelta(hours=1), "heute, 09:00"),
        (timedelta(days=1), "gestern, 10:00"),
        (timedelta(days=2), "20.11.2026"),
        (timedelta(days=-1), "23.11.2026"),
    ],
)
def test_near_days_in_words(ago: timedelta, when: str) -> None:
    assert when_of(NOW - ago, CLOCK) == when


@pytest.mark.parametrize(
    ("code", "chip"),
    [
        (EntitlementCode.BASIC, CardChip("Beratung – für alle")),
        (EntitlementCode.MEMBER, CardChip("Beratung – Mitglied", Tone.GOOD)),
        (EntitlementCode.GRANT, CardChip("Beratung – Sonderfreigabe", Tone.ACCENT)),
        (EntitlementCode.NOT_MEMBER, CardChip("Beratung – ohne Anspruch", Tone.WARN, Icon.WARNING)),
        (None, CardChip("Beratung")),
    ],
)
def test_by_what_right_it_was_given(code: EntitlementCode | None, chip: CardChip) -> None:
    assert words(service_name="Beratung", entitlement_code=code).chips == (chip,)


def test_chips_name_topics_follow_up_and_documents() -> None:
    card = words(
        confidential=True,
        topics=("Handel und Leerstand",),
        follow_up_due=date(2026, 11, 27),
        documents=(("d1", "Einladung.docx"),),
        service_name="Förderberatung",
        entitlement_code=EntitlementCode.NOT_MEMBER,
        entitlement_reason="Nur für Mitglieder",
        exception_reason="Anfrage des Ministeriums",
    )
    assert [chip.text for chip in card.chips] == [
        "vertraulich",
        "Förderberatung – ohne Anspruch",
        "Handel und Leerstand",
        "Wiedervorlage 27.11.",
        "Einladung.docx",
    ]
    assert card.chips[-1].document_id == "d1"
    assert card.details[1:] == ("Nur für Mitglieder", "Grund für die Ausnahme: Anfrage des Ministeriums")
    assert words(follow_up_due=date(2025, 1, 2)).chips[0].text == "Wiedervorlage 2.1.2025"
    assert words(follow_up_due=date(2025, 1, 2)).chips[0].tone is Tone.BAD
    assert card_words(row(), CLOCK, with_place=True).place == "Winterberg"


# -- model ----------------------------------------------------------------------------------------------------------


def cards(count: int, note: str = "Kurz.") -> list[CardWords]:
    return [words(id=str(number), occurred_at=NOW - timedelta(days=11 * number), note=note) for number in range(count)]


def test_the_model_grows_and_folds(qtbot: QtBot) -> None:
    model = TimelineModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    asked: list[int] = []
    model.show_cards(cards(3), more=True)
    model.add([], more=True)
    model.wanted.connect(lambda: asked.append(model.rowCount()))
    model.fetchMore()
    model.fetchMore()
    assert asked == [3]
    model.add(cards(6)[3:], more=False)
    assert model.rowCount() == 6
    assert not model.canFetchMore()
    assert [model.begins_month(number) for number in range(6)] == [True, False, True, False, False, True]
    model.toggle(1)
    assert model.unfolded("1")
    model.show_cards(cards(2), more=False)
    assert model.unfolded("1"), "what is unfolded stays so when the page is read again"
    model.fold_all()
    assert not model.unfolded("1")
    assert model.number_of("1") == 1
    assert model.number_of("?") == -1
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == model.card(0).spoken()  # type: ignore[union-attr]
    model.toggle(99)


# -- layout ---------------------------------------------------------------------------------------------------------

LONG = "Rundgang durch die Innenstadt, Leerstand im ehemaligen Kaufhaus. " * 12


def laid_out(model: TimelineModel, number: int = 0, width: int = 600) -> Any:
    return TimelineCardPainter(model).layout(model.index(number), width)


def model_of(shown: Sequence[CardWords]) -> TimelineModel:
    model = TimelineModel()
    model.show_cards(shown, more=False)
    return model


def test_a_long_text_is_cut_after_two_lines_and_folds_out(qtbot: QtBot) -> None:
    model = model_of([words(note=LONG)])
    folded = laid_out(model)
    assert folded.last_line.endswith("…")
    assert folded.text.lineCount() == 1
    assert not folded.fold.isNull()
    model.toggle(0)
    unfolded = laid_out(model)
    assert unfolded.height > folded.height + 40
    assert unfolded.details
    assert unfolded.last_line == ""


def test_a_short_text_is_not_cut(qtbot: QtBot) -> None:
    short = laid_out(model_of([words(note="Erste Zeile.\nZweite Zeile.")]))
    assert short.fold.isNull()
    assert short.text.lineCount() == 2
    assert laid_out(model_of([words(note="a\nb\nc")])).last_line == "b …"
    assert laid_out(model_of([words(note="")])).text is None


@pytest.mark.parametrize("note", ["😀" * 500, "שלום עולם " * 100, "x" * 100_000, "é\u0301 " * 300, "a\n" * 5000])
def test_whatever_is_written_there_is_a_layout(qtbot: QtBot, note: str) -> None:
    model = model_of([words(note=note)])
    assert 60 < laid_out(model).height < 200
    model.toggle(0)
    assert laid_out(model).height > 100


def test_cut_text_does_not_lose_or_double_letters(qtbot: QtBot) -> None:
    note = "😀😀😀 " + " ".join(f"Wort{number}" for number in range(100))
    layout = laid_out(model_of([words(note=note)]), width=400)
    first = layout.text.text().replace("\u2028", "\n")
    assert note.startswith(first + layout.last_line.rstrip("…").rstrip())


def test_chips_wrap_and_stay_inside(qtbot: QtBot) -> None:
    topics = tuple(f"Ein recht langes Thema Nummer {number}" for number in range(5))
    layout = laid_out(model_of([words(topics=topics)]), width=420)
    assert len({rect.top() for rect, _ in layout.chips}) > 1
    assert all(rect.right() <= 420 for rect, _ in layout.chips)
    assert layout.card.bottom() > max(rect.bottom() for rect, _ in layout.chips)


# -- view -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    shown = [words(id="0", note=LONG, documents=(("d1", "Brief.docx"),)), *cards(60)[1:]]
    model = TimelineModel()
    view = TimelineView(model)
    view.resize(620, 500)
    qtbot.addWidget(view)
    model.show_cards(shown, more=False)
    view.show()
    view.activateWindow()
    view.setFocus()
    return view


def test_walk_fold_edit_delete_with_the_keyboard(view: TimelineView, qtbot: QtBot) -> None:
    view.set_current_row(0)
    keys = Qt.Key
    height = view.visualRect(view.index_of(0)).height()
    qtbot.keyClick(view, keys.Key_Space)
    assert view.visualRect(view.index_of(0)).height() > height
    qtbot.keyClick(view, keys.Key_Left)
    assert view.visualRect(view.index_of(0)).height() == height
    qtbot.keyClick(view, keys.Key_Left)
    assert view.current_row() == 0
    qtbot.keyClick(view, keys.Key_Right)
    assert view._cards.unfolded("0")
    with qtbot.waitSignal(view.edit_wanted) as edit:
        qtbot.keyClick(view, keys.Key_Return)
    assert edit.args == ["0"]
    qtbot.keyClick(view, keys.Key_Down)
    with qtbot.waitSignal(view.delete_wanted) as delete:
        qtbot.keyClick(view, keys.Key_Delete)
    assert delete.args == ["1"]
    assert not view.grab().isNull()


def place_of(view: TimelineView, number: int, what: str) -> QPoint:
    layout = view._card_painter.layout(view.index_of(number), view.viewport().width())
    assert layout is not None
    rect = {tool: area for area, tool, _ in layout.tools}
    rect |= {"fold": layout.fold, "chip": layout.chips[0][0] if layout.chips else layout.fold, "card": layout.title}
    return view.visualRect(view.index_of(number)).topLeft() + rect[what].center()


def test_places_of_a_card_are_pressed(view: TimelineView, qtbot: QtBot) -> None:
    press = Qt.MouseButton.LeftButton
    with qtbot.waitSignal(view.document_wanted) as document:
        qtbot.mouseClick(view.viewport(), press, pos=place_of(view, 0, "chip"))
    assert document.args == ["d1"]
    with qtbot.waitSignal(view.edit_wanted):
        qtbot.mouseClick(view.viewport(), press, pos=place_of(view, 0, "edit"))
    qtbot.mouseClick(view.viewport(), press, pos=place_of(view, 0, "fold"))
    assert view._cards.unfolded("0")
    qtbot.mouseDClick(view.viewport(), press, pos=place_of(view, 0, "card"))
    assert not view._cards.unfolded("0")
    qtbot.mouseMove(view.viewport(), place_of(view, 0, "fold"))
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_a_card_has_a_menu(view: TimelineView) -> None:
    wanted: list[str] = []
    view.menu_wanted.connect(lambda card, where: wanted.append(card))
    place = view.visualRect(view.index_of(1)).center()
    view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place))
    view.set_current_row(0)
    view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    assert wanted == ["1", "0"]


def test_a_timeline_of_5000_costs_a_screenful(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    arranged: list[str] = []
    original = TimelineCardPainter._arrange

    def counting(self: TimelineCardPainter, words: CardWords, *rest: Any) -> Any:
        arranged.append(words.id)
        return original(self, words, *rest)

    monkeypatch.setattr(TimelineCardPainter, "_arrange", counting)
    model = TimelineModel()
    view = TimelineView(model)
    view.resize(620, 500)
    qtbot.addWidget(view)
    model.show_cards(cards(5000, LONG), more=False)
    view.show()
    view.grab()
    assert len(arranged) < 30
    arranged.clear()
    view.scrollToBottom()
    view.grab()
    assert len(arranged) < 40
    assert "4999" in arranged


# -- going on from a card ----------------------------------------------------------------------------------------------


def test_a_consultation_folds_out_what_was_asked_advised_and_agreed(qtbot: QtBot) -> None:
    card = words(
        kind=InteractionKind.CONSULTATION,
        outcome=None,
        channel=Channel.PHONE,
        asked="Wie weit? 😀",
        note="**Bis** zur Hälfte.",
        agreed="- Unterlagen\n- Rückruf",
        participants=("Ahlen (Anna Beispiel)",),
        case_id="c1",
        case_title="ISEK",
        confidential=True,
    )
    assert card.text == "Bis zur Hälfte."
    assert card.full_text == (
        "Gefragt\nWie weit? 😀\n\nGeraten\nBis zur Hälfte.\n\nVereinbart\n• Unterlagen\n• Rückruf"
    )
    raw = card.full_text.encode("utf-16-le")
    headings = [raw[2 * start : 2 * (start + length)].decode("utf-16-le") for start, length in card.strong]
    assert headings == ["Gefragt", "Geraten", "Vereinbart"]
    assert card.details[1] == "außerdem dabei: Ahlen (Anna Beispiel)"
    assert [(chip.text, chip.icon) for chip in card.chips] == [("vertraulich", Icon.CONFIDENTIAL), ("ISEK", Icon.CASE)]
    model = TimelineModel()
    model.show_cards([card], more=False)
    painter = TimelineCardPainter(model)
    folded = painter.layout(model.index(0), 600)
    assert folded is not None and not folded.fold.isNull()
    model.toggle(0)
    unfolded = painter.layout(model.index(0), 600)
    assert unfolded is not None and unfolded.text is not None
    assert unfolded.height > folded.height
    assert len(unfolded.text.formats()) == 3


def test_without_advice_the_question_stands_on_the_card() -> None:
    card = words(kind=InteractionKind.CONSULTATION, outcome=None, asked="Wie weit?", note="")
    assert (card.text, card.full_text, card.strong) == ("Wie weit?", "Gefragt\nWie weit?", ((0, 7),))
    assert words().whole == ""


def test_the_signs_of_a_card_are_pressed(view: TimelineView, qtbot: QtBot) -> None:
    press = Qt.MouseButton.LeftButton
    view.resize(700, 400)
    for what in ("call", "follow_up", "letter"):
        with qtbot.waitSignal(view.act_wanted) as acted:
            qtbot.mouseClick(view.viewport(), press, pos=place_of(view, 0, what))
        assert acted.args == ["0", what]
    with qtbot.waitSignal(view.menu_wanted) as menu:
        qtbot.mouseClick(view.viewport(), press, pos=place_of(view, 0, "more"))
    assert menu.args[0] == "0"
    view.resize(380, 400)
    layout = view._card_painter.layout(view.index_of(0), view.viewport().width())
    assert layout is not None
    assert [what for _, what, _ in layout.tools] == ["more", "edit"]
