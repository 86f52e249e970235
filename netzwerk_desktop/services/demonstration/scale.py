"""How much there is in a demonstration office."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is.

    Attributes:
        persons, interactions: exactly so many.
        years: how far back the interactions go.
        showcase_interactions: about so many of them belong to Winterberg, the town with the longest history.
        follow_up_share: how many conversations end with a follow-up.
        letters: letters with their documents.
        monthly_edits: corrections of what had been entered before, a month.
        people_leave: whether a last day is entered when it comes, or (where there are too many) with the position.
    """

    persons: int
    interactions: int
    years: int
    showcase_interactions: int
    follow_up_share: float
    letters: int
    monthly_edits: int
    people_leave: bool = True


SIZES: dict[str, Size] = {
    "office": Size(
        persons=2_000,
        interactions=20_000,
        years=5,
        showcase_interactions=180,
        follow_up_share=0.05,
        letters=12,
        monthly_edits=6,
    ),
    "large": Size(
        persons=100_000,
        interactions=1_000_000,
        years=18,
        showcase_interactions=5_000,
        follow_up_share=0.01,
        letters=12,
        monthly_edits=6,
        people_leave=False,
    ),
}
