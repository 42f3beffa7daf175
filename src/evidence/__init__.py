"""Bytes that strangers check: canonical JSON, Merkle tree, signatures, commitments, snapshots."""
