"""The lists beside the text, and the search."""

from browser import SEED_PAGES, PageTest, page_file

# The fourth page first, as it has most.
PAGE = page_file("lists.html", "extract", *reversed(SEED_PAGES))
STATEMENTS = page_file("statements.html", "statements", SEED_PAGES[3])
DUTIES = page_file("duties.html", "duties", documents=[
    {"id": "plan", "text": "1.建设公园12个\n牵头单位：市住建局\n2.推进企业上市\n责任单位：市财政局、各镇（街道）。\n"
     "市财政局负责重点项目融\n资工作。\n\n资料来源：统计局。"},
    {"id": "none", "text": "全年增长2%。"}])


def column(page, table, title):
    """The cells of a column."""
    titles = [text.strip() for text in page.locator(f"#{table} thead th").all_text_contents()]
    return page.locator(f"#{table} tbody tr > :nth-child({titles.index(title) + 1})").all_text_contents()


class NameTests(PageTest):
    def test_an_entity_leads_to_its_mentions(self):
        page = self.open(PAGE)
        page.locator("#names button.entity", has_text="省数据局").click()
        navigator = page.locator("#navigator")
        self.assertEqual(navigator.locator(".place").text_content(), "1 of 2")
        light = page.locator("#text .light")
        self.assert_in_sight(light.first)
        first = light.first.bounding_box()
        navigator.get_by_role("button", name="Next place").click()
        self.assertEqual(navigator.locator(".place").text_content(), "2 of 2")
        self.assert_in_sight(light.first)
        page.wait_for_function(
            """({ x, y }) => {
              const box = document.querySelector("#text .light").getBoundingClientRect();
              return box.x !== x || box.y !== y;
            }""",
            arg=first)
        navigator.get_by_role("button", name="Next place").click()
        self.assertEqual(navigator.locator(".place").text_content(), "1 of 2")
        page.keyboard.press("Escape")
        self.assertEqual(light.count(), 0)
        self.assertTrue(navigator.is_hidden())


class TableTests(PageTest):
    def test_figures_are_sorted_by_value(self):
        page = self.open(PAGE)
        page.get_by_role("tab", name="Figures").click()
        header = page.get_by_role("columnheader", name="value")
        self.assertEqual(header.get_attribute("aria-sort"), "none")

        def numbers():
            rows = zip(column(page, "figures", "kind"), column(page, "figures", "value"))
            values = [value.replace(",", "") for kind, value in rows if kind not in ("date", "period")]
            return [float(value) for value in values if value.replace(".", "").isdigit()]

        unsorted = numbers()
        header.get_by_role("button").click()
        self.assertEqual(header.get_attribute("aria-sort"), "ascending")
        self.assertEqual(numbers(), sorted(unsorted))
        header.get_by_role("button").click()
        self.assertEqual(header.get_attribute("aria-sort"), "descending")
        self.assertEqual(numbers(), sorted(unsorted, reverse=True))
        header.get_by_role("button").click()
        self.assertEqual(numbers(), unsorted)
        self.assertNotEqual(unsorted, sorted(unsorted))

    def test_figures_lead_to_the_text(self):
        page = self.open(PAGE)
        page.get_by_role("tab", name="Figures").click()
        page.locator("#figures button", has_text="37.7亿条").click()
        self.assert_in_sight(page.locator("#text .light").first)

    def test_statements_light_up_their_parts(self):
        page = self.open(STATEMENTS)
        row = page.locator("#statements tbody tr", has_text="数据总量")
        row.hover()
        labels = page.locator("#text .light .label")
        self.assertTrue({"indicator", "value", "from", "change"} <= set(labels.all_text_contents()))
        page.mouse.move(400, 5)
        self.assertEqual(labels.count(), 0)
        row.get_by_role("button").focus()
        self.assertGreater(labels.count(), 3)
        page.keyboard.press("Enter")
        self.assert_in_sight(page.locator("#text .light").first)
        self.assertEqual(row.get_attribute("aria-current"), "true")

    def test_statements_are_sorted_by_change(self):
        page = self.open(STATEMENTS)
        page.get_by_role("columnheader", name="indicator").get_by_role("button").click()
        self.assertEqual(
            page.get_by_role("columnheader", name="indicator").get_attribute("aria-sort"), "ascending")
        names = column(page, "statements", "indicator")
        page.get_by_role("columnheader", name="indicator").get_by_role("button").click()
        self.assertEqual(column(page, "statements", "indicator"), names[::-1])

    def test_the_command_for_statements_opens_them(self):
        page = self.open(STATEMENTS)
        self.assertEqual(
            page.get_by_role("tab", name="Statements").get_attribute("aria-selected"), "true")
        self.assertTrue(page.locator("#statements table").is_visible())


