/* The charts over time: one range of time and one choice of contenders for all of them. */

const endTime = timeOf(replay.steps);
const testTime = timeOf(replay.testStart);

const view = {
  min: testTime,
  max: endTime,
  shown: new Set(),
  charts: [],
  listeners: [],

  /** Shows the time from min to max, as far as there is a trace, never less than ten steps. */
  show(min, max) {
    const least = 10 * replay.stepSeconds;
    const length = Math.min(Math.max(max - min, least), endTime - replay.start);
    const middle = (min + max) / 2;
    view.min = Math.max(replay.start, Math.min(middle - length / 2, endTime - length));
    view.max = view.min + length;
    view.charts.forEach((chart) => chart.plot.setScale("x", { min: view.min, max: view.max }));
    view.listeners.forEach((listener) => listener());
  },

  move(share) {
    const by = share * (view.max - view.min);
    view.show(view.min + by, view.max + by);
  },

  zoom(factor) {
    const middle = (view.min + view.max) / 2;
    const half = (factor * (view.max - view.min)) / 2;
    view.show(middle - half, middle + half);
  },

  /** Shows a length of time around the middle of what is shown. */
  length(seconds) {
    const middle = (view.min + view.max) / 2;
    view.show(middle - seconds / 2, middle + seconds / 2);
  },

  toggle(name) {
    if (!view.shown.delete(name)) {
      view.shown.add(name);
    }
    view.charts.forEach((chart) => chart.showContenders());
    view.listeners.forEach((listener) => listener());
  },
};

const shown = () => contenders.filter((contender) => view.shown.has(contender.name));

/** The second channel beside colour, for who cannot tell the colours apart; chosen settings of a rival are solid. */
const dashes = {
  usual: [7, 4],
  hindsight: [2, 3],
  "last-value": [9, 3, 2, 3],
  static: [2, 5],
  recorded: [12, 3],
  oracle: [5, 3],
};

/** Variants of the policy, in turn. */
const candidateDashes = [[9, 4], [3, 3], [12, 3, 3, 3], [5, 2]];

function dashOf(contender) {
  if (contender.choice === "candidate") {
    const candidates = contenders.filter((one) => one.choice === "candidate");
    return candidateDashes[candidates.indexOf(contender) % candidateDashes.length];
  }
  return dashes[contender.family] || dashes[contender.choice];
}

const familyColor = (contender) => theme.color("--" + contender.family);

const linear = uPlot.paths.linear();
const stepped = uPlot.paths.stepped({ align: 1 });

/** Steps where single steps can be seen, else a line, which draws a month of minutes quickly. */
function steps(plot, series, first, last) {
  return (last - first > 1500 ? linear : stepped)(plot, series, first, last);
}

function contenderSeries(contender) {
  const isOurs = contender.name === "harmony";
  return {
    label: contender.name,
    contender: contender.name,
    stroke: () => familyColor(contender),
    width: isOurs ? 2.2 : 1.3,
    dash: dashOf(contender),
    paths: steps,
    points: { show: false },
    show: view.shown.has(contender.name),
  };
}

/* What is drawn behind every chart. */

function shade(plot, from, to, color) {
  const left = Math.max(plot.bbox.left, plot.valToPos(from, "x", true));
  const right = Math.min(plot.bbox.left + plot.bbox.width, plot.valToPos(to, "x", true));
  if (right > left) {
    plot.ctx.fillStyle = theme.color(color);
    plot.ctx.fillRect(left, plot.bbox.top, Math.max(1, right - left), plot.bbox.height);
  }
}

function background(plot) {
  plot.ctx.save();
  shade(plot, replay.start, testTime, "--history");
  for (const [first, end] of outages) {
    shade(plot, timeOf(first), timeOf(end), "--outage");
  }
  const boundary = plot.valToPos(testTime, "x", true);
  if (boundary - plot.bbox.left > 120 * devicePixelRatio) {
    plot.ctx.fillStyle = theme.color("--muted");
    plot.ctx.font = `${12 * devicePixelRatio}px system-ui, sans-serif`;
    plot.ctx.textAlign = "right";
    plot.ctx.textBaseline = "top";
    plot.ctx.fillText(
      "history, not scored", Math.min(boundary, plot.bbox.left + plot.bbox.width) - 6 * devicePixelRatio,
      plot.bbox.top + 4 * devicePixelRatio);
  }
  plot.ctx.restore();
}

/** Times on the axis: the clock, with the day below wherever it begins. */
const clock = [
  [86400, "{MM}-{DD}", "\n{YYYY}", null, null, null, null, null, 1],
  [60, "{HH}:{mm}", "\n{YYYY}-{MM}-{DD}", null, "\n{MM}-{DD}", null, null, null, 1],
  [1, ":{ss}", "\n{YYYY}-{MM}-{DD} {HH}:{mm}", null, "\n{MM}-{DD} {HH}:{mm}", null, "\n{HH}:{mm}", null, 1],
];

