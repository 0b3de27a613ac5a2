// The data of the page, as the exporter writes it: for each document a script element with two lines of JSON.
// Names, figures, duties and the fields of statements are rows, with what is empty at their end left out.

/** The documents of the page: the first line of each is read at once, the second when it is shown. */
function readDocuments() {
  return [...document.querySelectorAll("script[type='application/json']")].map((script, index) => {
    const json = script.textContent;
    const end = json.indexOf("\n", 1);
    const { id, ...counts } = JSON.parse(json.slice(0, end));
    const title = id === null ? `Document ${index + 1}` : visible(String(id));
    return { title, counts, open: () => new PolicyDocument(JSON.parse(json.slice(end))) };
  });
}

function readName([start, end, type, entity, rule, confidence, fullName, role, evidence = []]) {
  return { start, end, type, entity, rule, confidence, fullName, role, evidence: readEvidence(evidence) };
}

/** Kind, start and end of each piece in turn. */
function readEvidence(fields) {
  const pieces = [];
  for (let at = 0; at < fields.length; at += 3) {
    pieces.push({ kind: fields[at], start: fields[at + 1], end: fields[at + 2] });
  }
  return pieces;
}

function readFigure([start, end, kind, value, unit, modifier, direction, relative, lower, upper]) {
  return { start, end, kind, value, unit, modifier, direction, isRelative: Boolean(relative), lower, upper };
}

/** A statement, its parts with their words. */
function readStatement(text, fields) {
  const statement = readParts(text, fields);
  if (statement.inherited) statement.inherited = readParts(text, statement.inherited);
  const { indicator, value, from, change, rank } = statement;
  statement.start = Math.min(...[indicator, value, from, change, rank].filter(Boolean).map(({ start }) => start));
  return statement;
}

/** A duty, its parts with their words; its place is that of the agency. */
function readDuty(text, [start, end, taskStart, taskEnd, cueStart, cueEnd, role, fullName]) {
  const part = (start, end) => ({ start, end, text: text.slice(start, end) });
  return { start, role, fullName, agency: part(start, end), task: part(taskStart, taskEnd), cue: part(cueStart, cueEnd) };
}

/** Rows as parts, `{start, end, text}` and what else they have; what is no row as it is. */
function readParts(text, fields) {
  const parts = {};
  for (const [field, value] of Object.entries(fields)) {
    if (Array.isArray(value)) {
      const [start, end, ...more] = value;
      parts[field] = { start, end, text: text.slice(start, end), ...readers[field]?.(more) };
    } else {
      parts[field] = value;
    }
  }
  return parts;
}

const readLevel = ([value, bound, direction]) => ({ value, bound, direction });

const readers = {
  indicator: ([name]) => ({ name }),
  period: ([iso]) => ({ iso }),
  rank: ([value]) => ({ value }),
  value: readLevel,
  from: readLevel,
  change: readLevel,
};
