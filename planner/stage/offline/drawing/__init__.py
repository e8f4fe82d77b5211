"""Posed bodies become calm drawings: dressed, seen by a far camera, traced into paths; and small clay pictures."""
