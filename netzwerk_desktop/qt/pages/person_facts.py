"""What a person's page says, put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.function import function_for
from netzwerk_desktop.domain.person import SalutationForm, display_name, formal_name
from netzwerk_desktop.qt.delegates.timeline_words import CardChip
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.words import label, translate

if TYPE_CHECKING:
    from netzwerk_desktop.services.person import PersonDetail
    from netzwerk_desktop.services.position import PositionRow

#: so many functions are named in the line below the name
_NAMED = 2


def title_of(detail: PersonDetail) -> str:
    """ "Dr. Anna Beispiel"."""
    return display_name(detail.name)


def current(detail: PersonDetail) -> list[PositionRow]:
    """The functions held today, the most useful one first."""
    return [row for row in detail.positions if row.is_current]


def past(detail: PersonDetail) -> list[PositionRow]:
    """Functions that have ended (or not begun yet)."""
    return [row for row in detail.positions if not row.is_current]


def function_of(row: PositionRow) -> str:
    """The function in the form that fits the person, and the department."""
    return " · ".join(part for part in (function_for(row.function, row.form), row.department) if part)


def meta_line(detail: PersonDetail) -> str:
    """ "Bürgermeisterin, Winterberg · Vorsitzende, Handelsverband"."""
    rows = current(detail)
    parts = [
        ", ".join(part for part in (function_for(row.function, row.form), row.organisation_name) if part)
        for row in rows[:_NAMED]
    ]
    if len(rows) > _NAMED:
        parts.append(translate("Person", "und {0} weitere").format(len(rows) - _NAMED))
    return " · ".join(parts)


def salutation_words(detail: PersonDetail) -> str:
    """ "Frau", "Herr"; nothing where that is not known."""
    return label(detail.form) if detail.form in (SalutationForm.FRAU, SalutationForm.HERR) else ""


def spoken_name(detail: PersonDetail) -> str:
    """ "Frau Dr. Anna Beispiel", for names of buttons."""
    return formal_name(detail.name)


def numbers(detail: PersonDetail) -> list[str]:
    """The telephone numbers one would dial: the person's own, else those of their first function."""
    own = [detail.phone, detail.mobile]
    if not any(own):
        own = [number for row in current(detail)[:1] for number in (row.phone, row.mobile)]
    return list(dict.fromkeys(number for number in own if number))


def address(detail: PersonDetail) -> str:
    """The e-mail address one would write to."""
    return detail.email or next((row.email for row in current(detail) if row.email), "")


def chips(detail: PersonDetail) -> list[CardChip]:
    """What the office uses the person for, and what is missing."""
    result = []
    if detail.trashed:
        result.append(CardChip(translate("Person", "gelöscht"), Tone.BAD, Icon.DELETE))
    rows = current(detail)
    if not rows:
        result.append(CardChip(translate("Person", "zurzeit ohne Funktion"), Tone.WARN, Icon.WARNING))
    roles = dict.fromkeys(role for row in rows for role in row.roles)
    result += [CardChip(label(role), Tone.ACCENT) for role in roles]
    return result


def period_of(row: PositionRow) -> str:
    """ "seit 1.3.2021", "bis 31.12.2020", "1.3.2015 – 31.12.2020"."""
    if row.started_on is not None and row.ended_on is not None:
        return f"{format_day(row.started_on)} – {format_day(row.ended_on)}"
    if row.ended_on is not None:
        return translate("Person", "bis {0}").format(format_day(row.ended_on))
    if row.started_on is not None:
        words = translate("Person", "seit {0}") if row.is_current else translate("Person", "ab {0}")
        return words.format(format_day(row.started_on))
    return ""
