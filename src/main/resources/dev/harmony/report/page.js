/* Puts the page together. */

function startToolbar() {
  const ranges = {
    all: () => view.show(replay.start, endTime),
    test: () => view.show(testTime, endTime),
    day: () => view.length(86400),
    hours: () => view.length(3 * 3600),
  };
  document.querySelectorAll("[data-range]").forEach((button) =>
    button.addEventListener("click", ranges[button.dataset.range]));
  document.querySelectorAll("[data-move]").forEach((button) =>
    button.addEventListener("click", () => view.move(Number(button.dataset.move))));
  document.querySelectorAll("[data-zoom]").forEach((button) =>
    button.addEventListener("click", () => view.zoom(Number(button.dataset.zoom))));
  const range = () => {
    document.getElementById("range").textContent = `${dateTime(view.min)} to ${dateTime(view.max)}`;
  };
  view.listeners.push(range);
  range();
}

function startLegend() {
  document.getElementById("legend").append(...contenders.map((contender) => {
    const button = element("button", { type: "button", "aria-pressed": String(view.shown.has(contender.name)) },
      swatch(contender), contender.name);
    button.addEventListener("click", () => {
      view.toggle(contender.name);
      button.setAttribute("aria-pressed", String(view.shown.has(contender.name)));
    });
    return button;
  }));
}

document.querySelectorAll(".scripted").forEach((section) => (section.hidden = false));
document.getElementById("sampling").textContent = replay.stepsPerPoint === 1 ? ""
  : `Lines show means of ${replay.stepsPerPoint} ${stepWord}, so short peaks look lower than they were;`
    + " violations are marked step by step.";
theme.start();
frontier.start();
reliability.start();
startCharts();
startToolbar();
startLegend();
if (replay.decisions) {
  decisions.start();
} else {
  document.getElementById("decisions-title").closest("section").hidden = true;
}
document.documentElement.dataset.ready = "true";
