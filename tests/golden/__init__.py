"""One file for each version of an event that was ever released, and what must be read from it.

``events/TYPE.json`` holds two acts, one with every field and one with as few as can be, as their JSON, the disclosures
of their texts, and the SHA-256 of the canonical bytes. ``digests.txt`` pins the files, as ``sha256sum -c`` reads it. A
released file is never changed. For a new version of an event: add the expected acts to the module of its subject, run
``python -m tests.golden.write``, and look at what was written.
"""
