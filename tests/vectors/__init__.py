"""Test vectors of the formats, and checkers that know nothing of this package."""
