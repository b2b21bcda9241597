"""Other shapes of an article: plain data and JSON, its JSON Schema, Markdown, and plain print.

Each module is a function of an `Article` (or of its class) and knows nothing of how one is made.
"""
