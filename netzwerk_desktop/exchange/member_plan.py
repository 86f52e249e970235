"""What importing a member list would do: row by row, with the reason, before anything is done.

The plan is pure: it is made from the rows and from what is known, and a service applies it later in one transaction.
A row is *matched* with a municipality or an organisation that is there, *created* as a new organisation, or *skipped*.
What is not clear is skipped with the candidates named; a person may then choose (``choices``) and plan again.

Addresses, telephone numbers and websites of organisations that exist already are never touched by a list; a row's
telephone and e-mail belong to its contact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.errors import Problem, blocking
from netzwerk_desktop.domain.membership import Period, check_membership, minimum_term
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.domain.person import display_name
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.domain.text import MAX_LINE

from .known import KnownContact, KnownMunicipality, KnownOrganisation
from .member_list import MemberRow
from .name_matching import Match, MatchKind, NameIndex
from .organisation_names import OrganisationIndex, guess_kind, organisation_key

CHOOSE_NEW = "new"
CHOOSE_SKIP = "skip"


class Action(StrEnum):
    """What happens to a row."""

    MATCH = "matched"
    CREATE = "created"
    SKIP = "skipped"


class StepKind(StrEnum):
    """What happens to a membership."""

    JOIN = "join"
    END = "end"


@dataclass(frozen=True, slots=True)
class MembershipStep:
    """A period to be added (JOIN), or the open period with this ``joined_on`` to be ended on ``ended_on`` (END)."""

    kind: StepKind
    period: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRow:
    """One row of the plan.

    Attributes:
        row: the row of the list; for a created organisation also the source of address, telephone and so on.
        target: what the row is about: an AGS, the id of an organisation, or ``new:…`` (rows with the same one belong
            to the same new organisation); empty for skipped rows.
        name: name of the municipality or organisation, as it is stored or would be.
        kind: of a new organisation, guessed from its name.
        first: whether it is the first row about its target; only this one creates the organisation.
        membership: the step to take, or None.
        contact: whether the row's person or vacant position has to be added.
        reason: German sentence: what would happen and why.
        review: whether a person should look at it before saying yes.
        candidates: names to choose from where it is not clear, with their keys for ``choices``.
        problems: German remarks on single fields.
    """

    row: MemberRow
    action: Action
    target: str = ""
    name: str = ""
    kind: OrganisationKind = OrganisationKind.MUNICIPALITY
    first: bool = False
    membership: MembershipStep | None = None
    contact: bool = False
    reason: str = ""
    review: bool = False
    candidates: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def changes_something(self) -> bool:
        """Whether applying the row would write anything."""
        return self.action is Action.CREATE or self.membership is not None or self.contact


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """All rows of a list in their order."""

    rows: tuple[PlannedRow, ...]

    @property
    def matched(self) -> int:
        """How many different municipalities and known organisations the list names."""
        return len(
            {row.target for row in self.rows if row.action is Action.MATCH and not row.target.startswith("new:")}
        )

    @property
    def created(self) -> int:
        """How many organisations would be created."""
        return sum(row.action is Action.CREATE and row.first for row in self.rows)

    @property
    def skipped(self) -> tuple[PlannedRow, ...]:
        """The rows that would be left out."""
        return tuple(row for row in self.rows if row.action is Action.SKIP)

    @property
    def memberships(self) -> int:
        """How many memberships would begin or end."""
        return sum(row.membership is not None for row in self.rows)

    @property
    def contacts(self) -> int:
        """How many contacts would be added."""
        return sum(row.contact for row in self.rows)

    @property
    def to_review(self) -> tuple[PlannedRow, ...]:
        """Rows that would be applied and that a person should look at before."""
        return tuple(row for row in self.rows if row.review and row.action is not Action.SKIP)


def plan_import(
    rows: Iterable[MemberRow],
    municipalities: Iterable[KnownMunicipality],
    organisations: Iterable[KnownOrganisation] = (),
    *,
    memberships: Mapping[str, Sequence[Period]] | None = None,
    contacts: Iterable[KnownContact] = (),
    default_joined_on: date | None = None,
    choices: Mapping[int, str] | None = None,
    elsewhere: Iterable[str] = (),
) -> ImportPlan:
    """Plan the import of a member list.

    Args:
        rows: from :func:`~netzwerk_desktop.exchange.member_list.read_member_list`.
        municipalities: all that are stored.
        organisations: all others that are stored.
        memberships: periods in the own network, by AGS or by id of the organisation.
        contacts: people who are stored already.
        default_joined_on: first day of membership where the list has no entry for it; None: no membership is planned
            then.
        choices: what a person decided for a row number: an AGS, the id of an organisation, ``CHOOSE_NEW`` or
            ``CHOOSE_SKIP``.
        elsewhere: names of municipalities outside of the Land that resemble one inside
            (:func:`~netzwerk_desktop.exchange.reference.similar_names`).
    """
    planner = _Planner(
        towns={one.ags: one for one in municipalities},
        others=OrganisationIndex(organisations),
        periods={target: list(periods) for target, periods in (memberships or {}).items()},
        default_joined_on=default_joined_on,
        choices=choices or {},
    )
    planner.prepare(elsewhere, contacts)
    return ImportPlan(tuple(planner.plan(row) for row in rows))


@dataclass(frozen=True, slots=True)
class _Aim:
    """What a row turned out to be about, or why not."""

    action: Action
    target: str = ""
    name: str = ""
    reason: str = ""
    review: bool = False
    candidates: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class _Planner:
    """Goes through the rows and remembers what earlier ones already brought."""

    towns: Mapping[str, KnownMunicipality]
    others: OrganisationIndex
    periods: dict[str, list[Period]]
    default_joined_on: date | None
    choices: Mapping[int, str]
    _index: NameIndex = field(default_factory=lambda: NameIndex(()))
    _people: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _first_rows: dict[str, int] = field(default_factory=dict)

    def prepare(self, elsewhere: Iterable[str], contacts: Iterable[KnownContact]) -> None:
        self._index = NameIndex(self.towns.values(), elsewhere=elsewhere)
        for contact in contacts:
            self._people[contact.organisation] |= _marks(contact.first_name, contact.last_name, contact.email, "")

    def plan(self, row: MemberRow) -> PlannedRow:
        aim = self._aim(row)
        if aim.action is Action.SKIP:
            return PlannedRow(
                row=row,
                action=Action.SKIP,
                name=aim.name or row.name,
                reason=aim.reason,
                review=True,
                candidates=aim.candidates,
                problems=row.problems,
            )
        earlier = self._first_rows.get(aim.target)
        membership, membership_words, membership_problems = self._membership(row, aim.target)
        contact, contact_words = self._contact(row, aim.target)
        problems = (*row.problems, *membership_problems)
        if earlier is not None and membership is None and not contact:
            return PlannedRow(
                row=row,
                action=Action.SKIP,
                name=aim.name,
                reason=" ".join(
                    (
                        f"{aim.name} steht schon in Zeile {earlier}; diese Zeile bringt nichts Neues.",
                        *([membership_words] if blocking(membership_problems) else ()),
                    )
                ),
                problems=problems,
            )
        self._first_rows.setdefault(aim.target, row.number)
        created = aim.action is Action.CREATE
        return PlannedRow(
            row=row,
            action=Action.MATCH if created and earlier is not None else aim.action,
            target=aim.target,
            name=aim.name,
            kind=OrganisationKind.MUNICIPALITY if aim.target in self.towns else guess_kind(aim.name),
            first=earlier is None,
            membership=membership,
            contact=contact,
            reason=" ".join(filter(None, (aim.reason, membership_words, contact_words))),
            review=aim.review or bool(problems),
            problems=problems,
        )

    # --- what the row is about ---------------------------------------------------------------------------------

    def _aim(self, row: MemberRow) -> _Aim:
        choice = self.choices.get(row.number, "")
        if choice == CHOOSE_SKIP:
            return _Aim(Action.SKIP, reason="Auf Ihren Wunsch ausgelassen.")
        if choice in self.towns:
            return _Aim(Action.MATCH, choice, self.towns[choice].name, "Von Ihnen zugeordnet.")
        if chosen := self.others.by_id(choice):
            return _Aim(Action.MATCH, chosen.id, chosen.name, "Von Ihnen zugeordnet.")
        if not row.name and not row.ags:
            return _Aim(Action.SKIP, reason="Die Zeile nennt keinen Namen.")
        if len(row.name) > MAX_LINE:
            return _Aim(Action.SKIP, reason=f"Der Name ist länger als {MAX_LINE} Zeichen.")
        if any(problem.field == "name" and "beschädigt" in problem.message for problem in row.problems):
            return _Aim(Action.SKIP, reason=f"Die Umlaute in „{row.name}“ sind beschädigt.")
        if choice == CHOOSE_NEW:
            return self._new(row.name, "Von Ihnen als neue Organisation bestätigt.")
        match = self._index.match(row.name, ags=row.ags, postal_code=row.postal_code)
        if match.ags is not None:
            return self._town(match, match.ags, row)
        return self._other(match, row)

    def _town(self, match: Match, ags: str, row: MemberRow) -> _Aim:
        name = self.towns[ags].name
        words = (
            "" if match.note else f"„{row.name}“ ist {name}." if match.kind is MatchKind.ABBREVIATION else f"{name}."
        )
        reason = " ".join(filter(None, (words, match.note)))
        return _Aim(Action.MATCH, ags, name, reason, review=bool(match.note) or match.kind is MatchKind.FUZZY)

    def _other(self, match: Match, row: MemberRow) -> _Aim:
        """The name is no clear municipality: an organisation that is known, one to be created, or a question."""
        known = self.others.find(row.name)
        if len(known) == 1:
            return _Aim(Action.MATCH, known[0].id, known[0].name, f"{known[0].name} ist als Organisation bekannt.")
        candidates = tuple((one.ags, one.name) for one in match.candidates) + tuple((one.id, one.name) for one in known)
        if not candidates:
            candidates = tuple((one.id, one.name) for one in self.others.similar(row.name))
        if candidates:
            names = [name for _, name in candidates[:4]]
            meant = " oder ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
            reason = f"„{row.name or row.ags}“ ist nicht eindeutig. {match.note} Gemeint sein könnte {meant}."
            return _Aim(Action.SKIP, reason=" ".join(reason.split()), candidates=candidates)
        if not row.name:
            return _Aim(
                Action.SKIP, reason=f"Den Gemeindeschlüssel {row.ags} gibt es in Nordrhein-Westfalen nicht (mehr)."
            )
        reason = (
            f"„{row.name}“ ist keine Kommune in Nordrhein-Westfalen und wird als Organisation angelegt. {match.note}"
        )
        return self._new(row.name, reason.strip())

    def _new(self, name: str, reason: str) -> _Aim:
        return _Aim(Action.CREATE, f"new:{organisation_key(name) or fold(name) or name}", name, reason)

    # --- membership --------------------------------------------------------------------------------------------

    def _membership(self, row: MemberRow, target: str) -> tuple[MembershipStep | None, str, tuple[Problem, ...]]:
        if not row.is_member:
            return None, "Laut Liste kein Mitglied.", ()
        periods = self.periods.setdefault(target, [])
        ongoing = next((period for period in periods if period.ended_on is None), None)
        same = next((period for period in periods if period.joined_on == row.joined_on), None)
        if row.joined_on is None:
            same = ongoing
        if same is not None:
            return self._known_membership(row, same, periods)
        if row.joined_on is None and _is_doubted(row, "joined_on"):
            return None, "Der Beitritt ist unklar; bitte tragen Sie die Mitgliedschaft von Hand nach.", ()
        joined = row.joined_on or self.default_joined_on
        if joined is None:
            return None, "Ohne Beitrittsdatum wird keine Mitgliedschaft angelegt.", ()
        new = Period(joined, row.ended_on, minimum_term(joined))
        found = check_membership(new, periods)
        if blocking(found):
            return None, _with_reason("Die Mitgliedschaft wird nicht angelegt.", found), found
        periods.append(new)
        until = f" bis {format_day(row.ended_on)}" if row.ended_on else ""
        assumed = "" if row.joined_on else " (angenommen, die Liste nennt keinen Beitritt)"
        return MembershipStep(StepKind.JOIN, new), f"Mitglied ab {format_day(joined)}{until}{assumed}.", found

    def _known_membership(
        self, row: MemberRow, period: Period, periods: list[Period]
    ) -> tuple[MembershipStep | None, str, tuple[Problem, ...]]:
        """The list speaks of a period that is there already; all it can bring is its end."""
        since = f"Ist schon Mitglied seit {format_day(period.joined_on)}."
        if row.ended_on is None or row.ended_on == period.ended_on:
            return None, since, ()
        others = [other for other in periods if other is not period]
        ended = Period(period.joined_on, row.ended_on, period.minimum_until)
        found = check_membership(ended, others)
        if period.ended_on is not None:
            known = format_day(period.ended_on)
            words = f"Die Liste nennt den Austritt am {format_day(row.ended_on)}, bekannt ist {known}."
            return None, f"{since} {words}", (Problem("ended_on", words, blocking=False),)
        if blocking(found):
            return None, _with_reason(f"{since} Der Austritt wird nicht eingetragen.", found), found
        periods[periods.index(period)] = ended
        return MembershipStep(StepKind.END, ended), f"{since} Austritt am {format_day(row.ended_on)}.", found

    # --- contacts ----------------------------------------------------------------------------------------------

    def _contact(self, row: MemberRow, target: str) -> tuple[bool, str]:
        if not row.has_contact:
            return False, ""
        name = display_name(row.person) or f"{row.function} (unbesetzt)"
        marks = _marks(row.person.first_name, row.person.last_name, row.email if row.person else "", row.function)
        if marks & self._people[target]:
            return False, f"{name} ist dort schon eingetragen."
        self._people[target] |= marks
        return True, f"Kontakt: {name}."


def _with_reason(words: str, problems: Iterable[Problem]) -> str:
    """What does not happen, followed by what forbids it."""
    return " ".join((words, *dict.fromkeys(problem.message for problem in blocking(problems))))


def _is_doubted(row: MemberRow, name: str) -> bool:
    return any(problem.field == name for problem in row.problems)


def _marks(first_name: str, last_name: str, email: str, function: str) -> set[str]:
    """By what a contact of an organisation is known again: name, e-mail, or the function of a vacant position."""
    name = fold(f"{first_name} {last_name}")
    marks = {f"name {name}"} if name else {f"function {fold(function)}"} if function else set()
    if email.strip():
        marks.add(f"mail {email.strip().casefold()}")
    return marks
