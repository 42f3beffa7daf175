"""Every text of the command line in English and Dutch: one table a subject, loaded when it is shown."""
