"""Item models: they are fed with rows and never ask for them themselves."""
