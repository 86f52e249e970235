"""Correcting an entry: what was asked, advised and agreed, who took part, its case; beside somebody else."""

from collections.abc import Callable

from netzwerk_desktop.domain.interaction import Participant
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.interaction import InteractionDialog
from netzwerk_desktop.services import interaction as interactions
from netzwerk_desktop.services.case import close_case, open_case
from netzwerk_desktop.services.consultation import log_consultation
from netzwerk_desktop.services.history import record_history
from netzwerk_desktop.services.interaction import InteractionKind
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.topic import TOPIC, topics
from tests.support.factories import AHLEN, WINTERBERG

Idle = Callable[[], None]


def opened(desk: Desk, idle: Idle, **what: str) -> InteractionDialog:
    dialog = InteractionDialog(desk, None, **what)
    dialog.show()
    idle()
    return dialog


def consultation(office: Office, **more: object) -> str:
    changes = log_consultation(
        office,
        organisation_id=WINTERBERG,
        channel=None,
        service_id=None,
        subject="ISEK",
        asked="**Wie** viel?",
        note="- Antrag",
        agreed="",
        participants=[Participant(AHLEN)],
        **more,  # type: ignore[arg-type]
    )
    return changes.created or ""


def test_a_consultation_is_corrected_and_the_journal_keeps_what_it_said(office: Office, desk: Desk, idle: Idle) -> None:
    entry = consultation(office)
    dialog = opened(desk, idle, interaction_id=entry)
    ui = dialog.ui
    assert (ui.asked.value(), ui.note.value(), ui.agreed_part.isHidden()) == ("**Wie** viel?", "- Antrag", False)
    assert (ui.participants.value(), ui.note_label.text()) == ((Participant(AHLEN),), "Gerate&n")
    assert not dialog.form.dirty
    ui.agreed.set_value("1. Muster schicken")
    ui.participants._chips[0].click()
    dialog.save()
    idle()
    (row,) = interactions.timeline(office, organisation_id=WINTERBERG)
    assert (row.asked, row.agreed, row.participants) == ("**Wie** viel?", "1. Muster schicken", ())
    told = record_history(office, "interaction", entry)
    assert any("1. Muster schicken" in str(line) for line in told)


def test_only_a_consultation_has_three_texts(desk: Desk, idle: Idle) -> None:
    dialog = opened(desk, idle, organisation_id=WINTERBERG)
    assert dialog.ui.asked_part.isHidden()
    assert dialog.ui.agreed_part.isHidden()
    assert dialog.ui.note_label.text() == "&Notiz"
    dialog.throw_away()


def test_a_visit_is_entered_with_whoever_was_there_in_a_case(office: Office, desk: Desk, idle: Idle) -> None:
    case = open_case(office, organisation_id=WINTERBERG, title="ISEK").created or ""
    dialog = opened(desk, idle, organisation_id=WINTERBERG, case_id=case)
    assert (dialog.ui.case_id.value(), dialog.form.dirty) == (case, False)
    dialog.ui.participants.town.set_value(AHLEN)
    idle()
    dialog.ui.participants.add_button.click()
    dialog.ui.note.set_value("**Rundgang**")
    dialog.save()
    idle()
    (row,) = interactions.timeline(office, case_id=case)
    assert (row.kind, row.participants, row.note) == (InteractionKind.VISIT, ("Ahlen",), "**Rundgang**")


def test_an_old_entry_stays_in_a_case_that_is_closed_by_now(office: Office, desk: Desk, idle: Idle) -> None:
    entry = consultation(office, case_title="Zentren")
    case = interactions.detail(office, id=entry).case_id or ""
    close_case(office, id=case)
    dialog = opened(desk, idle, interaction_id=entry)
    assert dialog.ui.case_id.value() == case
    dialog.ui.subject.setText("Zentrenkonzept")
    dialog.save()
    idle()
    detail = interactions.detail(office, id=entry)
    assert (detail.row.subject, detail.case_id) == ("Zentrenkonzept", case)


def test_two_who_tag_at_the_same_time_both_keep_their_tags(office: Office, desk: Desk, idle: Idle) -> None:
    one, two, three = (row.id for row in topics(office, kind=TOPIC)[:3])
    entry = consultation(office, topic_ids=[one])
    dialog = opened(desk, idle, interaction_id=entry)
    interactions.edit_interaction(
        office,
        id=entry,
        values={},
        topic_ids=[one, two],
        participants=[Participant(AHLEN), Participant(WINTERBERG)],
    )
    dialog.form.show_values({"topic_ids": [one, three], "participants": ()})
    dialog.save()
    idle()
    detail = interactions.detail(office, id=entry)
    assert set(detail.topic_ids) == {one, two, three}
    assert detail.participants == (Participant(WINTERBERG),)


def test_a_draft_knows_what_was_shown(office: Office, desk: Desk, idle: Idle) -> None:
    one, two = (row.id for row in topics(office, kind=TOPIC)[:2])
    entry = consultation(office, topic_ids=[one, two])
    dialog = opened(desk, idle, interaction_id=entry)
    dialog.form.show_values({"topic_ids": [one]})
    dialog.reject()
    idle()
    interactions.edit_interaction(office, id=entry, values={}, participants=[])
    other = opened(desk, idle, interaction_id=entry)
    other.banner.link.click()
    idle()
    other.save()
    idle()
    assert interactions.detail(office, id=entry).topic_ids == (one,)


def test_filed_under_another_town_it_leaves_the_case_behind(office: Office, desk: Desk, idle: Idle) -> None:
    entry = consultation(office, case_title="Zentren")
    dialog = opened(desk, idle, interaction_id=entry)
    dialog.ui.organisation_id.set_value(AHLEN)
    idle()
    assert dialog.ui.case_id.value() is None
    dialog.save()
    idle()
    detail = interactions.detail(office, id=entry)
    assert (detail.row.organisation_id, detail.case_id) == (AHLEN, None)
