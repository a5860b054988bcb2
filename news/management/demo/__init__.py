"""The demo newsroom's content: releases as data, their loader, and makers of sample files."""
