"""Tests of the documents: what goes in, what comes out, and where it lies on the printed page."""
