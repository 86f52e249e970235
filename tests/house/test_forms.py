"""The compiled forms are those of ui/."""

from tests.support.dev_script import load_dev


def test_forms_are_up_to_date() -> None:
    changed = load_dev().form_changes()
    assert not changed, f"out of date, please run `make forms`: {', '.join(changed)}"
