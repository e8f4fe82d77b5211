"""What is done in the place of WeasyPrint 70: as it would, but once, or straight into the file."""
