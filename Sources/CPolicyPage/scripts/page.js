// What holds the parts of the page together.

const documents = readDocuments();
const view = new TextView(byID("text"));
const spotlight = new Spotlight(view, byID("text"));
const navigator = new Navigator(byID("navigator"));
const search = new Search(view);
const views = new Views(byID("tabs"), document.documentElement.dataset.list ?? "names");
const legend = new Legend(byID("legend"), () => {
  card.close();
  view.hide(legend.hidden);
});
const card = new Card(byID("card"), byID("text"), view, (mark) => cardContent(shown, mark));
const names = new NameList(byID("names"), (entity) => goThrough(entity));
const figures = new SortableTable(byID("figures"), "Figures of the text", figureColumns);
const statements = new SortableTable(byID("statements"), "What the text states", statementColumns);
const duties = new SortableTable(byID("duties"), "Who has what part in which task", dutyColumns);
const rail = new Rail(byID("rail"), byID("rail-toggle"), open);
let shown = null;

view.onFill = (leaf) => search.paint(leaf);
views.onOpen = fillList;

/** Opens a document. */
function open(index) {
  const { title, counts, open } = documents[index];
  navigator.close();
  card.close();
  spotlight.clear();
  shown = open();
  document.title = `${fileName(title)} · PolicyText`;
  byID("title").replaceChildren(element("bdi", {}, fileName(title)));
  byID("title").title = title;
  byID("summary").textContent = countWords(counts);
  setCount("names", shown.entities.length);
  setCount("figures", shown.figures.length);
  setCount("statements", shown.statements.length);
  setCount("duties", shown.duties.length);
  legend.show(shown.types);
  view.show(shown, legend.hidden);
  search.look(shown.text);
  rail.choose(index);
  byID("reader").scrollTo(0, 0);
  views.showText();
  fillList();
}

function setCount(list, count) {
  byID(`tab-${list}`).querySelector(".count").textContent = count;
}

/** Fills the list that is open; the others wait until they are. */
function fillList() {
  const { query } = search;
  if (views.list === "names") names.show(shown.entities, query);
  if (views.list === "figures") {
    figures.emptyWords = query ? "No figure holds this." : "No figures were found.";
    figures.show(shown.figures.filter((mark) => holds(query, mark.words, words(mark.figure.kind), mark.figure.unit ?? "")));
  }
  if (views.list === "statements") {
    statements.emptyWords = query ? "No statement holds this." : "No statements were found.";
    statements.show(shown.statements.filter((statement) => holds(query, ...wordsOf(statement))));
  }
  if (views.list === "duties") {
    duties.emptyWords = query ? "No duty holds this." : "No duties were found.";
    duties.show(shown.duties.filter((duty) => holds(query, ...wordsOfDuty(duty))));
  }
}

/** Leads through the mentions of an entity. */
function goThrough(entity, at = 0) {
  card.close();
  navigator.begin({
    title: entity.name, hue: hueOf(entity.type), length: entity.marks.length,
    go: (index) => {
      names.choose(entity);
      views.showText();
      const { start, end } = entity.marks[index];
      spotlight.show([{ start, end, hue: hueOf(entity.type) }]);
      spotlight.reveal();
    },
    end: () => {
      names.choose(null);
      spotlight.clear();
    },
  }, at);
}

/** Leads through the rows of a table, from a row on. */
function goThroughRows(table, row, titleOf, partsOf) {
  navigator.begin({
    title: titleOf(row), length: table.rows.length,
    go: (index) => {
      const row = table.rows[index];
      byID("navigator").querySelector(".label").textContent = titleOf(row);
      table.choose(row, true);
      views.showText();
      spotlight.show(partsOf(row));
      spotlight.reveal();
    },
    end: () => {
      table.choose(null);
      spotlight.clear();
    },
  }, table.rows.indexOf(row));
}

byID("figures").addEventListener("click", ({ target }) => {
  const row = figures.rowOf(target);
  if (row) goThroughRows(figures, row, (mark) => mark.words, ({ start, end }) => [{ start, end, hue: 250 }]);
});

lightUp(byID("statements"), statements, ({ indicator }) => oneLine(indicator.name), partsOf);
lightUp(byID("duties"), duties, ({ agency }) => oneLine(agency.text), partsOfDuty);

/** A row lights up its parts while it is looked at; a tour that is under way keeps its light. */
function lightUp(root, table, titleOf, partsOf) {
  root.addEventListener("click", ({ target }) => {
    const row = table.rowOf(target);
    if (row) goThroughRows(table, row, titleOf, partsOf);
  });
  for (const [begin, end] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    root.addEventListener(begin, ({ target }) => {
      const row = table.rowOf(target);
      if (row && !navigator.isOpen) spotlight.show(partsOf(row));
    });
    root.addEventListener(end, () => navigator.isOpen || spotlight.clear());
  }
}

byID("card").addEventListener("click", ({ target }) => {
  const action = target.closest("button")?.dataset.action;
  if (action === "close") card.close();
  if (action !== "next" && action !== "previous") return;
  const mark = shown.marks[Number(byID("text").querySelector(".opened").dataset.mark)];
  const { marks } = mark.entity;
  const at = marks.indexOf(mark) + (action === "next" ? 1 : -1);
  const next = marks[(at + marks.length) % marks.length];
  scrollTo(view.nodesOf(next)[0]);
  card.open(cardContent(shown, next), next);
  byID("card").querySelector(`[data-action="${action}"]`).focus({ preventScroll: true });
});

let typing;
byID("query").addEventListener("input", ({ target }) => {
  clearTimeout(typing);
  typing = setTimeout(() => searchFor(target.value), 120);
});
byID("query").form.addEventListener("submit", (event) => event.preventDefault());
byID("query").addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  if (search.query !== event.target.value.trim().toLowerCase()) searchFor(event.target.value);
  else navigator.step(event.shiftKey ? -1 : 1);
});

/** Finds words in the text and in the lists. */
function searchFor(query) {
  clearTimeout(typing);
  search.find(query);
  fillList();
  if (search.query === "") return navigator.close();
  const { finds } = search;
  navigator.begin({
    title: `“${query.trim()}”`, length: finds.length,
    go: (index) => {
      if (document.activeElement !== byID("query")) views.showText();
      spotlight.show([{ ...finds[index], hue: 90 }]);
      spotlight.reveal();
    },
    end: () => spotlight.clear(),
  });
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    if (!byID("card").hidden) return card.close();
    navigator.close();
  }
  const isTyping = event.target.matches?.("input");
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    byID("query").focus();
  }
});

addEventListener("beforeprint", () => {
  navigator.close();
  card.close();
  view.fillAll();
  figures.growAll();
  statements.growAll();
  duties.growAll();
});

followTheme(byID("theme"));
rail.show(documents);
// Most texts have none: the tab is for those that do.
byID("tab-duties").hidden = views.list !== "duties" && documents.every(({ counts }) => counts.duties === 0);
if (documents.length > 0) open(0);
else byID("title").textContent = "No documents";
