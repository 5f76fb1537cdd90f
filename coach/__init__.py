"""Breath Coach: a guided-stretch coach that is followed by ear."""

import os

# Whatever starts the program, or a process of it, imports this file first. ONNX Runtime, which
# the voice runs on, reports each use to its maker from release 1.29 on unless it finds this when
# it is loaded; what the environment said before must not switch that on again.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

__version__ = "0.1.0"
