"""The translation desk: a release and its text in a target language, side by side.

The page shows all segments; everything else is asked and answered in JSON, segment by segment.
"""