function axis(values, size) {
  return {
    stroke: () => theme.color("--muted"),
    grid: { stroke: () => theme.color("--grid"), width: 1 },
    ticks: { stroke: () => theme.color("--grid"), width: 1, size: 6 },
    font: "12px system-ui, sans-serif",
    values,
    size,
  };
}

const utc = (time) => uPlot.tzDate(new Date(time * 1000), "Etc/UTC");

/**
 * A chart in a figure of its own.
 *
 * title, note: what it shows, in words; x: times; series: uPlot series with their values; value: how
 * a value is written; range: the range of y from the largest value shown; behind, front: draw more;
 * readout: what is said of a point, instead of the values of the series
 */
class Chart {
  constructor(options) {
    this.options = options;
    this.host = element("div", { class: "chart", tabindex: "0", role: "img", "aria-label":
      `${options.title}. ${options.note} Arrow keys move in time, plus and minus zoom.` });
    this.readout = element("p", { class: "readout" });
    this.caption = element("figcaption", {}, element("h3", {}, options.title), element("p", {}, options.note));
    this.figure = element("figure", { class: "panel" }, this.caption, this.host, this.readout);
    document.getElementById("charts").append(this.figure);
    this.plot = new uPlot(this.settings(), [options.x, ...options.series.map((one) => one.values)], this.host);
    this.host.addEventListener("keydown", keyboard);
    new ResizeObserver(() => requestAnimationFrame(() => this.fit())).observe(this.host);
    this.say(null);
    view.charts.push(this);
  }

  height() {
    return this.options.height ? this.options.height() : innerWidth < 640 ? 190 : 240;
  }

  fit() {
    const size = { width: Math.floor(this.host.clientWidth), height: this.height() };
    if (size.width > 0 && (size.width !== this.plot.width || size.height !== this.plot.height)) {
      this.plot.setSize(size);
    }
  }

  settings() {
    const options = this.options;
    return {
      width: Math.max(100, Math.floor(this.host.clientWidth)),
      height: this.height(),
      tzDate: utc,
      legend: { show: false },
      padding: [8, 24, 0, 0],
      series: [{}, ...options.series.map((one) => one.style)],
      bands: options.bands,
      scales: {
        x: { time: true, min: view.min, max: view.max },
        y: { range: (plot, min, max) => options.range(max === null ? 0 : max, plot) },
      },
      axes: [axis(clock, 50), axis(options.ticks, 56)],
      cursor: {
        sync: { key: "replay", setSeries: false },
        drag: { x: true, y: false, setScale: false },
        y: false,
        points: { size: 6 },
        bind: { dblclick: () => () => view.show(testTime, endTime) },
      },
      hooks: {
        drawClear: [background, ...(options.behind || [])],
        draw: options.front || [],
        setSelect: [(plot) => this.select(plot)],
        setCursor: [(plot) => this.say(plot.cursor.idx)],
      },
    };
  }

  /** Zooms to what was dragged across. */
  select(plot) {
    if (plot.select.width > 4) {
      const from = plot.posToVal(plot.select.left, "x");
      const to = plot.posToVal(plot.select.left + plot.select.width, "x");
      plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
      view.show(from, to);
    }
  }

  /** Writes the values at a point, or how to get them. */
  say(index) {
    if (index === null || index === undefined) {
      this.readout.replaceChildren(matchMedia("(hover: none)").matches
        ? "Touch the chart to read values." : "Point at the chart to read values.");
      return;
    }
    const parts = [element("b", {}, dateTime(this.options.x[index]))];
    const said = this.options.readout ? this.options.readout(index) : this.values(index);
    this.readout.replaceChildren(...parts, ...said);
  }

  values(index) {
    return this.options.series
      .filter((one) => !one.style.contender || view.shown.has(one.style.contender))
      .filter((one) => one.values[index] !== null && one.values[index] !== undefined)
      .map((one) => element("span", {},
        ...(one.style.contender ? [swatch(contenders.find((each) => each.name === one.style.contender))] : []),
        `${one.style.label} `, element("b", {}, this.options.value(one.values[index]))));
  }

  showContenders() {
    this.options.series.forEach((one, index) => {
      if (one.style.contender) {
        this.plot.setSeries(index + 1, { show: view.shown.has(one.style.contender) });
      }
    });
    this.fit();
    this.plot.redraw(true, true);
  }
}

