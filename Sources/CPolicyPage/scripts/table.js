// A table that sorts by any column, and makes its rows as it is scrolled.

const rowsAtOnce = 120;

/** A sortable table; its columns are `{title, hue?, isNumber?, key(row), cell(row)}`, the first names the row. */
class SortableTable {
  #root;
  #caption;
  #columns;
  #rows = [];
  #shown = [];
  #sorting = { column: null, isDescending: false };
  #body;
  #end;
  #chosen = null;
  /** What is said where there are no rows. */
  emptyWords = "There is nothing to list.";

  constructor(root, caption, columns) {
    this.#root = root;
    this.#caption = caption;
    this.#columns = columns;
    this.#end = element("div", { class: "end" });
    const grow = (entries) => entries.some((entry) => entry.isIntersecting) && this.#grow();
    new IntersectionObserver(grow, nearby("600px")).observe(this.#end);
    root.addEventListener("click", ({ target }) => {
      const column = target.closest("thead button")?.dataset.column;
      if (column !== undefined) this.#sortBy(this.#columns[Number(column)]);
    });
  }

  /** The rows in the order in which they are shown. */
  get rows() {
    return this.#rows;
  }

  /** Shows rows. */
  show(rows) {
    this.#rows = [...rows];
    this.#shown = this.#columns.filter((column, index) => index === 0 || rows.some((row) => column.key(row) !== null));
    this.#sort();
    this.#draw();
  }

  /** The row that an element of the table belongs to. */
  rowOf(node) {
    const index = node.closest?.("tbody tr")?.dataset.row;
    return index === undefined ? undefined : this.#rows[Number(index)];
  }

  /** Shows which row the reader is led to; null for none. */
  choose(row, isToBeSeen) {
    this.#chosen = row;
    for (const node of this.#body?.querySelectorAll("[aria-current]") ?? []) node.removeAttribute("aria-current");
    const node = this.#body?.querySelector(`tr[data-row="${this.#rows.indexOf(row)}"]`);
    node?.setAttribute("aria-current", "true");
    if (isToBeSeen) node?.scrollIntoView({ block: "nearest" });
  }

  /** Makes all rows, to be printed. */
  growAll() {
    while (this.#body && this.#body.rows.length < this.#rows.length) this.#grow();
  }

  #sortBy(column) {
    const { column: before, isDescending } = this.#sorting;
    // Up, then down, then in the order of the text.
    if (before !== column) this.#sorting = { column, isDescending: false };
    else if (!isDescending) this.#sorting = { column, isDescending: true };
    else this.#sorting = { column: null, isDescending: false };
    this.#sort();
    this.#draw();
    this.#root.querySelector(`thead [data-column="${this.#columns.indexOf(column)}"]`)?.focus();
  }

  #sort() {
    const { column, isDescending } = this.#sorting;
    const key = column ? column.key : (row) => row.start;
    const keyed = this.#rows.map((row) => ({ row, key: key(row) }));
    keyed.sort((a, b) => compare(a.key, b.key, isDescending) || a.row.start - b.row.start);
    this.#rows = keyed.map(({ row }) => row);
  }

  #draw() {
    if (this.#rows.length === 0) {
      this.#body = null;
      this.#root.replaceChildren(element("p", { class: "empty" }, this.emptyWords));
      return;
    }
    this.#body = element("tbody");
    this.#root.replaceChildren(
      element(
        "table", { "aria-rowcount": this.#rows.length + 1 },
        element("caption", { class: "unseen" }, this.#caption),
        element("thead", {}, element("tr", {}, ...this.#shown.map((column) => this.#header(column)))),
        this.#body),
      this.#end);
    this.#grow();
    if (this.#chosen) this.choose(this.#chosen);
  }

  #header(column) {
    const { column: sorted, isDescending } = this.#sorting;
    const order = sorted !== column ? "none" : isDescending ? "descending" : "ascending";
    const header = element(
      "th", { scope: "col", "aria-sort": order, class: column.isNumber ? "number" : null },
      element(
        "button", { type: "button", "data-column": this.#columns.indexOf(column) },
        column.hue === undefined ? null : element("span", { class: "swatch", "aria-hidden": "true" }),
        column.title));
    return column.hue === undefined ? header : tint(header, column.hue);
  }

  #grow() {
    const start = this.#body?.rows.length ?? this.#rows.length;
    const rows = this.#rows.slice(start, start + rowsAtOnce);
    this.#body?.append(...rows.map((row, index) => this.#row(row, start + index)));
  }

  #row(row, index) {
    return element(
      "tr", { "data-row": index, "aria-rowindex": index + 2 },
      ...this.#shown.map((column, place) => {
        const cell = column.cell(row);
        return place === 0
          ? element("th", { scope: "row" }, element("button", { type: "button", lang: "zh" }, cell ?? "—"))
          : element("td", { class: column.isNumber ? "number" : null }, cell ?? "");
      }));
  }
}

const collator = new Intl.Collator("zh", { numeric: true });

/** Numbers before words, nothing last whichever way it is sorted. */
function compare(a, b, isDescending) {
  if (a === null || b === null) return (a === null) - (b === null);
  const order =
    typeof a === "number" && typeof b === "number" ? a - b
    : typeof a === "number" ? -1
    : typeof b === "number" ? 1
    : collator.compare(a, b);
  return isDescending ? -order : order;
}

/** An exact value as a key to sort by: a range by its lower end, a date as its text, nothing as null. */
function sortKey(value) {
  if (value === null || value === undefined) return null;
  const [first, second] = value.split("/");
  const number = Number(first);
  if (second === undefined || first === "") return Number.isNaN(number) || first === "" ? value : number;
  return Number.isNaN(number) ? value : number;
}
