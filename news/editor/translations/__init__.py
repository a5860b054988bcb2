"""Around the translation desk: what is wanted, how far it is, and who is asked."""