class DutyTests(PageTest):
    def test_duties_light_up_their_parts(self):
        page = self.open(DUTIES)
        self.assertEqual(column(page, "duties", "agency"), ["市住建局", "市财政局", "各镇（街道）"])
        row = page.locator("#duties tbody tr", has_text="市财政局")
        row.hover()
        self.assertEqual(
            sorted(page.locator("#text .light .label").all_text_contents()), ["agency", "responsible", "task"])
        row.click()
        self.assertEqual(row.get_attribute("aria-current"), "true")
        self.assert_in_sight(page.locator("#text .light").first)

    def test_there_is_a_tab_where_there_are_duties(self):
        page = self.open(DUTIES)
        tab = page.get_by_role("tab", name="Duties")
        self.assertEqual(tab.get_attribute("aria-selected"), "true")
        page.get_by_role("navigation", name="Documents").get_by_role("button").last.click()
        self.assertEqual(tab.locator(".count").text_content(), "0")
        self.assertEqual(page.locator("#duties").text_content(), "No duties were found.")
        self.assertTrue(self.open(PAGE).locator("#tab-duties").is_hidden())


class ViewTests(PageTest):
    def test_one_list_is_in_sight_at_a_time(self):
        for uri, more in ((PAGE, ()), (STATEMENTS, ()), (DUTIES, ("Duties",))):
            page = self.open(uri)
            for view in ("Names", "Figures", "Statements", *more):
                page.get_by_role("tab", name=view).click()
                shown = page.locator("#panel > section:visible")
                self.assertEqual(shown.evaluate_all("nodes => nodes.map((node) => node.id)"), [view.lower()])


class DocumentTests(PageTest):
    def test_one_document_is_in_the_page_at_a_time(self):
        page = self.open(PAGE)
        documents = page.get_by_role("navigation", name="Documents").get_by_role("button")
        self.assertEqual(documents.count(), 4)
        self.assertEqual(documents.first.get_attribute("aria-current"), "true")
        self.assertIn("数字娄底", page.locator("#text").text_content())
        documents.last.click()
        self.assertEqual(page.locator("#title").text_content(), "01.txt")
        self.assertNotIn("数字娄底", page.locator("#text").text_content())
        self.assertEqual(documents.last.get_attribute("aria-current"), "true")
        self.assertIn("湖南中子新能源有限公司", page.locator("#names").text_content())


class SearchTests(PageTest):
    def test_finds_are_counted_lit_and_stepped_through(self):
        page = self.open(PAGE)
        count = page.locator("#text").text_content().count("数据")
        page.keyboard.press("/")
        page.keyboard.type("数据")
        place = page.locator("#navigator .place")
        place.get_by_text(f"1 of {count}", exact=True).wait_for()
        self.assertGreater(page.evaluate("CSS.highlights.get('find').size"), 1)
        page.keyboard.press("Enter")
        self.assertEqual(place.text_content(), f"2 of {count}")
        page.keyboard.press("Shift+Enter")
        page.keyboard.press("Shift+Enter")
        self.assertEqual(place.text_content(), f"{count} of {count}")
        self.assert_in_sight(page.locator("#text .light").first)

    def test_words_are_found_over_the_end_of_a_line(self):
        page = self.open(DUTIES)
        page.get_by_role("searchbox").fill("融资工作")
        page.locator("#navigator .place").get_by_text("1 of 1", exact=True).wait_for()
        self.assertEqual(page.locator("#text .light").count(), 2)
        # But not over an empty line.
        page.get_by_role("searchbox").fill("工作。资料")
        page.get_by_text("not found").wait_for()

    def test_lists_keep_to_what_holds_the_words(self):
        page = self.open(PAGE)
        page.get_by_role("searchbox").fill("财政")
        page.wait_for_function("() => document.querySelectorAll('#names .entity').length < 5")
        for name in page.locator("#names .entity .name").all_text_contents():
            self.assertIn("财政", name)
        page.get_by_role("searchbox").fill("no such words")
        page.get_by_text("not found").wait_for()
        page.get_by_text("No name holds this.").wait_for()
        page.get_by_role("searchbox").fill("")
        page.wait_for_function("() => document.querySelectorAll('#names .entity').length > 20")