function keyboard(event) {
  const actions = {
    ArrowLeft: () => view.move(-0.2),
    ArrowRight: () => view.move(0.2),
    "+": () => view.zoom(0.5),
    "=": () => view.zoom(0.5),
    "-": () => view.zoom(2),
    Home: () => view.show(replay.start, endTime),
    Escape: () => view.show(testTime, endTime),
  };
  if (actions[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    actions[event.key]();
  }
}

const fromZero = (largest) => [0, largest > 0 ? 1.08 * largest : 1];
const whole = (value) => value.toFixed(value < 10 ? 2 : 1);

/* The charts, from demand to money. */

function demandChart() {
  const line = (label, values, style) => ({ values, style: { label, points: { show: false }, ...style } });
  const series = [line("needed", demand, {
    stroke: () => theme.color("--needed"), width: 1.1, paths: steps })];
  const bands = [];
  if (band) {
    const accent = () => theme.color("--harmony");
    series.push(
      line("forecast p10", band[0], { stroke: "transparent", paths: linear }),
      line("p50", band[1], { stroke: accent, width: 1, paths: linear }),
      line("p90", band[2], { stroke: "transparent", paths: linear }),
      line("p99", band[3], { stroke: "transparent", paths: linear }));
    bands.push({ series: [4, 2], fill: () => theme.color("--band") },
      { series: [5, 4], fill: () => theme.color("--band-tail") });
  }
  return new Chart({
    title: "Demand and what was forecast",
    note: band
      ? `In replicas needed. Blue: the forecast made ${replay.band.leadSteps} ${stepWord} before, when a replica had`
        + " to be asked for: its median, the band from 10\u00a0% to 90\u00a0%, and paler up to 99\u00a0%."
      : "In replicas needed.",
    x: times,
    series,
    bands,
    value: whole,
    range: fromZero,
  });
}

function replicasChart() {
  return new Chart({
    title: "Ready replicas against what was needed",
    note: "Where the grey area rises above a contender's line, that " + (isMinutes ? "minute" : "step") + " is violated.",
    x: times,
    series: [
      { values: demand, style: { label: "needed", stroke: () => theme.color("--needed"), width: 0.8,
        fill: () => theme.color("--needed-soft"), paths: steps, points: { show: false } } },
      ...contenders.map((contender) => ({ values: contender.ready, style: contenderSeries(contender) })),
    ],
    value: whole,
    range: fromZero,
  });
}

const LANE = 30;

function violationChart() {
  const isViolated = (contender, point) => {
    const from = point * replay.stepsPerPoint;
    const to = Math.min(replay.steps, from + replay.stepsPerPoint);
    return contender.violatedBefore[to] > contender.violatedBefore[from];
  };
  return new Chart({
    title: `Violated ${stepWord}`,
    note: "A mark for each, one lane for each contender; the share is that of the test part.",
    x: times,
    series: [{ values: times.map(() => 0), style: { label: "", paths: () => null, points: { show: false } } }],
    height: () => 66 + LANE * Math.max(1, view.shown.size),
    range: () => [0, 1],
    ticks: () => [],
    front: [lanes],
    readout: (index) => {
      const names = shown().filter((contender) => isViolated(contender, index));
      return names.length === 0 ? ["violated by none of those shown"]
        : ["violated by ", ...names.map((one) => element("span", {}, swatch(one), element("b", {}, one.name)))];
    },
  });
}

function lanes(plot) {
  const { ctx, bbox } = plot;
  const height = bbox.height / Math.max(1, view.shown.size);
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.font = `${11.5 * devicePixelRatio}px system-ui, sans-serif`;
  ctx.textBaseline = "middle";
  shown().forEach((contender, lane) => {
    const top = bbox.top + lane * height;
    ctx.fillStyle = familyColor(contender);
    for (const [first, end] of contender.violated) {
      if (timeOf(end) >= view.min && timeOf(first) <= view.max) {
        const left = plot.valToPos(timeOf(first), "x", true);
        const right = plot.valToPos(timeOf(end), "x", true);
        const width = Math.max(1.5 * devicePixelRatio, right - left);
        ctx.fillRect(left, top + 0.48 * height, width, 0.44 * height);
      }
    }
    const label = `${contender.name}  ${percent(contender.slaViolationRatio)}`;
    ctx.fillStyle = theme.color("--text");
    ctx.textAlign = "left";
    ctx.fillText(label, bbox.left + 4 * devicePixelRatio, top + 0.25 * height);
  });
  ctx.restore();
}

/** The share of violated steps up to each point: over so many steps, or since the test part began. */
function ratios(contender, window) {
  const before = contender.violatedBefore;
  return times.map((time, point) => {
    const end = Math.min(replay.steps, (point + 1) * replay.stepsPerPoint);
    const start = window ? Math.max(0, end - window) : replay.testStart;
    return end - start < (window ? Math.min(window, 60) : 1) ? null : (before[end] - before[start]) / (end - start);
  });
}

function objectiveChart() {
  const perDay = Math.round(86400 / replay.stepSeconds);
  const windows = [["since the test part began", 0], ["over the last day", perDay]];
  if (replay.steps > 8 * perDay) {
    windows.push(["over the last seven days", 7 * perDay]);
  }
  if (replay.budgetSteps < replay.steps - replay.testStart) {
    windows.push(["over the budget window", replay.budgetSteps]);
  }
  const tolerance = () => [{ values: times.map(() => replay.tolerance), style: {
    label: "allowed", stroke: () => theme.color("--bad"), width: 1.4, dash: [6, 4], points: { show: false } } }];
  const lines = (window) => contenders.filter((contender) => !contender.isBound).map((contender) => ({
    values: ratios(contender, window), style: { ...contenderSeries(contender), paths: linear } }));
  const chart = new Chart({
    title: `Objective: share of violated ${stepWord}`,
    note: "Dashed red: what is allowed. A share at half of it has used half of the error budget.",
    x: times,
    series: [...tolerance(), ...lines(0)],
    value: (share) => `${percent(share)} (${Math.round((100 * share) / replay.tolerance)} % of the budget)`,
    ticks: (plot, values) => values.map((value) => +(100 * value).toFixed(2) + " %"),
    range: (largest) => {
      const final = Math.max(0, ...shown().map((contender) => contender.slaViolationRatio));
      return [0, Math.max(1.6 * replay.tolerance, Math.min(1.05 * largest, Math.max(4 * replay.tolerance, 1.25 * final)))];
    },
  });
  choice(chart, "Window", windows, (window) => {
    chart.options.series = [...tolerance(), ...lines(window)];
    chart.plot.setData([times, ...chart.options.series.map((one) => one.values)], false);
    chart.plot.redraw(true, true);
  });
  return chart;
}

function costChart() {
  const ours = contenders.find((contender) => contender.name === "harmony");
  const x = contenders[0].costTimes;
  const lines = (relative) => contenders.map((contender) => ({
    values: contender.cost.map((value, index) => (relative ? value - ours.cost[index] : value)),
    style: { ...contenderSeries(contender), paths: linear } }));
  const chart = new Chart({
    title: "Cost since the test part began",
    note: "GPU-hours times their price. The oracle is the plan that could be carried out, not the bound.",
    x,
    series: lines(false),
    value: amount,
    range: (largest, plot) => {
      const least = Math.min(0, ...shown().map((one) => least0(plot, one)));
      const span = Math.max(largest, 0) - least || 1;
      return [least < 0 ? least - 0.06 * span : 0, Math.max(largest, 0) + 0.06 * span];
    },
  });
  const least0 = (plot, contender) => {
    const index = contenders.indexOf(contender) + 1;
    return plot.data ? Math.min(...plot.data[index]) : 0;
  };
  if (ours) {
    choice(chart, "Shown as", [["total", 0], ["above or below Harmony", 1]], (relative) => {
      chart.options.series = lines(relative === 1);
      chart.plot.setData([x, ...chart.options.series.map((one) => one.values)], false);
      chart.plot.redraw(true, true);
      view.show(view.min, view.max);
    });
  }
  return chart;
}

function waitChart() {
  return new Chart({
    title: "Mean wait",
    note: "Seconds that the demand of a step waits, against the threshold of the objective (dashed red).",
    x: times,
    series: [
      { values: times.map(() => replay.latencySeconds), style: { label: "threshold", points: { show: false },
        stroke: () => theme.color("--bad"), width: 1.4, dash: [6, 4] } },
      ...contenders.map((contender) => ({ values: contender.wait, style: contenderSeries(contender) })),
    ],
    value: (seconds) => seconds.toFixed(2) + " s",
    range: fromZero,
  });
}

/** A choice of what a chart shows, in its caption. */
function choice(chart, label, options, choose) {
  const select = element("select", {}, ...options.map(([words, value]) => element("option", { value }, words)));
  select.addEventListener("change", () => choose(Number(select.value)));
  chart.caption.append(element("label", {}, label + " ", select));
}

function startCharts() {
  const first = ["harmony", "hpa-tuned", "hpa-hindsight", "recorded"];
  const names = contenders.map((contender) => contender.name);
  const chosen = names.filter((name) => first.includes(name) || name.startsWith("harmony:"));
  (chosen.length > 0 ? chosen : names).forEach((name) => view.shown.add(name));
  demandChart();
  replicasChart();
  violationChart();
  objectiveChart();
  costChart();
  if (replay.latencySeconds !== undefined) {
    waitChart();
  }
  theme.listeners.push(() => view.charts.forEach((chart) => chart.plot.redraw(false, true)));
}
