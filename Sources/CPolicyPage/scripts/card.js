// The card of a mark: a tooltip while the pointer or the focus is on the mark, a dialog once it is opened.

/** Shows the card of one mark at a time. */
class Card {
  #card;
  #view;
  #anchor = null;
  #timer;
  /** Whether it was opened, and stays until it is closed. */
  isOpen = false;

  constructor(card, root, view, content) {
    this.#card = card;
    this.#view = view;
    const hover = ({ target, pointerType }) => {
      if (pointerType === "touch" || this.isOpen) return;
      const mark = view.markOf(target);
      this.#later(mark ? 140 : 90, () => (mark ? this.#show(content(mark), target.closest("[data-mark]")) : this.close()));
    };
    root.addEventListener("pointerover", hover);
    root.addEventListener("pointerleave", () => this.isOpen || this.#later(120, () => this.close()));
    card.addEventListener("pointerenter", () => clearTimeout(this.#timer));
    card.addEventListener("pointerleave", () => this.isOpen || this.#later(120, () => this.close()));
    root.addEventListener("focusin", ({ target }) => {
      if (this.isOpen || !target.matches(":focus-visible")) return;
      const mark = view.markOf(target);
      if (mark) this.#show(content(mark), target);
    });
    root.addEventListener("focusout", () => this.isOpen || this.#later(0, () => this.close()));
    root.addEventListener("click", ({ target }) => {
      const mark = view.markOf(target);
      if (mark) this.open(content(mark), mark);
      else this.close();
    });
    root.addEventListener("keydown", (event) => {
      const mark = view.markOf(event.target);
      if (!mark || (event.key !== "Enter" && event.key !== " ")) return;
      event.preventDefault();
      this.open(content(mark), mark);
    });
    card.addEventListener("keydown", (event) => {
      if (event.key === "Tab" && this.isOpen) keepFocusWithin(card, event);
    });
    addEventListener("scroll", () => this.#place(), { capture: true, passive: true });
    addEventListener("resize", () => this.#place());
  }

  /** Opens the card of a mark and moves into it. */
  open(content, mark) {
    clearTimeout(this.#timer);
    const anchor = this.#view.nodesOf(mark).find((node) => node.hasAttribute("role"));
    this.isOpen = true;
    this.#show(content, anchor);
    this.#card.focus({ preventScroll: true });
  }

  /** Closes the card; the focus goes back to its mark. */
  close() {
    clearTimeout(this.#timer);
    if (!this.#anchor) return;
    const anchor = this.#anchor;
    const hadFocus = this.#card.contains(document.activeElement);
    anchor.classList.remove("opened");
    anchor.removeAttribute("aria-describedby");
    anchor.removeAttribute("aria-expanded");
    this.#anchor = null;
    this.isOpen = false;
    this.#card.hidden = true;
    if (hadFocus) anchor.focus({ preventScroll: true });
  }

  #later(delay, action) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, delay);
  }

  #show(content, anchor) {
    if (!anchor) return;
    clearTimeout(this.#timer);
    this.#anchor?.classList.remove("opened");
    this.#anchor?.removeAttribute("aria-describedby");
    this.#anchor?.removeAttribute("aria-expanded");
    this.#anchor = anchor;
    anchor.classList.add("opened");
    if (this.isOpen) anchor.setAttribute("aria-expanded", "true");
    else anchor.setAttribute("aria-describedby", this.#card.id);
    this.#card.setAttribute("role", this.isOpen ? "dialog" : "tooltip");
    this.#card.setAttribute("aria-labelledby", "card-title");
    this.#card.tabIndex = -1;
    this.#card.classList.toggle("open", this.isOpen);
    this.#card.replaceChildren(content);
    this.#card.hidden = false;
    this.#place();
  }

  /** Below its mark, or above it where there is no room, within the window. */
  #place() {
    if (!this.#anchor) return;
    const rects = this.#anchor.getClientRects();
    const mark = rects[rects.length - 1];
    if (!mark || mark.bottom < 0 || mark.top > innerHeight) return this.isOpen || this.close();
    const { offsetWidth: width, offsetHeight: height } = this.#card;
    const left = Math.max(8, Math.min(mark.left, document.documentElement.clientWidth - width - 8));
    const below = mark.bottom + 8;
    const isAbove = below + height > innerHeight - 8 && mark.top - height - 8 > 0;
    this.#card.style.left = `${left}px`;
    this.#card.style.top = `${isAbove ? mark.top - height - 8 : Math.min(below, innerHeight - height - 8)}px`;
  }
}

/** Makes the tab key go around within a dialog. */
function keepFocusWithin(dialog, event) {
  const buttons = [...dialog.querySelectorAll("button:not(:disabled)")];
  const [first, last] = [buttons[0], buttons.at(-1)];
  const at = document.activeElement;
  if (event.shiftKey ? at === first || at === dialog : at === last) {
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
}
