"""Light and dark, small and large, without a mouse, on paper, without scripts."""

from axe_playwright_python.sync_playwright import Axe

from browser import PHONE, SEED_PAGES, PageTest, page_file

PAGE = page_file("access.html", "extract", *reversed(SEED_PAGES))
DUTIES = page_file(
    "access-duties.html", "duties", documents=[{"id": "plan", "text": "建设公园。（市住建局牵头，市财政局配合）"}])
LIGHTNESS = """() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d");
  canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  canvas.fillRect(0, 0, 1, 1);
  return canvas.getImageData(0, 0, 1, 1).data[0];
}"""


class ThemeTests(PageTest):
    def test_the_page_follows_the_system(self):
        self.assertGreater(self.open(PAGE, color_scheme="light").evaluate(LIGHTNESS), 240)
        self.assertLess(self.open(PAGE, color_scheme="dark").evaluate(LIGHTNESS), 40)

    def test_the_switch_changes_it(self):
        page = self.open(PAGE, color_scheme="light")
        switch = page.get_by_role("button", name="Dark colours")
        self.assertEqual(switch.get_attribute("aria-pressed"), "false")
        switch.click()
        self.assertEqual(switch.get_attribute("aria-pressed"), "true")
        self.assertLess(page.evaluate(LIGHTNESS), 40)
        switch.click()
        self.assertGreater(page.evaluate(LIGHTNESS), 240)


class PhoneTests(PageTest):
    def test_no_view_scrolls_sideways(self):
        page = self.open(PAGE, PHONE)
        for view in ("Text", "Names", "Figures", "Statements"):
            page.get_by_role("tab", name=view).click()
            self.assertEqual(page.evaluate("document.documentElement.scrollWidth"), 360, view)
        page = self.open(DUTIES, PHONE)
        page.get_by_role("tab", name="Duties").click()
        self.assertEqual(page.evaluate("document.documentElement.scrollWidth"), 360)

    def test_a_row_leads_to_the_text_and_back(self):
        page = self.open(PAGE, PHONE)
        page.get_by_role("tab", name="Statements").tap()
        self.assertTrue(page.locator("#text").is_hidden())
        page.locator("#statements tbody button").nth(4).tap()
        self.assertTrue(page.locator("#text").is_visible())
        self.assert_in_sight(page.locator("#text .light").first)

    def test_documents_unfold(self):
        page = self.open(PAGE, PHONE)
        self.assertTrue(page.locator("#rail").is_hidden())
        page.get_by_role("button", name="4 documents").tap()
        page.locator("#rail button").last.tap()
        self.assertEqual(page.locator("#title").text_content(), "01.txt")
        self.assertTrue(page.locator("#rail").is_hidden())


class AccessTests(PageTest):
    def violations(self, page):
        found = Axe().run(page).response["violations"]
        return [(rule["id"], [node["html"][:160] for node in rule["nodes"][:3]]) for rule in found]

    def test_axe_finds_nothing(self):
        for scheme in ("light", "dark"):
            page = self.open(PAGE, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
            for view in ("Names", "Figures", "Statements"):
                page.get_by_role("tab", name=view).click()
                self.assertEqual(self.violations(page), [], (scheme, view))
            page.locator("#statements tbody button").nth(4).click()
            self.assertEqual(self.violations(page), [], (scheme, "lit"))
            page.keyboard.press("Escape")
            page.locator("#text .name").first.click()
            self.assertEqual(self.violations(page), [], (scheme, "card"))

    def test_axe_finds_nothing_at_duties(self):
        for scheme in ("light", "dark"):
            page = self.open(DUTIES, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
            page.locator("#duties tbody button").first.click()
            self.assertEqual(self.violations(page), [], scheme)

    def test_axe_finds_nothing_on_a_phone(self):
        page = self.open(PAGE, PHONE, bypass_csp=True, reduced_motion="reduce")
        for view in ("Text", "Names", "Figures", "Statements"):
            page.get_by_role("tab", name=view).click()
            self.assertEqual(self.violations(page), [], view)

    def test_tabs_are_reached_by_arrows(self):
        page = self.open(PAGE)
        page.get_by_role("tab", name="Names").focus()
        page.keyboard.press("ArrowRight")
        self.assertEqual(page.get_by_role("tab", name="Figures").get_attribute("aria-selected"), "true")
        page.keyboard.press("End")
        self.assertTrue(page.locator("#statements table").is_visible())

    def test_nothing_moves_where_motion_is_unwelcome(self):
        page = self.open(PAGE, reduced_motion="reduce")
        page.locator("#text .name").first.click()
        self.assertEqual(page.locator("#card").evaluate("node => getComputedStyle(node).animationName"), "none")

    def test_paper_has_the_text_and_the_open_list(self):
        # A sheet is as wide as a tablet, where text and lists are seen in turn.
        page = self.open(PAGE, {"width": 700, "height": 900})
        page.get_by_role("tab", name="Statements").click()
        page.emulate_media(media="print")
        self.assertTrue(page.locator("#text").is_visible())
        self.assertTrue(page.locator("#statements").is_visible())
        self.assertTrue(page.locator("#names").is_hidden())
        self.assertTrue(page.locator("#query").is_hidden())
        self.assertGreater(len(page.pdf()), 10000)

    def test_without_scripts_there_is_a_word(self):
        page = self.open(PAGE, java_script_enabled=False)
        self.assertTrue(page.locator("noscript p").is_visible())
