"""How rows of lists and timelines are painted."""
