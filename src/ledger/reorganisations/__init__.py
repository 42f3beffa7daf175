"""Reorganisations: a set of changes to the tree of organisations, recorded together or not at all."""
