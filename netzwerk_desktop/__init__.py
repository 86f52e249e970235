"""Desktop CRM of a network office. This package knows its version and nothing else."""

__version__ = "0.1.0"
