"""The rules of the office: pure functions and frozen values, standard library only.

Nothing here knows Qt, SQL, files or the network.  A ``check_…`` function returns *all* problems of a draft, each with
the field it belongs to and a German sentence for the screen; a rule that cannot answer raises a ``NetzwerkError``.
Today's date and the present moment are always handed in (see :mod:`netzwerk_desktop.domain.clock`).
"""
