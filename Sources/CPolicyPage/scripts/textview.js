// The text with its marks. Leaves hold plain text at first and get their marks when they come near the
// window; marks carry their number, and all listening is done by the text as a whole.

/** Shows the text of a document. */
class TextView {
  #root;
  #document;
  #leaves = [];
  #byNode = new Map();
  #approach;
  #hidden = new Set();
  #current = 0;
  /** Is called with each leaf that got its marks. */
  onFill = () => {};

  constructor(root) {
    this.#root = root;
    this.#approach = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) this.#fill(this.#byNode.get(target));
        }
      },
      nearby("1500px 0px"));
    root.addEventListener("keydown", (event) => this.#step(event));
    root.addEventListener("focusin", (event) => {
      const mark = this.markOf(event.target);
      if (mark) this.#makeCurrent(mark);
    });
  }

  /** The leaves that have their marks, `{start, end, lines, node}`. */
  get filledLeaves() {
    return this.#leaves.filter((leaf) => leaf.isFilled);
  }

  /** Shows a document, without the types that are switched off. */
  show(document, hidden) {
    this.#document = document;
    this.#hidden = hidden;
    this.#approach.disconnect();
    this.#leaves = leavesOf(document.text);
    this.#byNode.clear();
    this.#current = this.#nearestShown(0, 1)?.index ?? 0;
    this.#root.replaceChildren(...this.#leaves.map((leaf) => this.#make(leaf)));
    for (const leaf of this.#leaves) this.#approach.observe(leaf.node);
  }

  /** Marks the types anew that are not switched off. */
  hide(hidden) {
    this.#hidden = hidden;
    this.#current = (this.#nearestShown(this.#current, 1) ?? this.#nearestShown(this.#current, -1))?.index ?? 0;
    for (const leaf of this.#leaves) {
      leaf.isFilled = false;
      this.#approach.unobserve(leaf.node);
      this.#approach.observe(leaf.node);
    }
  }

  /** Gives all leaves their marks, to be printed. */
  fillAll() {
    for (const leaf of this.#leaves) this.#fill(leaf);
  }

  /** The mark that an element of the text stands for. */
  markOf(node) {
    const index = node.closest?.("[data-mark]")?.dataset.mark;
    return index === undefined ? undefined : this.#document.marks[index];
  }

  /** The elements of a mark, one for each line that it goes over. */
  nodesOf(mark) {
    for (const leaf of this.#leavesAt(mark)) this.#fill(leaf);
    return [...this.#root.querySelectorAll(`[data-mark="${mark.index}"]`)];
  }

  /** The ranges of the page that a place of the text covers, `{leaf, range}`, one for each line. */
  rangesOf({ start, end }) {
    return this.#leavesAt({ start, end }).flatMap((leaf) => {
      this.#fill(leaf);
      return leaf.lines
        .filter((line) => line.start < end && line.end > start)
        .map((line) => {
          const range = new Range();
          range.setStart(...pointIn(line, Math.max(start, line.start)));
          range.setEnd(...pointIn(line, Math.min(end, line.end)));
          return { leaf, range };
        });
    });
  }

  #leavesAt({ start, end }) {
    const first = firstIndex(this.#leaves, (leaf) => leaf.end > start);
    const leaves = [];
    for (let at = first; at < this.#leaves.length && this.#leaves[at].start < end; at++) {
      leaves.push(this.#leaves[at]);
    }
    return leaves;
  }

  /** A leaf of plain text. */
  #make(leaf) {
    for (const line of leaf.lines) {
      line.node = element(
        "p", { class: line.isApart ? "apart" : null },
        visible(this.#document.text.slice(line.start, line.end)));
    }
    leaf.node = element("div", { class: "leaf" }, ...leaf.lines.map((line) => line.node));
    // About 36 characters a line: the scroll bar is nearly right before anything is laid out.
    const rows = leaf.lines.reduce((sum, line) => sum + Math.ceil((line.end - line.start) / 36) + 0.5, 0);
    leaf.node.style.setProperty("--rows", Math.ceil(rows));
    this.#byNode.set(leaf.node, leaf);
    return leaf.node;
  }

  /** Gives a leaf its marks. */
  #fill(leaf) {
    if (!leaf || leaf.isFilled) return;
    leaf.isFilled = true;
    const { marks } = this.#document;
    let next = firstIndex(marks, (mark) => mark.end > leaf.start);
    for (const line of leaf.lines) {
      const nodes = [];
      let at = line.start;
      for (; next < marks.length && marks[next].start < line.end; next++) {
        const mark = marks[next];
        if (mark.end <= line.start || !this.#isShown(mark)) continue;
        const start = Math.max(mark.start, line.start);
        const end = Math.min(mark.end, line.end);
        nodes.push(visible(this.#document.text.slice(at, start)), this.#node(mark, start, end));
        at = end;
        if (mark.end > line.end) break;
      }
      nodes.push(visible(this.#document.text.slice(at, line.end)));
      line.node.replaceChildren(...nodes.filter((node) => node !== ""));
    }
    this.onFill(leaf);
  }

  /** The element of a mark, or of the part of it that stands on a line. */
  #node(mark, start, end) {
    const isFirst = start === mark.start;
    const attributes = { class: mark.name ? "name" : "figure", "data-mark": mark.index };
    if (mark.name) attributes["data-confidence"] = mark.name.confidence;
    if (isFirst) {
      attributes.role = "button";
      attributes.tabindex = mark.index === this.#current ? 0 : -1;
    }
    const node = element("span", attributes, visible(this.#document.text.slice(start, end)));
    return mark.name ? tint(node, hueOf(mark.type)) : node;
  }

  #isShown(mark) {
    return !this.#hidden.has(mark.type);
  }

  /** The first mark that is shown, from a number on. */
  #nearestShown(index, step) {
    const { marks } = this.#document;
    while (marks[index] && !this.#isShown(marks[index])) index += step;
    return marks[index];
  }

  /** The text is one stop of the tab key: arrows go from mark to mark. */
  #step(event) {
    const mark = this.markOf(event.target);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!mark || !step || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = this.#nearestShown(mark.index + step, step);
    if (!next) return;
    event.preventDefault();
    this.nodesOf(next)[0].focus();
  }

  #makeCurrent(mark) {
    if (mark.index === this.#current) return;
    for (const node of this.#root.querySelectorAll("[tabindex='0']")) node.tabIndex = -1;
    this.#current = mark.index;
    for (const node of this.#root.querySelectorAll(`[data-mark="${mark.index}"][role]`)) node.tabIndex = 0;
  }
}

/** A place in a line as a text node and an offset in it. */
function pointIn(line, offset) {
  let rest = offset - line.start;
  const texts = document.createTreeWalker(line.node, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (rest <= node.length) return [node, rest];
    rest -= node.length;
  }
  return [line.node, line.node.childNodes.length];
}
