"""Takes the picture of the page that the README shows: Tests/Page/run PATH-TO-POLICYTEXT picture

It is no test: it is found by its name alone, and writes Documentation/page.png.
"""

from browser import ROOT, SEED_PAGES, PageTest, page_file

SIZE = {"width": 1200, "height": 640}


class Picture(PageTest):
    def test_picture(self):
        page = self.open(page_file("picture.html", "statements", *reversed(SEED_PAGES)), viewport=SIZE)
        page.locator("#statements tbody tr", has_text="数据总量").get_by_role("button").first.click()
        page.wait_for_timeout(500)
        page.screenshot(path=ROOT / "Documentation/page.png", scale="css")
