"""How accurate and how fast newsparse is, measured on pages it was not made from.

Three commands, run from the root of the repository: `python -m bench text PATH`,
`python -m bench structure PATH`, `python -m bench speed PATH`. `docs/benchmarks.md` says what they
measure and holds the last figures. Nothing here is part of the installed library.
"""
