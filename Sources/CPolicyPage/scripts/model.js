// A document with what was found in it, as the rest of the page sees it.

/** A text with its names, figures, statements and duties. */
class PolicyDocument {
  constructor({ text, names, figures, statements, duties }) {
    this.text = text;
    /** What is marked in the text, in order and without overlaps: names and figures. */
    this.marks = marksOf(text, names.map(readName), figures.map(readFigure));
    this.statements = statements.map((statement) => readStatement(text, statement));
    this.duties = duties.map((duty) => readDuty(text, duty));
    this.figures = this.marks.filter((mark) => mark.figure);
    for (const mark of this.figures) mark.words = this.words(mark);
    this.entities = gathered(text, this.marks.filter((mark) => mark.name));
    this.types = counted(this.marks);
  }

  /** The words of a place, on one line. */
  words({ start, end }) {
    return oneLine(this.text.slice(start, end));
  }
}

/** Names and figures as marks: `{start, end, type, index}` and the `name` or `figure` that it is. */
function marksOf(text, names, figures) {
  const all = [
    ...names.map((name) => ({ start: name.start, end: name.end, type: name.type, name })),
    ...figures.map((figure) => ({ start: figure.start, end: figure.end, type: null, figure })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  const marks = all.filter((mark) => {
    const fits = mark.start >= end && mark.end > mark.start && mark.end <= text.length;
    if (fits) end = mark.end;
    return fits;
  });
  marks.forEach((mark, index) => (mark.index = index));
  return marks;
}

/** The entities that names are mentions of, the types in order, those with most mentions first. */
function gathered(text, marks) {
  const entities = new Map();
  for (const mark of marks) {
    const { type, entity: id, fullName } = mark.name;
    const key = `${id} ${type}`;
    const spelling = oneLine(text.slice(mark.start, mark.end));
    if (!entities.has(key)) {
      entities.set(key, { type, name: fullName ? oneLine(fullName) : spelling, spellings: new Set(), marks: [] });
    }
    mark.entity = entities.get(key);
    mark.entity.spellings.add(spelling);
    mark.entity.marks.push(mark);
  }
  return [...entities.values()].sort((a, b) => b.marks.length - a.marks.length);
}

/** How many marks there are of each type, the built-in types first; those of figures under null, last. */
function counted(marks) {
  const counts = new Map([...typeHues.keys()].map((type) => [type, 0]));
  for (const { type } of marks) if (type !== null) counts.set(type, (counts.get(type) ?? 0) + 1);
  counts.set(null, marks.filter((mark) => mark.figure).length);
  return [...counts].filter(([, count]) => count > 0);
}
