"""What a use case changed: said once, so that views refresh only what they show."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Changes:
    """The outcome of one user action.

    Attributes:
        label: what was done, in German ("Telefonat erfassen"); undo names it.
        kinds: which kinds of record were touched (names of tables).
        ids: identifiers of the touched records.
        created: identifier of the record that was made, if one was.
        transaction: the journal's "device:seq" of the action, by which it is undone; ``None`` when nothing was written.
    """

    label: str
    kinds: frozenset[str] = field(default_factory=frozenset)
    ids: frozenset[str] = field(default_factory=frozenset)
    created: str | None = None
    transaction: str | None = None

    def merge(self, *others: Changes) -> Changes:
        """These changes and the others as one, under this label.

        The first created record is kept.  Changes of different transactions cannot be undone in one step, so that
        together they have no transaction.
        """
        every = (self, *others)
        transactions = {changes.transaction for changes in every if changes.transaction is not None}
        return replace(
            self,
            kinds=frozenset().union(*(changes.kinds for changes in every)),
            ids=frozenset().union(*(changes.ids for changes in every)),
            created=next((changes.created for changes in every if changes.created is not None), None),
            transaction=transactions.pop() if len(transactions) == 1 else None,
        )

    def touches(self, *kinds: str) -> bool:
        """Whether a record of one of these kinds was touched."""
        return not self.kinds.isdisjoint(kinds)
