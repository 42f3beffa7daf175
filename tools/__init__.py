"""What keeps the house in order: checks of docs and files, and the pages that are made from the source."""
