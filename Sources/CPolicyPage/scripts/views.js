// Which view is open: on a wide window the text and one list beside it, on a narrow one either.

const narrow = matchMedia("(max-width: 899px)");

/** The tabs of the views. */
class Views {
  #tabs;
  #scrolled = new Map();
  /** Is called with the name of the list that is opened. */
  onOpen = () => {};

  constructor(tabs, first) {
    this.#tabs = [...tabs.querySelectorAll("[role='tab']")];
    this.list = first;
    this.view = first === "names" ? "text" : first;
    tabs.addEventListener("click", ({ target }) => {
      const tab = target.closest("[role='tab']");
      if (tab) this.open(tab.dataset.view);
    });
    tabs.addEventListener("keydown", (event) => this.#step(event));
    narrow.addEventListener("change", () => this.#show());
    this.#show();
  }

  /** Opens a view. */
  open(view) {
    this.#scrolled.set(this.view, scrollY);
    this.view = view;
    if (view !== "text") this.list = view;
    this.#show();
    if (narrow.matches) window.scrollTo(0, this.#scrolled.get(view) ?? 0);
    if (view !== "text") this.onOpen(view);
  }

  /** Sees to it that the text is there. */
  showText() {
    if (narrow.matches && this.view !== "text") this.open("text");
  }

  #show() {
    document.body.dataset.view = this.view;
    document.body.dataset.list = this.list;
    const open = narrow.matches ? this.view : this.list;
    for (const tab of this.#tabs) {
      const isOpen = tab.dataset.view === open;
      tab.setAttribute("aria-selected", String(isOpen));
      tab.tabIndex = isOpen ? 0 : -1;
    }
  }

  /** Arrows go from tab to tab. */
  #step(event) {
    const shown = this.#tabs.filter((tab) => tab.offsetParent !== null);
    const at = shown.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = shown[(next + shown.length) % shown.length];
    tab.focus();
    this.open(tab.dataset.view);
  }
}
