// A text with its lines run together.

/** A text to be searched: words go on over the end of a line, as in the columns of a newspaper. */
class JoinedText {
  #lines = [];
  #text;

  constructor(text) {
    const pieces = [];
    let place = 0;
    let start = 0;
    for (const line of text.split("\n")) {
      // Nothing goes on over an empty line.
      const piece = line.trim() || "\n";
      this.#lines.push({ start, place: place + line.length - line.trimStart().length });
      pieces.push(piece);
      start += piece.length;
      place += line.length + 1;
    }
    this.#text = pieces.join("");
  }

  /** Where words stand in the text as it was, `{start, end}`, in order and without overlaps. */
  places(words) {
    const { length } = words;
    const places = [];
    for (let at = this.#text.indexOf(words); at >= 0; at = this.#text.indexOf(words, at + length)) {
      places.push({ start: this.#place(at), end: this.#place(at + length - 1) + 1 });
    }
    return places;
  }

  #place(at) {
    const line = this.#lines[firstIndex(this.#lines, ({ start }) => start > at) - 1];
    return line.place + at - line.start;
  }
}
