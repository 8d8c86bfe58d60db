"""Where the files that travel with the package lie: saved queries and reference data."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
PLACES = {"queries": ("share/queries", "../queries"), "reference": ("share/reference", "../data/reference")}


def resource_folder(name: str) -> Path:
    """The folder of ``queries`` or ``reference``: in the installed wheel, else in the checkout."""
    candidates = [(PACKAGE / place).resolve() for place in PLACES[name]]
    return next((folder for folder in candidates if folder.is_dir()), candidates[-1])
