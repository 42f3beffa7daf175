"""Tests of the law as data, the form and the outcome."""
