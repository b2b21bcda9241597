"""The scrape of one news page, as plain text or HTML, told apart into typed parts."""
