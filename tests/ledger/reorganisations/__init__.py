"""Tests of the sets of changes to the tree of organisations."""
