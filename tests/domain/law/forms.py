"""Forms as an official would hand them in."""

from __future__ import annotations


def form(rest: str, *, taxonomy: str = "2026-1744", roles: str = "[deployer]") -> bytes:
    """A form of three lines, and then the rest."""
    return f"form: grootboek/classification/1\ntaxonomy: {taxonomy}\nroles: {roles}\n{rest}\n".encode()
