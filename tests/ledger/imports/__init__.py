"""Importing files from a public register; every row here is fictional."""
