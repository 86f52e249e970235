"""What the dossier of a visit says, and above all what it does not."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from netzwerk_desktop.documents.files import NameTaken
from netzwerk_desktop.documents.plain_text import plain_text
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import NotFound
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.services import case, follow_up, interaction
from netzwerk_desktop.services.call import CallOutcome, Direction, log_call
from netzwerk_desktop.services.dossier import LONGEST_TEXT, MOST_TALKS, dossier_content, make_dossier, save_dossier
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.organisation import edit_organisation
from tests.support.factories import (
    AHLEN,
    ON_SITE_ADVICE,
    TELEPHONE_ADVICE,
    WINTERBERG,
    add_event,
    add_member,
    add_organisation,
    add_person,
    add_position,
    make_position,
)


def made(office: Office, interaction_id: str | None = None, organisation_id: str = WINTERBERG) -> str:
    return plain_text(make_dossier(office, organisation_id=organisation_id, interaction_id=interaction_id).data)


def remind(office: Office, subject: str, interaction_id: str | None = None, due_on: date = date(2026, 3, 18)) -> None:
    draft = FollowUpDraft(
        organisation_id=WINTERBERG, due_on=due_on, subject=subject, interaction_id=interaction_id, note="**Genau**"
    )
    follow_up.create_follow_up(office, follow_up=draft)


def test_the_cover_tells_when_and_who(office: Office, clock: FixedClock) -> None:
    main = make_position(function="Bürgermeister/in", roles=frozenset({Role.MAIN_CONTACT}), phone="02981 800-100")
    person = add_person(office, position=main, mobile="0171 3920001", email="probe@example.org")
    visit = interaction.log_interaction(
        office,
        kind=interaction.InteractionKind.VISIT,
        organisation_id=WINTERBERG,
        person_id=person,
        subject="Rundgang",
        note="",
        occurred_at=datetime(2026, 3, 18, 9, 0, tzinfo=UTC),
    ).created
    dossier = make_dossier(office, organisation_id=WINTERBERG, interaction_id=visit)
    assert dossier.file_name == "2026-03-18 Winterberg – Dossier.docx"
    content, _ = dossier_content(office, organisation_id=WINTERBERG, interaction_id=visit)
    assert dict(content.occasion) == {
        "Vor-Ort-Termin": "Mittwoch, 18. März 2026, 10:00 Uhr",
        "Es fährt": "Anna Beispiel",
        "Anlass": "Rundgang",
        "Mit": "Petra Probe",
    }
    assert content.about.startswith("Stadt · Hochsauerlandkreis · Regierungsbezirk Arnsberg · ")
    assert content.stand == "Stand 16.3.2026, 12:00"
    (one,) = content.people
    assert (one.name, one.function, one.remark) == ("Petra Probe", "Bürgermeisterin", "Hauptansprechpartner/in")
    assert (one.phones, one.email) == (("02981 800-100", "0171 3920001"), "probe@example.org")


def test_a_number_that_stands_twice_is_printed_once(office: Office) -> None:
    add_person(office, position=make_position(phone="02981/800100"), phone="02981 800-100")
    add_position(office, function="Wirtschaftsförderung")
    content, _ = dossier_content(office, organisation_id=WINTERBERG)
    assert [person.phones for person in content.people] == [("02981/800100",), ()]
    assert [person.name for person in content.people][1] == "unbesetzt"


def test_nothing_confidential_is_in_it(office: Office, clock: FixedClock) -> None:
    secret = add_event(office, kind="consultation", confidential=True, note="GEHEIM eins", subject="GEHEIM zwei")
    remind(office, "GEHEIM drei", secret)
    case.open_case(office, organisation_id=WINTERBERG, title="GEHEIM vier", interaction_ids=[secret])
    known = add_event(office, kind="consultation", note="Das darf man lesen")
    remind(office, "Nachfassen", known)
    case.open_case(office, organisation_id=WINTERBERG, title="ISEK", interaction_ids=[known])
    visit = add_event(
        office, kind="visit", confidential=True, subject="GEHEIM fünf", occurred_at=clock.now() + timedelta(days=1)
    )
    text = made(office, visit)
    assert "GEHEIM" not in text
    assert all(words in text for words in ("Das darf man lesen", "Nachfassen", "ISEK", "Dienstag, 17. März 2026"))


def test_the_last_ten_conversations_and_nothing_that_was_none(office: Office, clock: FixedClock) -> None:
    for number in range(MOST_TALKS + 2):
        at = clock.now() - timedelta(days=number + 1)
        add_event(office, note=f"Gespräch {number:02}.", occurred_at=at)
        add_event(office, outcome="not_reached", note="niemand da", occurred_at=at)
    add_event(office, kind="visit", note="Liegt noch vor uns", occurred_at=clock.now() + timedelta(days=3))
    content, _ = dossier_content(office, organisation_id=WINTERBERG)
    assert [talk.texts[0][1] for talk in content.talks] == [f"Gespräch {number:02}." for number in range(MOST_TALKS)]


def test_conversations_are_found_behind_many_letters(office: Office, clock: FixedClock) -> None:
    add_event(office, note="Lange her", occurred_at=clock.now() - timedelta(days=400))
    for number in range(120):
        add_event(office, kind="email", note="Mail", occurred_at=clock.now() - timedelta(hours=number))
    content, _ = dossier_content(office, organisation_id=WINTERBERG)
    assert [talk.texts for talk in content.talks] == [(("", "Lange her"),)]


def test_texts_are_printed_without_their_signs_and_cut(office: Office) -> None:
    add_event(
        office,
        kind="consultation",
        channel="on_site",
        asked="Wie *viel*?",
        note="**Fett** und [Seite](https://example.org)",
        agreed="- eins\n- zwei",
        subject="Fonds",
    )
    add_event(office, note="Wort " * LONGEST_TEXT, occurred_at=datetime(2026, 1, 1, tzinfo=UTC))
    content, _ = dossier_content(office, organisation_id=WINTERBERG)
    texts = dict(content.talks[0].texts)
    assert list(texts) == ["Gefragt", "Geraten", "Vereinbart"]
    assert "**" not in texts["Geraten"] and "eins" in texts["Vereinbart"]
    assert content.talks[0].title == "Beratung vor Ort · Fonds"
    assert content.talks[1].texts[0][1].endswith("Wort …") and len(content.talks[1].texts[0][1]) <= LONGEST_TEXT + 2


def test_what_was_used_what_is_open_and_what_is_for_members(office: Office) -> None:
    reached, incoming = CallOutcome.REACHED, Direction.INCOMING
    log_call(
        office, organisation_id=WINTERBERG, outcome=reached, direction=incoming, note="", service_id=TELEPHONE_ADVICE
    )
    content, _ = dossier_content(office, organisation_id=WINTERBERG)
    assert content.membership == "kein Mitglied"
    assert content.services_used == (("Telefonische Beratung und Anfragen", "1 x", "16.03.2026"),)
    assert "Beratung vor Ort" in content.services_closed
    add_member(office, minimum_until=date(2027, 3, 1))
    content, _ = dossier_content(office, organisation_id=WINTERBERG)
    assert content.membership == "Mitglied seit 1.3.2021, Mindestlaufzeit bis 1.3.2027"
    assert "Beratung vor Ort" in content.services_open and content.services_closed == ()
    assert ON_SITE_ADVICE


def test_open_follow_ups_with_what_is_urgent(office: Office, clock: FixedClock) -> None:
    remind(office, "Heute")
    remind(office, "Später", due_on=date(2026, 6, 1))
    clock.advance(timedelta(days=2))
    content, _ = dossier_content(office, organisation_id=WINTERBERG)
    first, second = content.follow_ups
    assert (first.what, first.urgent, first.who, first.remark) == (
        "Heute",
        "heute fällig",
        "wer zuerst dazu kommt",
        "Genau",
    )
    assert second.urgent == ""


def test_signs_that_mean_something_elsewhere(office: Office) -> None:
    edit_organisation(office, id=WINTERBERG, values={"note": "Rathaus & Markt <hinten> 🚲"})
    assert "Rathaus & Markt <hinten> 🚲" in made(office)


def test_a_visit_somewhere_else_is_no_visit_here(office: Office) -> None:
    visit = add_event(office, kind="visit")
    for organisation_id, interaction_id in ((AHLEN, visit), (WINTERBERG, "nobody"), ("nobody", None)):
        with pytest.raises(NotFound):
            make_dossier(office, organisation_id=organisation_id, interaction_id=interaction_id)
    interaction.trash_interaction(office, id=visit)
    with pytest.raises(NotFound):
        make_dossier(office, organisation_id=WINTERBERG, interaction_id=visit)


def test_a_file_that_is_there_is_kept(office: Office, tmp_path: Path) -> None:
    dossier = make_dossier(office, organisation_id=WINTERBERG)
    path = save_dossier(dossier, tmp_path / "Dossier")
    assert path.name == "Dossier.docx" and path.read_bytes() == dossier.data
    with pytest.raises(NameTaken):
        save_dossier(dossier, path)
    assert save_dossier(dossier, path, overwrite=True) == path
    other = tmp_path / "Dossier.alt"
    other.write_text("there")
    named = save_dossier(dossier, other, overwrite=True)
    assert named.name == "Dossier.alt.docx" and other.read_text() == "there"
    with pytest.raises(NameTaken):  # somebody was asked about "Dossier.alt" and nothing else
        save_dossier(dossier, other, overwrite=True)


def test_an_organisation_that_is_no_town(office: Office) -> None:
    association = add_organisation(office, street="Musterallee 1", phone="0211 5550100")
    content, _ = dossier_content(office, organisation_id=association)
    assert content.about == "Verband"
    assert dict(content.contact) == {"Adresse": "Musterallee 1, Düsseldorf", "Telefon": "0211 5550100"}
    assert content.occasion == (("Für", "Anna Beispiel"),)


def test_a_conversation_the_town_only_took_part_in(office: Office) -> None:
    interaction.log_interaction(
        office,
        kind=interaction.InteractionKind.MEETING,
        organisation_id=AHLEN,
        subject="Runde",
        note="Zusammen",
        participants=(interaction.Participant(WINTERBERG),),
    )
    content, _ = dossier_content(office, organisation_id=WINTERBERG)
    (talk,) = content.talks
    assert talk.title == "Besprechung · Runde" and talk.people.startswith("Ahlen · ")


def test_a_membership_that_ends(office: Office) -> None:
    add_member(office, ended_on=date(2026, 12, 31))
    content, _ = dossier_content(office, organisation_id=WINTERBERG)
    assert content.membership == "Mitglied seit 1.3.2021, endet am 31.12.2026"
