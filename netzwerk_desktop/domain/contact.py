"""Ways to reach somebody: telephone, e-mail, website, postal code.

What looks broken is flagged, never refused and never rewritten: on the telephone one types what one is told.
"""

from __future__ import annotations

import re

from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.domain.text import MAX_LINE

_PHONE_CHARACTERS = re.compile(r"\+?[0-9\s()/.\-–]+")
_EXTENSION = re.compile(r"\s*(?:,|App\.?|Apparat|Durchwahl|DW|ext\.?)\s*[0-9]{1,6}$", re.IGNORECASE)
_FEWEST_DIGITS = 6
_MOST_DIGITS = 17
"""E.164 allows 15 digits; dialled from Germany "00" comes on top."""
_SHORT_NUMBERS = frozenset({"110", "112", "115"})

# Stricter than RFC 5322 (no quoted local parts, no address literals), which is right for people's addresses.
_EMAIL = re.compile(r"[^\s@<>(),;:\"\[\]\\]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63}")
_WEBSITE = re.compile(
    r"(?:https?://)?(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63}(?::[0-9]+)?(?:[/?#]\S*)?", re.IGNORECASE
)

_GERMANY = frozenset({"", "de", "d", "deu", "brd", "deutschland", "germany", "bundesrepublik deutschland"})
_GERMAN_POSTAL_CODE = re.compile("[0-9]{5}")


def phone_is_plausible(text: str) -> bool:
    """Whether ``text`` could be dialled from anywhere in Germany: with area code, 6 to 17 digits, or 110, 112, 115.

    Blanks, slashes, hyphens, brackets, dots and an extension ("App. 12") are fine; a missing area code is not.
    """
    if len(text) > MAX_LINE:  # looking for an extension in a pasted page takes very long
        return False
    number = _EXTENSION.sub("", text.strip())
    if not _PHONE_CHARACTERS.fullmatch(number):
        return False
    digits = re.sub("[^0-9]", "", number)
    if digits in _SHORT_NUMBERS:
        return True
    return number.lstrip("( ").startswith(("+", "0")) and _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS


def email_is_plausible(text: str) -> bool:
    """Whether ``text`` has the form of one e-mail address (umlauts allowed); nothing is asked of any server."""
    address = text.strip()
    local = address.partition("@")[0]
    well_dotted = not (local.startswith(".") or local.endswith(".") or ".." in local)
    return len(address) <= 254 and well_dotted and _EMAIL.fullmatch(address) is not None


def website_is_plausible(text: str) -> bool:
    """Whether ``text`` has the form of a web address, with or without "https://"."""
    return _WEBSITE.fullmatch(text.strip()) is not None


def is_abroad(country: str) -> bool:
    """Whether ``country`` (a German name, or empty) is another country than Germany."""
    return fold(country) not in _GERMANY


def postal_code_is_valid(postal_code: str, country: str = "") -> bool:
    """Whether the postal code is possible: in Germany five digits, not beginning with 00; abroad at most 12."""
    code = postal_code.strip()
    if is_abroad(country):
        return 0 < len(code) <= 12
    return _GERMAN_POSTAL_CODE.fullmatch(code) is not None and not code.startswith("00")


def check_phone(field: str, text: str) -> tuple[Problem, ...]:
    """A remark when a telephone number was given that cannot be dialled as it is."""
    if not text.strip() or phone_is_plausible(text):
        return ()
    return (
        Problem(field, f"„{text.strip()}“ sieht nicht nach einer vollständigen Telefonnummer aus.", blocking=False),
    )


def check_email(field: str, text: str) -> tuple[Problem, ...]:
    """A remark when an e-mail address was given that cannot be one."""
    if not text.strip() or email_is_plausible(text):
        return ()
    return (Problem(field, f"„{text.strip()}“ sieht nicht nach einer E-Mail-Adresse aus.", blocking=False),)


def check_website(field: str, text: str) -> tuple[Problem, ...]:
    """A remark when a web address was given that cannot be one."""
    if not text.strip() or website_is_plausible(text):
        return ()
    return (Problem(field, f"„{text.strip()}“ sieht nicht nach einer Internetadresse aus.", blocking=False),)


def check_postal_code(field: str, postal_code: str, country: str = "") -> tuple[Problem, ...]:
    """A problem when a postal code was given that is impossible in its country."""
    code = postal_code.strip()
    if not code or postal_code_is_valid(code, country):
        return ()
    if is_abroad(country):
        return (Problem(field, f"Die Postleitzahl „{code}“ ist zu lang."),)
    return (Problem(field, f"Eine deutsche Postleitzahl hat fünf Ziffern – eingegeben wurde „{code}“."),)
