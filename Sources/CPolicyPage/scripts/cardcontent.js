// What the card of a mark says.

/** The kinds of evidence, as people say them. */
const evidenceWords = {
  entry: "is in a lexicon", head: "names the kind", start: "begins with", edge: "stands behind",
  marks: "stands in", sequence: "is made of", cue: "is beside", anchor: "is listed with",
  mention: "stands elsewhere as", "full-name": "is short for", alias: "is declared as",
  likeness: "reads like a name",
};

/** The card of a name or a figure. */
function cardContent(policyDocument, mark) {
  return mark.name ? nameCard(policyDocument, mark) : figureCard(policyDocument, mark);
}

function nameCard(policyDocument, { name, entity, type, index }) {
  const at = entity.marks.findIndex((mark) => mark.index === index);
  const own = policyDocument.words(name);
  const title = name.fullName ? oneLine(name.fullName) : own;
  return tint(
    cardOf(words(type), title, [
      ["written", own === title ? null : own],
      ["role", name.role && words(name.role)],
      ["confidence", element("span", { class: "confidence", "data-confidence": name.confidence }, name.confidence)],
      ["rule", element("code", {}, visible(name.rule))],
      ["evidence", evidenceList(policyDocument, name.evidence)],
      ["mentions", mentionButtons(at, entity.marks.length)],
    ]),
    hueOf(type));
}

function figureCard(policyDocument, { figure }) {
  return cardOf(words(figure.kind), policyDocument.words(figure), [
    ["value", figure.value == null ? "vague" : grouped(figure.value)],
    ["unit", figure.unit && visible(figure.unit)],
    ["modifier", figure.modifier && visible(figure.modifier)],
    ["bounds", boundsOf(figure)],
    ["direction", figure.direction],
    ["told from", figure.isRelative ? "the text’s own day" : null],
  ]);
}

function cardOf(kind, title, rows) {
  const list = element("dl");
  for (const [term, value] of rows) {
    if (value) list.append(element("dt", {}, term), element("dd", {}, value));
  }
  return element(
    "div", { class: "content" }, element("p", { class: "kind" }, kind),
    element("h2", { id: "card-title", lang: "zh" }, element("bdi", {}, title)), list,
    element(
      "button", { type: "button", class: "plain close", "data-action": "close", "aria-label": "Close" },
      element("span", { "aria-hidden": "true" }, "×")));
}

function evidenceList(policyDocument, evidence) {
  if (evidence.length === 0) return null;
  return element(
    "ul", {},
    ...evidence.map((piece) => {
      const said = policyDocument.words(piece);
      const isSaid = piece.kind !== "likeness" && piece.kind !== "entry";
      return element(
        "li", {}, evidenceWords[piece.kind] ?? visible(piece.kind),
        isSaid ? " " : null,
        isSaid ? element("bdi", { lang: "zh" }, said || placeWords(policyDocument, piece)) : null);
    }));
}

/** An edge without words. */
function placeWords(policyDocument, { start, end }) {
  return start === end && start === 0 ? "the beginning of the text" : "a blank or a new line";
}

function mentionButtons(at, count) {
  const isAlone = count < 2;
  return element(
    "span", { class: "steps" }, `${at + 1} of ${count}`,
    element(
      "button", { type: "button", class: "plain", "data-action": "previous", disabled: isAlone, "aria-label": "Previous mention" },
      element("span", { "aria-hidden": "true" }, "‹")),
    element(
      "button", { type: "button", class: "plain", "data-action": "next", disabled: isAlone, "aria-label": "Next mention" },
      element("span", { "aria-hidden": "true" }, "›")));
}
