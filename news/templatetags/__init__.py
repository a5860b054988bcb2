"""What the public templates say in tags and filters: text, facts and labels as HTML."""
