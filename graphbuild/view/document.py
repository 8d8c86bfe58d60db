"""One self-contained HTML document: our template, style and scripts, vis-network as pyvis carries it, and the data.

Nothing is fetched and nothing but our own scripts runs: a content security policy names the style and the
scripts by their hash. The data is JSON in a script element that no browser executes; every text reaches the page
through textContent. The stylesheet of vis-network serves only controls that are not used here and is left out.
"""

import base64
import hashlib
import html
import json
import re
from importlib import resources
from string import Template

import pyvis

from graphbuild.view.payload import Json

SCRIPTS = (
    "state", "text", "element", "paths", "drawing", "light", "sight", "names", "expand", "marks", "evidence", "panel",
    "legend", "time", "search", "events", "route", "side", "relations", "address", "keys", "main",
)  # fmt: skip
"""The parts of the page's script, in the order in which they are put together."""

VIS_NETWORK = "lib/vis-9.1.2/vis-network.min.js"
UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
"""What must not stand raw in a script element, or cannot be written as UTF-8 (half a surrogate pair)."""


FRAMED = "history.replaceState = () => {};\n"
"""In a frame the state has no address to live in, and a browser refuses to give it one."""


def document(data: Json, *, title: str, framed: bool = False) -> str:
    """The page; the same data gives the same text. ``framed`` is that of a frame without an address of its own."""
    style = _own("style.css")
    vis = (resources.files(pyvis) / VIS_NETWORK).read_text(encoding="utf-8").strip()
    opening = "(function () {\n'use strict';\n" + (FRAMED if framed else "")
    script = "".join([opening, *(_own(f"{name}.js") for name in SCRIPTS), "}());\n"])
    return Template(_own("template.html")).substitute(
        title=html.escape(title),
        policy=policy(style=style, scripts=(vis, script)),
        style=style,
        vis=vis,
        script=script,
        data=embedded(data),
    )


def policy(*, style: str, scripts: tuple[str, ...]) -> str:
    """A content security policy under which the page runs these and reaches nothing."""
    allowed = " ".join(f"'sha256-{_hash(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'sha256-{_hash(style)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def embedded(data: Json) -> str:
    """JSON that can stand inside a script element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _own(name: str) -> str:
    return (resources.files("graphbuild.view") / "page" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
