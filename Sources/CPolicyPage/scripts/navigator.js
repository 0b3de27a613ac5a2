// The small bar that leads through places of the text: mentions of a name, finds of a search, statements.

/** Leads through the places of one thing. */
class Navigator {
  #bar;
  #tour = null;
  #at = 0;

  constructor(bar) {
    this.#bar = bar;
    bar.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (button?.dataset.step) this.step(Number(button.dataset.step));
      else if (button) this.close();
    });
  }

  /** Whether it is there. */
  get isOpen() {
    return this.#tour !== null;
  }

  /** Begins a tour, `{title, hue, length, go(index), end()}`, at one of its places. */
  begin(tour, at = 0) {
    if (this.#tour) this.#tour.end();
    this.#tour = tour;
    this.#bar.hidden = false;
    this.#bar.querySelector(".label").textContent = tour.title;
    tint(this.#bar, tour.hue ?? 250);
    this.#bar.classList.toggle("plain-tour", tour.hue === undefined);
    for (const button of this.#bar.querySelectorAll("[data-step]")) button.disabled = tour.length < 2;
    this.#go(at);
  }

  /** Goes on to the next place or back to the one before, around the end. */
  step(by) {
    if (this.#tour && this.#tour.length > 0) this.#go(this.#at + by);
  }

  /** Ends the tour. */
  close() {
    this.#tour?.end();
    this.#tour = null;
    this.#bar.hidden = true;
  }

  #go(index) {
    const { length } = this.#tour;
    this.#at = length ? (index + length) % length : 0;
    this.#bar.querySelector(".place").textContent = length ? `${this.#at + 1} of ${length}` : "not found";
    if (length) this.#tour.go(this.#at);
  }
}
