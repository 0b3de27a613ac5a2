// Colours are hues; how light and how strong they are is the style sheet's.

const typeHues = new Map([
  ["company", 255], ["agency", 28], ["institution", 155], ["programme", 305], ["document", 80],
]);

/** The hues that types of users' own share, clear of those of the built-in types. */
const ownHues = [195, 345, 115, 225, 280, 330, 180, 130];

/** The hues of the parts of a statement. */
const partHues = {
  indicator: 265, subject: 20, part_of: 345, period: 200, value: 150, from: 115, change: 55, base: 305,
  rank: 325, scope: 285, cue: 85,
};

/** The hues of the parts of a duty. */
const dutyHues = { task: 265, agency: typeHues.get("agency"), role: 85 };

/** The hue of a type: that of its name, always the same. */
function hueOf(type) {
  if (typeHues.has(type)) return typeHues.get(type);
  let hash = 2166136261;
  for (const character of type) hash = Math.imul(hash ^ character.codePointAt(0), 16777619);
  return ownHues[(hash >>> 0) % ownHues.length];
}

/** Gives an element and what is in it a hue. */
function tint(node, hue) {
  node.style.setProperty("--hue", hue);
  return node;
}
