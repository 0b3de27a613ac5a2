"""The text with its marks, the legend and the card."""

from browser import PHONE, SEED_PAGES, PageTest, page_file

PAGE = page_file("text.html", "extract", SEED_PAGES[0])


class TextTests(PageTest):
    def test_marks_stand_where_the_names_are(self):
        page = self.open(PAGE)
        text = page.locator("#text").text_content()
        self.assertIn("郴州", text)
        names = page.locator("#text .name[role]").all_text_contents()
        self.assertEqual(len(names), int(page.locator("#summary").text_content().split("\u00a0")[0]))
        self.assertIn("郴江实验室", names)

    def test_types_are_switched_off_and_on(self):
        page = self.open(PAGE)
        names = page.locator("#text .name", has_text="郴江实验室")
        before = names.count()
        switch = page.locator("#legend button", has_text="institution")
        self.assertEqual(switch.get_attribute("aria-pressed"), "true")
        switch.click()
        self.assertEqual(switch.get_attribute("aria-pressed"), "false")
        names.first.wait_for(state="detached")
        self.assertIn("郴江实验室", page.locator("#text").text_content())
        switch.click()
        names.first.wait_for()
        self.assertEqual(names.count(), before)

    def test_figures_are_switched_off(self):
        page = self.open(PAGE)
        self.assertGreater(page.locator("#text .figure").count(), 0)
        page.locator("#legend .figures").click()
        page.wait_for_function("() => document.querySelectorAll('#text .figure').length === 0")


class CardTests(PageTest):
    def test_pointer_shows_a_tooltip(self):
        page = self.open(PAGE)
        name = page.locator("#text .name", has_text="郴江实验室").first
        name.hover()
        card = page.get_by_role("tooltip")
        card.wait_for()
        self.assertIn("institution", card.text_content())
        self.assertEqual(name.get_attribute("aria-describedby"), "card")
        page.mouse.move(5, 5)
        card.wait_for(state="hidden")

    def test_click_opens_a_dialog(self):
        page = self.open(PAGE)
        name = page.locator("#text .name", has_text="郴江实验室").first
        name.click()
        card = page.get_by_role("dialog", name="郴江实验室")
        card.wait_for()
        for word in ("institution", "rule", "confidence", "evidence", "mentions"):
            self.assertIn(word, card.text_content())
        card.get_by_role("button", name="Close").click()
        card.wait_for(state="hidden")

    def test_keyboard_goes_from_mark_to_mark_and_opens(self):
        page = self.open(PAGE)
        marks = page.locator("#text [role=button]")
        self.assertEqual(page.locator("#text [tabindex='0']").count(), 1)
        marks.first.focus()
        page.keyboard.press("ArrowRight")
        self.assertTrue(marks.nth(1).evaluate("node => node === document.activeElement"))
        self.assertEqual(page.locator("#text [tabindex='0']").count(), 1)
        page.get_by_role("tooltip").wait_for()
        page.keyboard.press("Enter")
        page.get_by_role("dialog").wait_for()
        page.keyboard.press("Escape")
        page.get_by_role("dialog").wait_for(state="hidden")
        self.assertTrue(marks.nth(1).evaluate("node => node === document.activeElement"))

    def test_figures_tell_their_value(self):
        page = self.open(PAGE)
        page.locator("#text .figure", has_text="14.2%").first.click()
        card = page.get_by_role("dialog", name="14.2%")
        self.assertIn("percent", card.text_content())
        self.assertIn("value14.2", card.text_content())

    def test_touch_opens_a_sheet(self):
        page = self.open(PAGE, PHONE)
        page.locator("#text .name").first.tap()
        card = page.get_by_role("dialog")
        card.wait_for()
        box = card.bounding_box()
        self.assertEqual(box["width"], 360)
        self.assertAlmostEqual(box["y"] + box["height"], 740, delta=1)
