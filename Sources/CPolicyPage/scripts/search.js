// Search: all finds in the text are tinted, and the lists keep to what holds the words.

/** Finds the words of the search box in the text. */
class Search {
  #view;
  #text = new JoinedText("");
  #query = "";
  #finds = [];
  #ranges = new Map();
  #highlight = globalThis.Highlight ? new Highlight() : null;

  constructor(view) {
    this.#view = view;
    if (this.#highlight) CSS.highlights.set("find", this.#highlight);
  }

  /** What is searched for, in small letters. */
  get query() {
    return this.#query;
  }

  /** Where the words stand, `{start, end}`. */
  get finds() {
    return this.#finds;
  }

  /** Takes another text. */
  look(text) {
    const small = text.toLowerCase();
    // A letter whose small form is longer would shift all places: such a text is searched as it is written.
    this.#text = new JoinedText(small.length === text.length ? small : text);
    this.find(this.#query);
  }

  /** Finds words. */
  find(words) {
    this.#query = words.trim().toLowerCase();
    this.#finds = this.#query === "" ? [] : this.#text.places(this.#query);
    this.#highlight?.clear();
    this.#ranges.clear();
    for (const leaf of this.#view.filledLeaves) this.paint(leaf);
  }

  /** Tints the finds of a leaf that has just got its marks. */
  paint(leaf) {
    if (!this.#highlight) return;
    for (const range of this.#ranges.get(leaf) ?? []) this.#highlight.delete(range);
    const ranges = [];
    let next = firstIndex(this.#finds, (find) => find.end > leaf.start);
    for (; next < this.#finds.length && this.#finds[next].start < leaf.end; next++) {
      ranges.push(...this.#view.rangesOf(this.#finds[next]).map(({ range }) => range));
    }
    for (const range of ranges) this.#highlight.add(range);
    this.#ranges.set(leaf, ranges);
  }
}
