"""Tests mirror the package, folder for folder."""
