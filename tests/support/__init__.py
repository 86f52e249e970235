"""Helpers for tests: made-up keyrings and the like. Nothing here is shipped."""
