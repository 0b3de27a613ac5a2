// The table of figures.

const boundWords = { min: "≥ ", max: "≤ ", about: "≈ " };

/** The columns of the table of figures; a row is a mark. */
const figureColumns = [
  {
    title: "figure",
    key: ({ words }) => words,
    cell: ({ words }) => element("bdi", {}, words),
  },
  { title: "kind", key: ({ figure }) => words(figure.kind), cell: ({ figure }) => words(figure.kind) },
  {
    title: "value", isNumber: true,
    key: ({ figure }) => (figure.kind === "date" || figure.kind === "period" ? (figure.value ?? null) : sortKey(figure.value)),
    cell: ({ figure }) => (figure.value == null ? null : grouped(visible(figure.value))),
  },
  plainColumn("unit"),
  plainColumn("modifier"),
  {
    title: "bounds",
    key: ({ figure }) => (boundsOf(figure) ? sortKey(figure.lower ?? figure.upper) : null),
    cell: ({ figure }) => boundsOf(figure),
  },
  plainColumn("direction"),
];

function plainColumn(name) {
  return {
    title: name,
    key: ({ figure }) => figure[name] ?? null,
    cell: ({ figure }) => (figure[name] ? element("bdi", {}, visible(figure[name])) : null),
  };
}

/** The bounds of a figure: `≥ 50`, `30–50`. */
function boundsOf({ lower, upper }) {
  if (lower && upper) return lower === upper ? grouped(lower) : `${grouped(lower)}–${grouped(upper)}`;
  if (lower) return `≥ ${grouped(lower)}`;
  return upper ? `≤ ${grouped(upper)}` : null;
}
