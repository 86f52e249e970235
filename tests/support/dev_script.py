"""`packaging/dev.py` as a module. Its folder has no ``__init__.py`` (it would shadow the library `packaging`)."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]


def load_dev() -> ModuleType:
    """A fresh copy, so that a test may change its constants."""
    spec = importlib.util.spec_from_file_location("netzwerk_dev", ROOT / "packaging" / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
