"""Documents to drafts, without Django. Nothing here yet."""
