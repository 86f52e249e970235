"""The encrypted office file: entities, the journal, the search index, queries, backups and migrations."""
