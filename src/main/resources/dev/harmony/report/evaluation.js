"use strict";

/* The charts of an evaluation: one line for each contestant, the same colour and dash everywhere. */

const evaluation = JSON.parse(document.getElementById("evaluation").textContent);

const palette = ["--harmony", "--hpa", "--kpa", "--keda", "--autopilot", "--predictive-hpa", "--point-forecast", "--last-value"];
const dashes = [[], [7, 4], [2, 3], [9, 3, 2, 3], [12, 3], [2, 5], [5, 3], [4, 2]];

/** The colour called name in the style sheet. */
function color(name) {
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

const axis = (label, values) => ({
  label,
  values,
  labelFont: "12px system-ui, sans-serif",
  font: "12px system-ui, sans-serif",
  stroke: () => color("--muted"),
  grid: { stroke: () => color("--grid"), width: 1 },
  ticks: { stroke: () => color("--grid"), width: 1, size: 6 },
});

const lines = (points, isStepped) => evaluation.contestants.map((contestant, index) => ({
  label: contestant.name,
  stroke: () => color(palette[index % palette.length]),
  width: index === 0 ? 2.4 : 1.5,
  dash: dashes[index % dashes.length],
  paths: isStepped ? uPlot.paths.stepped({ align: 1 }) : undefined,
  points: { show: points, size: 6, fill: () => color(palette[index % palette.length]) },
}));

/** A line of the same height everywhere, which shows what is right. */
const right = { label: "right", stroke: () => color("--muted"), width: 1, dash: [4, 4], points: { show: false } };

/** The range of y around the values and what is right, with some air. */
function around(least) {
  return (plot, min, max) => {
    const air = Math.max(least, 0.08 * (max - min));
    return [min - air, max + air];
  };
}

function chart(id, options) {
  const host = document.getElementById(id);
  host.setAttribute("role", "img");
  host.setAttribute("aria-label", options.words);
  const data = [options.x, ...options.values, options.x.map(() => options.right)];
  const plot = new uPlot({
    width: Math.max(200, Math.floor(host.clientWidth)),
    height: 260,
    legend: { show: false },
    cursor: { drag: { x: false, y: false } },
    padding: [12, 16, 0, 0],
    scales: { x: { time: false, range: options.range }, y: { range: around(options.air) } },
    axes: [{ ...axis(options.xWords, options.xTicks), splits: options.splits }, { ...axis(options.yWords, options.yTicks), size: 62 }],
    series: [{}, ...lines(options.points, options.isStepped), right],
  }, data, host);
  new ResizeObserver(() => requestAnimationFrame(() => {
    const width = Math.floor(host.clientWidth);
    if (width > 0 && width !== plot.width) {
      plot.setSize({ width, height: 260 });
    }
  })).observe(host);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => plot.redraw());
}

function startLegend() {
  const spaceName = "http://www.w3.org/2000/svg";
  evaluation.contestants.forEach((contestant, index) => {
    const svg = document.createElementNS(spaceName, "svg");
    const line = document.createElementNS(spaceName, "line");
    for (const [key, value] of Object.entries({ x1: 0, x2: 28, y1: 5, y2: 5, "stroke-width": index === 0 ? 3 : 2,
      stroke: `var(${palette[index % palette.length]})`, "stroke-dasharray": dashes[index % dashes.length].join(" ") })) {
      line.setAttribute(key, value);
    }
    svg.append(line);
    svg.setAttribute("aria-hidden", "true");
    const item = document.createElement("span");
    item.className = "contestant";
    item.append(svg, contestant.name);
    document.getElementById("legend").append(item);
  });
}

const percents = (plot, values) => values.map((value) => `${Math.round(1000 * value) / 10} %`);
const points = (plot, values) => values.map((value) => (100 * value).toFixed(1).replace(/\.0$/, ""));
const levelNames = (plot, values) => values.map((value) => `${Math.round(100 * evaluation.levels[value])} %`);

document.getElementById("charts-section").hidden = false;
startLegend();
chart("profile", {
  words: "CRPS by steps ahead",
  x: evaluation.steps,
  values: evaluation.contestants.map((one) => one.profile),
  right: evaluation.isRelative ? 1 : null,
  points: evaluation.steps.length < 4,
  air: 0.01,
  xWords: "steps ahead",
  yWords: evaluation.isRelative ? "CRPS / that of persistence" : "CRPS / usual change",
});
chart("coverage", {
  words: "Coverage of central intervals, less what was promised, in points",
  x: evaluation.levels.map((level, index) => index),
  values: evaluation.contestants.map((one) => one.coverage.map((share, index) => share - evaluation.levels[index])),
  right: 0,
  points: true,
  air: 0.005,
  range: [-0.3, evaluation.levels.length - 0.7],
  splits: () => evaluation.levels.map((level, index) => index),
  xWords: "promised",
  xTicks: levelNames,
  yWords: "covered less promised, points",
  yTicks: points,
});
chart("transforms", {
  words: "Shares of outcomes by where they fell in the predicted distribution",
  x: [...evaluation.contestants[0].histogram.map((share, index, all) => index / all.length), 1],
  values: evaluation.contestants.map((one) => [...one.histogram, one.histogram.at(-1)]),
  right: 1 / evaluation.contestants[0].histogram.length,
  points: false,
  isStepped: true,
  air: 0.005,
  range: [0, 1],
  xWords: "predicted probability below the outcome",
  yWords: "share of outcomes",
  yTicks: percents,
});
document.documentElement.dataset.ready = "true";
