// Light or dark: as the system has it, until the switch is used.

/** Makes the switch work; what was chosen is kept where the browser lets a page do so. */
function followTheme(button) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  const kept = storage((store) => store.getItem("policytext-theme"));
  if (kept === "dark" || kept === "light") root.dataset.theme = kept;
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    storage((store) => store.setItem("policytext-theme", root.dataset.theme));
    show();
  });
  system.addEventListener("change", show);
  show();
}

/** Uses the browser's store; nothing happens where a page that is a file has none. */
function storage(use) {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}
