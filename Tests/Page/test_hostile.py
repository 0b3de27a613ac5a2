"""Whatever a document says is shown as text."""

from browser import PageTest, page_file

ATTACK = "</script><script>document.title='taken'</script><!-- <img src=x onerror=\"document.title='taken'\">'"
TEXT = (
    f"{ATTACK}\n<!--<script>\n走访{{湖南中子新能源有限公司}}，占2%。\u2028行\u2029行\u0000零\u202e反\u2066\r\n"
    "𠮷市的湖南中子新能源有限公司，&lt;b&gt;增长14.2%。\n]]>\\u003c\\\"\n"
)
PAGE = page_file(
    "hostile.html", "extract",
    documents=[
        {"id": ATTACK, "text": TEXT}, {"id": 12345678901234567890, "text": ""}, {"text": "<b>无</b>\n" * 3},
        {"id": "long", "text": "湖南中子新能源有限公司增长2%，" * 3000},
        {"id": "blank", "text": "\n" * 1000 + " \r\n"},
    ])


class HostileTests(PageTest):
    def test_text_and_names_are_text(self):
        page = self.open(PAGE)
        self.assertEqual(page.locator("#title").text_content(), "script><!-- <img src=x onerror=\"document.title='taken'\">'")
        self.assertEqual(page.locator("#title").get_attribute("title"), ATTACK)
        self.assertNotEqual(page.title(), "taken")
        text = page.locator("#text").text_content()
        self.assertIn(ATTACK, text)
        self.assertIn("行 行␀零\ufffd反\ufffd", text)
        self.assertIn("&lt;b&gt;", text)
        self.assertIn("]]>\\u003c\\\"", text)
        self.assertEqual(page.locator("#text img, #text b, #rail img, #title img").count(), 0)
        self.assertEqual(page.locator("script:not([type])").count(), 0)

    def test_marks_keep_their_place(self):
        page = self.open(PAGE)
        names = page.locator("#text .name").all_text_contents()
        self.assertEqual(names, ["湖南中子新能源有限公司"] * 2)
        self.assertIn("14.2%", page.locator("#text .figure").all_text_contents())

    def test_all_documents_open(self):
        page = self.open(PAGE)
        titles = page.locator("#rail .title").all_text_contents()
        self.assertEqual(titles[1:], ["12345678901234567890", "Document 3", "long", "blank"])
        for index in range(5):
            page.locator("#rail button").nth(index).click()
            for view in ("Figures", "Statements", "Names"):
                page.get_by_role("tab", name=view).click()
        self.assertEqual(page.locator("#text").text_content(), "")

    def test_a_text_without_line_ends_is_cut(self):
        page = self.open(PAGE)
        page.locator("#rail button").nth(3).click()
        self.assertGreater(page.locator("#text .leaf").count(), 20)
        self.assertEqual(len(page.locator("#text").text_content()), 3000 * 16)
        page.locator("#names .entity").click()
        self.assertEqual(page.locator("#navigator .place").text_content(), "1 of 3000")
        page.get_by_role("button", name="Previous place").click()
        self.assert_in_sight(page.locator("#text .light").first)
