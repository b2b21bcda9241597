"""How accurate and how fast newsparse is, measured on pages it was not made from.

Commands, run from the root of the repository: `python -m bench text PATH`, and `html`, `structure`,
`speed` and `dates` in the place of `text`. `docs/benchmarks.md` says what they measure and holds
the last figures. Nothing here is part of the installed library.
"""
