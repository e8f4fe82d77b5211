"""Framing, perspective, focus, blur, light, room and backdrop as arithmetic: units in the names, no opinions.

Distances run from the lens to the sitter's eyes. Angles are seen from the sitter: azimuth 0 at the camera,
180 behind; elevation above eye level. Stops are relative to the key light alone.
"""
