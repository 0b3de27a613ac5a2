// A text is shown in leaves: some lines each, so that a browser lays out only those that are in sight.

/** The most that a line and about what a leaf holds, in UTF-16 units. */
const longestLine = 2000;
const fullLeaf = 1200;

/** The lines of a text, `{start, end, isApart}`; one without end is cut behind a sentence. */
function linesOf(text) {
  const lines = [];
  let isApart = false;
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (text.slice(start, Math.min(end, start + longestLine)).trim() === "" && end - start <= longestLine) {
      isApart = true;
    } else {
      for (let at = start; at < end; ) {
        const cut = lineCut(text, at, end);
        lines.push({ start: at, end: cut, isApart });
        isApart = false;
        at = cut;
      }
    }
    start = end + 1;
  }
  return lines;
}

/** Where a line that begins at `start` has to end: at `end`, or behind the last sentence that fits. */
function lineCut(text, start, end) {
  const most = start + longestLine;
  if (end <= most) return end;
  const sentence = Math.max(...["。", "；", "！", "？", "，"].map((mark) => text.lastIndexOf(mark, most - 1)));
  if (sentence > start + longestLine / 2) return sentence + 1;
  const isPair = (text.charCodeAt(most) & 0xfc00) === 0xdc00;
  return isPair ? most - 1 : most;
}

/** The lines gathered to leaves, `{start, end, lines}`. */
function leavesOf(text) {
  const leaves = [];
  let size = Infinity;
  for (const line of linesOf(text)) {
    if (size >= fullLeaf) {
      leaves.push({ start: line.start, lines: [] });
      size = 0;
    }
    const leaf = leaves.at(-1);
    leaf.lines.push(line);
    leaf.end = line.end;
    size += line.end - line.start + 20;
  }
  return leaves;
}
