"""IN WORK by the colleague who does the pages Heute, Personen and Vorgänge. Nobody else writes this file."""
