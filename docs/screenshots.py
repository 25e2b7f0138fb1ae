"""Make the pictures of the documentation from the demo: `python docs/screenshots.py` after `make demo`."""

from __future__ import annotations

import re
import shutil
import threading
import time
import urllib.request
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from recoupe.web.app import create_app
from recoupe.web.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "screenshots"
PORT = 8719
VIEWS = {
    "situation": ("/", 1200, "light"),
    "finding": ("/findings?kind=casualties>/findings/", 1200, "light"),
    "article": ("/articles>/articles/", 1200, "light"),
    "review": ("/review", 1200, "light"),
    "phone": ("/timeline", 360, "dark"),
}


def main() -> None:
    """Serve the demo, and take each picture."""
    app = create_app(Settings(ROOT / "out" / "demo.sqlite", port=PORT, by="Ana"))
    server = uvicorn.Server(uvicorn.Config(app, port=PORT, log_level="error"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, (path, width, scheme) in VIEWS.items():
            context = browser.new_context(
                viewport={"width": width, "height": 760}, color_scheme=scheme, locale="fr-FR"
            )
            page = context.new_page()
            page.goto(f"http://127.0.0.1:{PORT}{_first(path)}")
            page.screenshot(path=FOLDER / f"{name}.png")
            context.close()
        browser.close()
    server.should_exit = True


def _first(path: str) -> str:
    """`LIST>BEGINNING` is the first link of a list that begins so."""
    listed, _, beginning = path.partition(">")
    if not beginning:
        return path
    with urllib.request.urlopen(f"http://127.0.0.1:{PORT}{listed}") as answer:
        found = re.search(rf'href="({re.escape(beginning)}[^"]+)"', answer.read().decode())
    return found[1] if found else listed


if __name__ == "__main__":
    main()
