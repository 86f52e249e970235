"""What windows need to know of the protection: where the key is, how good a passphrase is, which group is wrong."""

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import ValidationFailed, WrongKey
from netzwerk_desktop.services.backup import back_up, restore_office_file
from netzwerk_desktop.services.office import Office, is_set_up
from netzwerk_desktop.services.office_file import Protection, create_office_file, open_office_file
from netzwerk_desktop.services.protection import (
    GROUPS,
    change_passphrase,
    key_of_open_office,
    passphrase_problems,
    passphrase_strength,
    protection_of,
    wrong_groups,
)
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.secrets import MemorySecrets, NoSecrets

OLD, NEW = "vier kurze Wörter hier", "fünf ganz andere Wörter dort"


def make(paths: AppPaths, clock: FixedClock, passphrase: str | None) -> str:
    secrets = MemorySecrets() if passphrase is None else NoSecrets()
    protection = Protection(passphrase)
    return create_office_file(paths, clock=clock, secrets=secrets, protection=protection, fill=lambda store: None)


def test_where_the_key_is(app_paths: AppPaths, clock: FixedClock) -> None:
    assert protection_of(app_paths) is None
    make(app_paths, clock, OLD)
    assert protection_of(app_paths) == "passphrase"
    app_paths.key_file.write_text("{", encoding="utf-8")
    assert protection_of(app_paths) is None


def test_a_key_in_the_keyring(app_paths: AppPaths, clock: FixedClock) -> None:
    make(app_paths, clock, None)
    assert protection_of(app_paths) == "keyring"


@pytest.mark.parametrize(
    ("passphrase", "level"),
    [
        ("", 0),
        ("elf Zeichen", 0),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 0),
        ("zwölf Zeiche", 1),
        ("sechzehn Zeichen", 2),
        ("vier kurze Wörter so", 3),
        ("vierundzwanzigBuchstaben", 3),
    ],
)
def test_how_good_a_passphrase_is(passphrase: str, level: int) -> None:
    strength = passphrase_strength(passphrase)
    assert strength.level == level
    assert strength.words
    assert bool(passphrase_problems(passphrase)) == (level == 0)


def test_another_passphrase(app_paths: AppPaths, clock: FixedClock) -> None:
    make(app_paths, clock, OLD)
    with pytest.raises(WrongKey):
        change_passphrase(app_paths, old="falsch", new=NEW)
    with pytest.raises(ValidationFailed):
        change_passphrase(app_paths, old=OLD, new="kurz")
    change_passphrase(app_paths, old=OLD, new=NEW)

    def opened(passphrase: str) -> Store:
        return open_office_file(app_paths, clock=clock, secrets=NoSecrets(), passphrase=lambda: passphrase)

    with pytest.raises(WrongKey):
        opened(OLD)
    opened(NEW).close()


def test_which_groups_are_wrong(app_paths: AppPaths, clock: FixedClock) -> None:
    groups = make(app_paths, clock, None).split("-")
    assert len(groups) == GROUPS
    assert wrong_groups(groups) == ()
    assert wrong_groups([group.lower() for group in groups[:3]]) == ()
    swapped = [groups[1], groups[0], *groups[2:]]
    assert wrong_groups(swapped) == (1, 2)
    assert wrong_groups([groups[0], "", groups[2][:-1], "ÄÖÜ!!!"]) == (3, 4)


def test_the_open_office_needs_nobody_to_type_its_key(office: Office, clock: FixedClock) -> None:
    backup, key = back_up(office).path, key_of_open_office(office)
    office.store.close()
    done = restore_office_file(office.paths, backup, clock=clock, secrets=NoSecrets(), recovery_key=key)
    assert done.before is not None
    assert done.after.counts["organisation"] == done.before.counts["organisation"] == 396
    store = Store.open(office.paths.office_file, office.store.key, clock=clock)
    assert is_set_up(store)
    store.close()
