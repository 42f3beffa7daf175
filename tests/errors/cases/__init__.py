"""One module a room (or a subject within a room) with a reproduction of each of its errors."""
