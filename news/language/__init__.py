"""Working with the text of a release, without Django: structure, runs, and (later) terms and checks."""
