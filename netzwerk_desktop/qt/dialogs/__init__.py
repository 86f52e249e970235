"""Dialogs: a form over the window, for one record or one thing to do.

Every dialog takes ``(desk, parent, **what)`` and is opened with ``desk.open_dialog``. What it looks like stands in
``ui/*.ui`` (compiled to ``qt/forms``), what it does in a class derived from `frame.Frame` or `form_dialog.FormDialog`;
the fields that can be put into a form are in `parts`.
"""
