"""What is read from the office file, a module a noun.

A query takes an open connection first and everything else by keyword, selects columns (never whole records) and gives
back frozen rows: they may be handed to any thread and know nothing of the database. Text that is not there is ``""``;
only days, moments, numbers and references are ``None``.
"""
