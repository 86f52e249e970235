"""The use cases of the office: one user action is one function and one transaction.

A function that changes something is named after what people do (``membership.join``), takes an
:class:`~netzwerk_desktop.services.office.Office` and keywords, checks the rules of the domain once more, writes through
the one door of the store and gives back :class:`~netzwerk_desktop.domain.changes.Changes`. Functions that only look are
named after what they show. Windows and the command line know nothing below this floor; the rows they are shown are
re-exported here.
"""
