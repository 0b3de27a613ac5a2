// Making elements. Whatever comes out of a document gets into the page through here, as text.

/** Makes an element; strings among the children become text, never markup. */
function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value == null) continue;
    node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child != null));
  return node;
}

/** The element of the shell with an id. */
function byID(id) {
  return document.getElementById(id);
}

const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * The text with control characters as their pictures (␛), line ends as spaces, and marks that turn the
 * direction of writing as U+FFFD; it keeps its length, so that places stay what they are.
 */
function visible(text) {
  return text.replace(unseen, (character) => {
    const code = character.charCodeAt(0);
    if (code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029) return " ";
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? "\u2421" : "\ufffd";
  });
}

/** The text on one line, to be shown in a list: Chinese words go on without a space where a line ended. */
function oneLine(text) {
  return visible(text.replace(/\s*\n\s*/g, "").replace(/\s+/g, " ").trim());
}

/** A word of the data as people read it: `percentage_point` is “percentage point”. */
function words(name) {
  return visible(name).replaceAll("_", " ");
}

/** An exact value with its digits in groups of three; what is no plain number stays as it is. */
function grouped(value) {
  if (!/^-?\d{5,}(\.\d+)?$/.test(value)) return value;
  const [whole, rest] = value.split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest ? `.${rest}` : "");
}

/** What is so near, of the window or of the part of it that scrolls, is taken as in sight. */
function nearby(margin) {
  return { rootMargin: margin, scrollMargin: margin };
}

/** The first index of a sorted array for which `isAt` holds, or its length. */
function firstIndex(array, isAt) {
  let low = 0;
  let high = array.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAt(array[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}
