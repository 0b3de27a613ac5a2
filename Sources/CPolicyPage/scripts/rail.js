// The list of documents, where there are several.

/** Lists the documents; one is open. */
class Rail {
  #root;
  #toggle;

  constructor(root, toggle, onChoice) {
    this.#root = root;
    this.#toggle = toggle;
    root.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (!button) return;
      this.#unfold(false);
      onChoice(Number(button.dataset.index));
    });
    toggle.addEventListener("click", () => this.#unfold(toggle.getAttribute("aria-expanded") !== "true"));
    root.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || toggle.offsetParent === null) return;
      this.#unfold(false);
      toggle.focus();
    });
  }

  /** Lists documents. */
  show(documents) {
    const areSeveral = documents.length > 1;
    this.#root.hidden = !areSeveral;
    this.#toggle.hidden = !areSeveral;
    document.body.classList.toggle("several", areSeveral);
    this.#toggle.textContent = `${documents.length} documents`;
    this.#root.querySelector("ol").replaceChildren(
      ...documents.map(({ title, counts }, index) =>
        element(
          "li", {},
          element(
            "button", { type: "button", "data-index": index },
            element("bdi", { class: "title" }, fileName(title)),
            element("span", { class: "counts" }, countWords(counts))))));
  }

  /** Shows which document is open. */
  choose(index) {
    for (const button of this.#root.querySelectorAll("button")) {
      if (Number(button.dataset.index) === index) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  }

  #unfold(isOpen) {
    this.#toggle.setAttribute("aria-expanded", String(isOpen));
    this.#root.classList.toggle("unfolded", isOpen);
  }
}

/** The last part of a path. */
function fileName(title) {
  return title.split("/").filter(Boolean).at(-1) ?? title;
}

/** `12 names, 1 figure, 3 statements`, and duties where there are some. */
function countWords({ names, figures, statements, duties }) {
  const count = (number, word) => `${number}\u00a0${word}${number === 1 ? "" : "s"}`;
  const counts = [count(names, "name"), count(figures, "figure"), count(statements, "statement")];
  if (duties > 0) counts.push(duties === 1 ? "1\u00a0duty" : `${duties}\u00a0duties`);
  return counts.join(", ");
}
