"""Import: systems from a public register's file, recording only what changed since the last one."""
