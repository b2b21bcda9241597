"""Names in short strings: bylines, datelines, picture credits, attributions of posts."""
