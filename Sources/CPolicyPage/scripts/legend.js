// The legend: what is marked, how often, and a switch for each.

/** Shows the types of a document as switches. */
class Legend {
  #root;
  /** The types that are switched off; null stands for figures. It outlasts a change of document. */
  hidden = new Set();

  constructor(root, onChange) {
    this.#root = root;
    root.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (!button) return;
      const type = this.types[Number(button.dataset.index)];
      const isOn = !this.hidden.delete(type);
      if (isOn) this.hidden.add(type);
      button.setAttribute("aria-pressed", String(!isOn));
      onChange();
    });
  }

  /** Shows the types with their counts. */
  show(counts) {
    this.types = counts.map(([type]) => type);
    this.#root.replaceChildren(
      ...counts.map(([type, count], index) => {
        const button = element(
          "button",
          {
            type: "button", class: type === null ? "switch figures" : "switch", "data-index": index,
            "aria-pressed": String(!this.hidden.has(type)),
          },
          element("span", { class: "swatch", "aria-hidden": "true" }),
          type === null ? "figures" : words(type), " ", element("span", { class: "count" }, String(count)));
        return type === null ? button : tint(button, hueOf(type));
      }));
  }
}
