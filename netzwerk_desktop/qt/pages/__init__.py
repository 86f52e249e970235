"""The places one can go to in the main window; a page loads, shows and hands wishes on, and nothing else."""
