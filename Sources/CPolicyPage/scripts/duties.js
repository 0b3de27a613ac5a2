// The table of duties, and their parts in the text.

/** The columns of the table of duties. */
const dutyColumns = [
  {
    title: "agency", hue: dutyHues.agency,
    key: ({ agency }) => oneLine(agency.text),
    cell: ({ agency }) => element("bdi", {}, oneLine(agency.text)),
  },
  { title: "role", hue: dutyHues.role, key: ({ role }) => role, cell: ({ role }) => words(role) },
  {
    title: "task", hue: dutyHues.task,
    key: ({ task }) => oneLine(task.text),
    cell: ({ task }) => element("bdi", { class: "task", title: oneLine(task.text), lang: "zh" }, oneLine(task.text)),
  },
  {
    title: "full name",
    key: ({ fullName }) => fullName ?? null,
    cell: ({ fullName }) => fullName && element("bdi", { lang: "zh" }, oneLine(fullName)),
  },
];

/** The places of a duty in the text, each with its label. */
function partsOfDuty({ task, agency, cue, role }) {
  return [
    { ...task, hue: dutyHues.task, label: "task" },
    { ...agency, hue: dutyHues.agency, label: "agency" },
    { ...cue, hue: dutyHues.role, label: words(role) },
  ];
}

/** The words of a duty, to be searched. */
function wordsOfDuty({ task, agency, role, fullName }) {
  return [task.text, agency.text, words(role), fullName ?? ""];
}
