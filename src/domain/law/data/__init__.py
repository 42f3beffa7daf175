"""Released data files. A file that was released is never edited: a new version is a new file (``docs/law.md``)."""
