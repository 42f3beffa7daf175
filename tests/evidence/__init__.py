"""Tests of the bytes that strangers check."""
