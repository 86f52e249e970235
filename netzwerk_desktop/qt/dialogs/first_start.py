"""IN WORK by the colleague who does settings, set-up, restore, about and imports. Nobody else writes this file."""
