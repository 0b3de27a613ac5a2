// Boxes behind the text that light up some places of it, each with its tint and a label above it.

/** How much lower than its row a box is, so that a label has room above it. */
const inset = 2;

/** Lights up places of the text, those of one thing at a time. */
class Spotlight {
  #view;
  #root;
  #parts = [];
  #boxes = [];

  constructor(view, root) {
    this.#view = view;
    this.#root = root;
    new ResizeObserver(() => this.#place()).observe(root);
  }

  /** Lights up parts, `{start, end, hue, label}`, in place of those before. */
  show(parts) {
    this.#parts = parts;
    this.#place();
  }

  /** Puts the light out. */
  clear() {
    this.show([]);
  }

  /** Scrolls to what is lit, the first of it in the middle of the window. */
  reveal() {
    scrollTo(this.#boxes[0]);
  }

  #place() {
    for (const box of this.#boxes) box.remove();
    this.#boxes = this.#parts.flatMap((part) => this.#boxesOf(part));
    this.#root.classList.toggle("lit", this.#parts.some((part) => part.label));
    keepLabelsApart(this.#boxes);
  }

  #boxesOf(part) {
    const boxes = [];
    for (const { leaf, range } of this.#view.rangesOf(part)) {
      const origin = leaf.node.getBoundingClientRect();
      for (const rect of joined([...range.getClientRects()])) {
        const box = tint(element("span", { class: "light", "aria-hidden": "true" }), part.hue);
        box.style.left = `${rect.left - origin.left}px`;
        box.style.top = `${rect.top - origin.top + inset}px`;
        box.style.width = `${rect.right - rect.left}px`;
        box.style.height = `${rect.bottom - rect.top - 2 * inset}px`;
        if (part.label && boxes.length === 0) box.append(element("span", { class: "label" }, part.label));
        leaf.node.append(box);
        boxes.push(box);
      }
    }
    return boxes;
  }
}

/** The rectangles of the pieces of a range, one for each row of the page. */
function joined(rects) {
  const rows = [];
  for (const { left, right, top, bottom } of rects) {
    if (right - left < 1) continue;
    const last = rows.at(-1);
    if (last && Math.abs(last.top - top) < 3) {
      last.left = Math.min(last.left, left);
      last.right = Math.max(last.right, right);
    } else {
      rows.push({ left, right, top, bottom });
    }
  }
  return rows;
}

/** Puts a label below its box where it would run into the one before it. */
function keepLabelsApart(boxes) {
  const labels = boxes.map((box) => box.firstElementChild).filter(Boolean);
  const taken = [];
  const isFree = (a) => taken.every(
    (b) => a.left > b.right + 2 || b.left > a.right + 2 || a.top > b.bottom || b.top > a.bottom);
  const placed = labels.map((label) => ({ label, rect: label.getBoundingClientRect() }));
  for (const { label, rect } of placed.sort((a, b) => a.rect.left - b.rect.left)) {
    const isBelow = !isFree(rect);
    label.classList.toggle("below", isBelow);
    taken.push(isBelow ? label.getBoundingClientRect() : rect);
  }
}

/**
 * Brings an element to the middle of the window: at once, as what lies between may not be laid out yet, and
 * once more when it is.
 */
function scrollTo(node) {
  if (!node) return;
  const bring = () => node.scrollIntoView({ block: "center", inline: "nearest" });
  bring();
  requestAnimationFrame(bring);
}
