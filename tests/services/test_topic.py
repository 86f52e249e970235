"""Topics and subjects of consultation."""

import pytest

from netzwerk_desktop.domain.errors import Ambiguous, NotFound, StaleWrite, ValidationFailed
from netzwerk_desktop.domain.organisation import OrganisationDraft, OrganisationKind
from netzwerk_desktop.services import municipality as municipalities
from netzwerk_desktop.services import organisation as organisations
from netzwerk_desktop.services.call import CallOutcome, Direction, log_call
from netzwerk_desktop.services.interaction import detail, edit_interaction
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.topic import (
    SUBJECT,
    TOPIC,
    add_topic,
    edit_topic,
    find_topic,
    set_topics_of_organisation,
    topic_ids_of_organisation,
    topics,
    trash_topic,
)
from netzwerk_desktop.services.undo import undo
from tests.support.factories import WINTERBERG


def test_topics_and_subjects_are_delivered_in_their_order(office: Office) -> None:
    assert [len(topics(office, kind=kind)) for kind in (TOPIC, SUBJECT, None)] == [13, 8, 21]
    assert topics(office)[0].name == "Digitale Stadt / Smart City"


def test_a_topic_is_added_at_the_end_and_comes_back_when_deleted(office: Office) -> None:
    added = add_topic(office, name=" Sicherheit ").created
    assert added is not None
    last = topics(office, kind=TOPIC)[-1]
    assert (last.id, last.name) == (added, "Sicherheit")
    with pytest.raises(ValidationFailed, match="gibt es schon"):
        add_topic(office, name="SICHERHEIT")
    with pytest.raises(ValidationFailed):
        add_topic(office, name=" ")

    trash_topic(office, id=added)
    assert len(topics(office)) == 21
    assert add_topic(office, name="Sicherheit").created == added
    assert add_topic(office, name="Sicherheit", kind=SUBJECT).created != added


def test_a_name_that_became_free_is_given_to_a_new_topic(office: Office) -> None:
    """The topic that bore it first goes on under its other name, in the bin or out of it."""
    first = add_topic(office, name="Sicherheit").created
    assert first is not None
    edit_topic(office, id=first, values={"name": "Sicherheit und Ordnung"})
    second = add_topic(office, name="Sicherheit").created
    assert second is not None
    assert {row.id: row.name for row in topics(office)[-40:] if row.id in (first, second)} == {
        first: "Sicherheit und Ordnung",
        second: "Sicherheit",
    }
    trash_topic(office, id=first)
    trash_topic(office, id=second)
    third = add_topic(office, name="Sicherheit").created
    assert [row.name for row in topics(office) if row.id in (first, second, third)] == ["Sicherheit"]


def test_a_tag_stays_while_its_topic_is_in_the_bin(office: Office) -> None:
    """A form shows what can be chosen; saving it must not take off what it could not show."""
    first, gone, other = (row.id for row in topics(office, kind=TOPIC)[:3])
    set_topics_of_organisation(office, organisation_id=WINTERBERG, topic_ids=[first, gone])
    call = log_call(
        office,
        organisation_id=WINTERBERG,
        outcome=CallOutcome.REACHED,
        direction=Direction.INCOMING,
        note="",
        topic_ids=[first, gone],
    ).created
    assert call is not None
    trash_topic(office, id=gone)
    set_topics_of_organisation(office, organisation_id=WINTERBERG, topic_ids=[other])
    edit_interaction(office, id=call, values={}, topic_ids=[other])
    assert topic_ids_of_organisation(office, organisation_id=WINTERBERG) == {gone, other}
    assert set(detail(office, id=call).topic_ids) == {gone, other}


def test_a_topic_can_be_renamed_and_moved(office: Office) -> None:
    row = topics(office)[1]
    edit_topic(office, id=row.id, values={"name": "Handel", "position": 1}, seen=row.versions)
    assert topics(office)[0].name == "Handel"
    with pytest.raises(StaleWrite):
        edit_topic(office, id=row.id, values={"name": "Anders"}, seen=row.versions)
    with pytest.raises(ValidationFailed):
        edit_topic(office, id=row.id, values={"name": "x" * 301})
    edit_topic(office, id=row.id, values={"position": 999})
    assert topics(office)[-1].name == "Handel"


def test_a_topic_is_found_by_what_people_call_it(office: Office) -> None:
    assert find_topic(office, "klimagerechte stadt").name == find_topic(office, "klima").name == "Klimagerechte Stadt"
    assert find_topic(office, topics(office)[3].id).name == "Baukultur in der Innenstadt"
    with pytest.raises(Ambiguous):
        find_topic(office, "stadt")
    for text in ("", "Raumfahrt"):
        with pytest.raises(NotFound):
            find_topic(office, text)


def test_interests_are_set_as_a_whole(office: Office) -> None:
    first, second, third = (row.id for row in topics(office)[:3])
    set_topics_of_organisation(office, organisation_id=WINTERBERG, topic_ids=[first, second])
    set_topics_of_organisation(office, organisation_id=WINTERBERG, topic_ids=[second, third])
    assert topic_ids_of_organisation(office, organisation_id=WINTERBERG) == {second, third}
    unchanged = set_topics_of_organisation(office, organisation_id=WINTERBERG, topic_ids=[third, second])
    assert unchanged.transaction is None
    set_topics_of_organisation(office, organisation_id=WINTERBERG, topic_ids=[first])
    assert topic_ids_of_organisation(office, organisation_id=WINTERBERG) == {first}
    with pytest.raises(NotFound):
        set_topics_of_organisation(office, organisation_id="unknown", topic_ids=[])


def test_two_who_choose_interests_at_the_same_time_both_keep_theirs(office: Office) -> None:
    first, second, third = (row.id for row in topics(office, kind=TOPIC)[:3])
    set_topics_of_organisation(office, organisation_id=WINTERBERG, topic_ids=[first], seen=())
    set_topics_of_organisation(office, organisation_id=WINTERBERG, topic_ids=[second], seen=())
    assert topic_ids_of_organisation(office, organisation_id=WINTERBERG) == {first, second}
    set_topics_of_organisation(office, organisation_id=WINTERBERG, topic_ids=[third], seen=[first])
    assert topic_ids_of_organisation(office, organisation_id=WINTERBERG) == {second, third}


def test_an_organisation_and_its_interests_are_one_transaction(office: Office) -> None:
    first, second = (row.id for row in topics(office, kind=TOPIC)[:2])
    draft = OrganisationDraft(kind=OrganisationKind.ASSOCIATION, name="Handelsverband")
    made = organisations.create_organisation(office, organisation=draft, interests=[first])
    assert made.created is not None
    changed = organisations.edit_organisation(
        office, id=made.created, values={"name": "Handelsverband NRW"}, interests=[second], seen_interests=[first]
    )
    town = municipalities.edit_municipality(office, id=WINTERBERG, interests=[first], seen_interests=())
    assert topic_ids_of_organisation(office, organisation_id=WINTERBERG) == {first}
    assert town.kinds == {"organisation_topic"}
    assert changed.kinds == {"organisation", "organisation_topic"}
    assert changed.transaction is not None
    undo(office, transaction=changed.transaction)
    assert topic_ids_of_organisation(office, organisation_id=made.created) == {first}
    assert organisations.organisation_detail(office, id=made.created).name == "Handelsverband"
