"""The window."""

import builtins

import PySide6  # noqa: F401 - what it puts before each import is taken away here

# It would read the source of every module that is imported, 430 files and 14 MB, to know which
# of them may switch its names over: none does. What it keeps below that stays.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
