/* Light, dark, or as the reader's system says; and the colours of the style sheet for canvases. */

const theme = {
  names: ["automatic", "light", "dark"],
  current: "automatic",
  listeners: [],
  colors: new Map(),

  /** The colour called name in the style sheet, such as --harmony. */
  color(name) {
    if (!theme.colors.has(name)) {
      const probe = element("span");
      probe.style.color = `var(${name})`;
      document.body.append(probe);
      theme.colors.set(name, getComputedStyle(probe).color);
      probe.remove();
    }
    return theme.colors.get(name);
  },

  use(name) {
    theme.current = theme.names.includes(name) ? name : "automatic";
    if (theme.current === "automatic") {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = theme.current;
    }
    document.getElementById("theme").textContent = "Theme: " + theme.current;
    theme.changed();
  },

  changed() {
    theme.colors.clear();
    theme.listeners.forEach((listener) => listener());
  },

  start() {
    const button = document.getElementById("theme");
    button.hidden = false;
    button.addEventListener("click", () =>
      theme.use(theme.names[(theme.names.indexOf(theme.current) + 1) % theme.names.length]));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", theme.changed);
    theme.use(new URLSearchParams(location.search).get("theme"));
  },
};
