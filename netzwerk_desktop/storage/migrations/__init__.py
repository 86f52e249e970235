"""Bringing an office file of an older version of the program up to date."""
