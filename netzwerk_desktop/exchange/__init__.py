"""Files that come from outside, turned into plain frozen dataclasses, or refused in words.

Everything here reads: the official register, spreadsheets and member lists, and the reference data that is delivered
with the program. Nothing here knows the database; the services compare what was read with what is stored and apply it
in one transaction. A file that is damaged, foreign or hostile raises
:class:`~netzwerk_desktop.domain.errors.RefusedFile` with a German sentence and changes nothing.
"""
