"""Malformed bytes of every format that is read: nothing but our own errors comes out, ever."""
