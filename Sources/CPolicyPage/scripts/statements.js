// The table of statements, and their parts in the text.

const signs = { increase: "+", decrease: "−", above: "+", below: "−", level: "" };

const basisWords = {
  yoy: "on the year before", mom: "on the month before", since: "since", over: "over", peer: "against others",
  annual_average: "a year on average", plan: "of the plan",
};

/** The columns of the table of statements. */
const statementColumns = [
  {
    title: "indicator", hue: partHues.indicator,
    key: ({ indicator }) => oneLine(indicator.name),
    cell: ({ indicator }) => element("bdi", {}, oneLine(indicator.name)),
  },
  figureColumn("value"),
  figureColumn("change"),
  figureColumn("from"),
  partColumn("subject"),
  {
    title: "period", hue: partHues.period,
    key: (statement) => periodOf(statement)?.iso ?? periodOf(statement)?.text ?? null,
    cell: (statement) => said(statement.period?.text, statement.inherited?.period?.text),
  },
  {
    title: "basis", hue: partHues.base,
    key: ({ basis, base }) => basis ?? base?.text ?? null,
    cell: ({ basis, base }) => (basis || base ? basisCell(basis, base) : null),
  },
  {
    title: "rank", hue: partHues.rank, isNumber: true,
    key: ({ rank }) => (rank ? Number(rank.value) : null),
    cell: ({ rank, scope }) => rank && element("bdi", {}, oneLine((scope?.text ?? "") + rank.text)),
  },
  {
    title: "status", hue: partHues.cue,
    key: ({ status }) => status,
    cell: ({ status, inherited }) =>
      element(
        "span", { class: "status", "data-status": status },
        inherited?.status ? said(null, status) : visible(status)),
  },
  partColumn("part of", "part_of"),
];

/** A column of words of the text. */
function partColumn(title, field = title) {
  return {
    title, hue: partHues[field],
    key: (statement) => statement[field]?.text ?? statement.inherited?.[field] ?? null,
    cell: (statement) => said(statement[field]?.text, statement.inherited?.[field]),
  };
}

/** A column of figures, with the sign of the direction and the bound. */
function figureColumn(field) {
  const text = ({ text, bound, direction }) => (boundWords[bound] ?? "") + (signs[direction] ?? "") + oneLine(text);
  const sign = ({ direction }) => (direction === "decrease" || direction === "below" ? -1 : 1);
  const key = (figure) => {
    const number = sortKey(figure.value) ?? oneLine(figure.text);
    return typeof number === "number" ? number * sign(figure) : number;
  };
  return {
    title: field, hue: partHues[field], isNumber: true,
    key: (statement) => (statement[field] ? key(statement[field]) : null),
    cell: (statement) => statement[field] && element("bdi", {}, text(statement[field])),
  };
}

function basisCell(basis, base) {
  return element(
    "span", { title: basisWords[basis] ?? null },
    [basis && words(basis), base && oneLine(base.text)].filter(Boolean).join(" "));
}

/** Words of the sentence, or, shown as such, what a statement has from around its sentence. */
function said(words, inherited) {
  if (words) return element("bdi", {}, oneLine(words));
  if (!inherited) return null;
  return element(
    "span", { class: "inherited", title: "from what stands around the sentence" },
    element("bdi", {}, oneLine(inherited)),
    element("span", { class: "unseen" }, " (from what stands around the sentence)"));
}

function periodOf({ period, inherited }) {
  return period ?? inherited?.period;
}

/** The places of a statement in the text, each with its label. */
function partsOf(statement) {
  const part = (field, place, label = field.replace("_", " ")) =>
    place && { start: place.start, end: place.end, hue: partHues[field], label };
  return [
    part("indicator", statement.indicator), part("subject", statement.subject), part("part_of", statement.part_of),
    part("period", periodOf(statement)), part("value", statement.value), part("from", statement.from),
    part("change", statement.change), part("base", statement.base), part("rank", statement.rank),
    part("scope", statement.scope, "among"), part("cue", statement.cue ?? statement.inherited?.cue, statement.status),
  ].filter(Boolean);
}

/** The words of a statement, to be searched. */
function wordsOf(statement) {
  const fields = ["subject", "part_of", "value", "from", "change", "base", "rank"];
  const said = fields.map((field) => statement[field]?.text ?? "");
  return [statement.indicator.name, statement.inherited?.subject ?? "", periodOf(statement)?.text ?? "", ...said];
}
