"""The admin's own screens: the listing, the publication screen, the newsroom's menus."""
