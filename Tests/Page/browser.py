"""Pages made by the command, opened in Chromium."""

import atexit
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEED_PAGES = sorted(str(path) for path in (ROOT / "Fixtures/seed/pages").glob("*.txt"))

WIDE = {"width": 1440, "height": 900}
PHONE = {"width": 360, "height": 740}

_scratch = tempfile.TemporaryDirectory()
_playwright = sync_playwright().start()
# In a container Chromium runs as root, which its sandbox does not like.
_chromium = _playwright.chromium.launch(
    executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"] if os.geteuid() == 0 else [])


@atexit.register
def _close():
    _chromium.close()
    _playwright.stop()
    _scratch.cleanup()


def page_file(name, *arguments, documents=None):
    """Writes the page that the command makes of files, or of documents as JSON Lines."""
    lines = "".join(json.dumps(document) + "\n" for document in documents or [])
    if documents:
        arguments += ("--input", "jsonl")
    made = subprocess.run(
        [os.environ["POLICYTEXT"], *arguments, "--format", "html"],
        input=lines.encode(), stdout=subprocess.PIPE, check=True)
    path = pathlib.Path(_scratch.name) / name
    path.write_bytes(made.stdout)
    return path.as_uri()


class PageTest(unittest.TestCase):
    """A test with a browser; it fails where a script of the page does, or where the policy stops anything."""

    def setUp(self):
        self.complaints = []

    def tearDown(self):
        self.assertEqual(self.complaints, [])

    def open(self, uri, viewport=None, **context):
        """Opens a page in a new window."""
        viewport = viewport or WIDE
        context = _chromium.new_context(viewport=viewport, has_touch=viewport is PHONE, **context)
        self.addCleanup(context.close)
        page = context.new_page()
        page.set_default_timeout(20000)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on(
            "console",
            lambda said: said.type in ("error", "warning") and self.complaints.append(said.text))
        page.on(
            "request",
            lambda request: request.url.startswith("file:") or self.complaints.append(request.url))
        page.goto(uri)
        return page

    def assert_in_sight(self, locator):
        """The element stands within the window, once scrolling is done."""
        locator.page.wait_for_function(
            """node => {
              const { top, bottom } = node.getBoundingClientRect();
              return top >= 0 && bottom <= innerHeight;
            }""",
            arg=locator.element_handle())
