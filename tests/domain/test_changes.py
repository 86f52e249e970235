from netzwerk_desktop.domain.changes import Changes

CALL = Changes("Telefonat erfassen", frozenset({"interaction"}), frozenset({"i1"}), created="i1", transaction="a:1")
FOLLOW_UP = Changes("Wiedervorlage", frozenset({"follow_up"}), frozenset({"f1"}), created="f1", transaction="a:1")


def test_merged_changes_keep_the_first_label_and_record() -> None:
    both = CALL.merge(FOLLOW_UP)
    assert both == Changes(
        "Telefonat erfassen",
        frozenset({"interaction", "follow_up"}),
        frozenset({"i1", "f1"}),
        created="i1",
        transaction="a:1",
    )


def test_merging_finds_the_created_record_wherever_it_is() -> None:
    assert Changes("Import").merge(FOLLOW_UP).created == "f1"
    assert Changes("Import").merge().created is None


def test_changes_of_several_transactions_cannot_be_undone_in_one_step() -> None:
    other = Changes("Brief", transaction="a:2")
    assert CALL.merge(other).transaction is None
    assert Changes("Brief").merge(CALL).transaction == "a:1"
    assert Changes("nichts").merge(Changes("auch nichts")).transaction is None


def test_merging_works_from_the_class_as_well() -> None:
    assert Changes.merge(CALL, FOLLOW_UP) == CALL.merge(FOLLOW_UP)


def test_a_page_asks_whether_its_kinds_are_touched() -> None:
    assert CALL.touches("organisation", "interaction")
    assert not CALL.touches("organisation")
    assert not Changes("nichts").touches("interaction")
