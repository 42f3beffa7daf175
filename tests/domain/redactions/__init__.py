"""Texts withheld and erased: what the entries of a stream say of them, and on which grounds."""
