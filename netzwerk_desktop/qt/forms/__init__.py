"""Made from ui/*.ui by `python packaging/dev.py forms`. Never edited by hand."""
