"""What the computer offers: folders, shipped files, preferences, the log. Knows nobody above it."""
