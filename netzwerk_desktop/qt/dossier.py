"""Printing the dossier of a visit (for now: nothing)."""

from netzwerk_desktop.qt.desk import Desk


def print_dossier(desk: Desk, organisation_id: str, interaction_id: str = "") -> None:
    """Make it."""
