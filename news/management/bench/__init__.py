"""What `manage.py bench` is made of: a throw-away database, an archive in it, and a stop-watch."""
