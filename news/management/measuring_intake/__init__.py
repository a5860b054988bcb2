"""How well intake reads: documents with known answers, and the judge that compares.

`source` is a document on disk, `writing` makes a `Document` of it, `fields` says what is judged
and `scoring` judges it. Nothing here knows how the reading works.
"""
