// The list of distinct entities.

/** How many entities of a type are listed before the list is asked to go on. */
const firstEntities = 60;

/** Lists entities by type; a click goes to the mentions of one. */
class NameList {
  #root;
  #entities = [];
  #whole = new Set();
  #chosen = null;

  constructor(root, onChoice) {
    this.#root = root;
    root.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (button?.dataset.type) this.#showAll(button.dataset.type);
      else if (button) onChoice(this.#entities[Number(button.dataset.entity)]);
    });
  }

  /** Lists the entities whose names hold the query. */
  show(entities, query) {
    this.#entities = entities;
    this.query = query;
    this.#whole.clear();
    this.#list();
  }

  /** Shows which entity the reader is led through; null for none. */
  choose(entity) {
    this.#chosen = entity;
    this.#mark();
  }

  #mark() {
    for (const button of this.#root.querySelectorAll("[aria-current]")) button.removeAttribute("aria-current");
    const index = this.#entities.indexOf(this.#chosen);
    this.#root.querySelector(`[data-entity="${index}"]`)?.setAttribute("aria-current", "true");
  }

  #showAll(type) {
    this.#whole.add(type);
    this.#list();
    this.#root.querySelector(`section[data-group="${CSS.escape(type)}"] li:nth-child(${firstEntities + 1}) button`)?.focus();
  }

  #list() {
    const groups = new Map();
    this.#entities.forEach((entity, index) => {
      if (!holds(this.query, entity.name, ...entity.spellings)) return;
      if (!groups.has(entity.type)) groups.set(entity.type, []);
      groups.get(entity.type).push(index);
    });
    const order = [...typeHues.keys()];
    const place = (type) => (order.includes(type) ? order.indexOf(type) : order.length);
    const types = [...groups.keys()].sort((a, b) => place(a) - place(b));
    this.#root.replaceChildren(...types.map((type) => this.#group(type, groups.get(type))));
    if (types.length === 0) {
      this.#root.append(element("p", { class: "empty" }, this.query ? "No name holds this." : "No names were found."));
    }
    this.#mark();
  }

  #group(type, indices) {
    const shown = this.#whole.has(type) ? indices : indices.slice(0, firstEntities);
    const section = element(
      "section", { class: "group", "data-group": type },
      element(
        "h2", {}, element("span", { class: "swatch", "aria-hidden": "true" }), words(type), " ",
        element("span", { class: "count" }, String(indices.length))),
      element("ul", {}, ...shown.map((index) => this.#item(index))));
    if (shown.length < indices.length) {
      section.append(
        element("button", { type: "button", class: "more", "data-type": type }, `Show all ${indices.length}`));
    }
    return tint(section, hueOf(type));
  }

  #item(index) {
    const { name, spellings, marks } = this.#entities[index];
    const others = [...spellings].filter((spelling) => spelling !== name);
    return element(
      "li", {},
      element(
        "button", { type: "button", class: "entity", "data-entity": index },
        element(
          "span", { class: "name", lang: "zh" }, element("bdi", {}, name),
          others.length ? element("bdi", { class: "others" }, others.join(" · ")) : null),
        element("span", { class: "count" }, String(marks.length))));
  }
}

/** Whether one of some texts holds the query, in either case. */
function holds(query, ...texts) {
  return query === "" || texts.some((text) => text.toLowerCase().includes(query));
}
