/* Cost against violations: every contender, beside every setting of the families that were run at all of them. */

/** What families are drawn with, beside their colours: the outline of a mark of size s around 0, 0. */
const shapes = {
  circle: (s) => `M${-s} 0a${s} ${s} 0 1 0 ${2 * s} 0a${s} ${s} 0 1 0 ${-2 * s} 0z`,
  triangle: (s) => `M0 ${-1.25 * s}L${1.15 * s} ${0.8 * s}H${-1.15 * s}z`,
  wedge: (s) => `M0 ${1.25 * s}L${1.15 * s} ${-0.8 * s}H${-1.15 * s}z`,
  square: (s) => `M${-0.9 * s} ${-0.9 * s}h${1.8 * s}v${1.8 * s}h${-1.8 * s}z`,
  diamond: (s) => `M0 ${-1.3 * s}L${1.3 * s} 0L0 ${1.3 * s}L${-1.3 * s} 0z`,
  cross: (s) => `M${-s} ${-s}L${s} ${s}M${-s} ${s}L${s} ${-s}`,
  plus: (s) => `M${-1.2 * s} 0H${1.2 * s}M0 ${-1.2 * s}V${1.2 * s}`,
  bar: (s) => `M${-1.2 * s} ${-0.4 * s}H${1.2 * s}V${0.4 * s}H${-1.2 * s}z`,
  star: (s) => `M0 ${-1.3 * s}L${0.4 * s} ${-0.4 * s}L${1.3 * s} 0L${0.4 * s} ${0.4 * s}L0 ${1.3 * s}`
    + `L${-0.4 * s} ${0.4 * s}L${-1.3 * s} 0L${-0.4 * s} ${-0.4 * s}z`,
  bound: (s) => `M${-1.5 * s} 0H${1.5 * s}M0 0V${1.4 * s}`,
};

const familyShapes = {
  harmony: "circle", hpa: "triangle", kpa: "square", keda: "diamond", autopilot: "wedge", "predictive-hpa": "plus",
  "point-forecast": "cross", "last-value": "star", static: "bar", recorded: "star", oracle: "bound",
};

/** Contenders by what they are: families beyond these are told apart by their colour and name. */
function shapeOf(family, size) {
  return shapes[familyShapes[family] || "square"](size);
}

const frontier = {
  hidden: new Set(),
  families: replay.families,

  start() {
    document.getElementById("frontier-section").hidden = false;
    frontier.legend();
    new ResizeObserver(() => requestAnimationFrame(frontier.draw)).observe(document.getElementById("frontier"));
    theme.listeners.push(frontier.draw);
  },

  /** A button for each family in the picture, which takes it out and puts it back. */
  legend() {
    const names = [...new Set([...frontier.families.map((one) => one.name), ...contenders.map((one) => one.family)])];
    document.getElementById("frontier-legend").append(...names.map((name) => {
      const button = element("button", { type: "button", "data-family": name, "aria-pressed": "true" });
      const glyph = vector("svg", { class: `glyph family-${name}`, viewBox: "-9 -9 18 18", "aria-hidden": "true" },
        vector("path", { d: shapeOf(name, 5.5) }));
      button.append(glyph, name === "oracle" ? "oracle (bound)" : name);
      button.addEventListener("click", () => {
        if (!frontier.hidden.delete(name)) {
          frontier.hidden.add(name);
        }
        button.setAttribute("aria-pressed", String(!frontier.hidden.has(name)));
        frontier.draw();
      });
      return button;
    }));
  },

  draw() {
    const host = document.getElementById("frontier");
    const width = Math.max(300, host.clientWidth);
    const height = Math.round(Math.min(520, Math.max(300, 0.56 * width)));
    const box = { left: 58, right: width - 16, top: 12, bottom: height - 44 };
    const scale = frontierScale(box);
    const svg = vector("svg", { viewBox: `0 0 ${width} ${height}`, role: "img",
      "aria-label": `GPU-hours over the share of violated ${stepWord}. ${contenders.map(contenderWords).join("; ")}.` });
    drawAxes(svg, scale, box, height);
    drawBound(svg, scale, box);
    const visible = frontier.families.filter((family) => !frontier.hidden.has(family.name));
    visible.forEach((family) => drawFamily(svg, family, scale));
    drawContenders(svg, scale, box);
    host.replaceChildren(svg);
    const beyond = contenders.filter((one) => !frontier.hidden.has(one.family) && !scale.contains(one));
    document.getElementById("frontier-beyond").textContent =
      beyond.length > 0 ? `Beyond the picture: ${beyond.map(contenderWords).join("; ")}.` : "";
  },
};

function vector(name, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** The violations on a logarithmic scale, none counting as half a step; GPU-hours as they are. */
function frontierScale(box) {
  const none = 0.5 / (replay.steps - replay.testStart);
  const ours = frontier.families.filter((one) => one.name === "harmony").flatMap((one) => one.points);
  const ratios = ours.map((one) => Math.max(none, one.slaViolationRatio));
  const least = Math.min(Math.max(none, replay.tolerance / 20), ...ratios) / 1.4;
  const most = Math.min(1, Math.max(10 * replay.tolerance, 1.3 * Math.max(...ratios, 0)));
  const isNear = (one) => one.slaViolationRatio <= most && Math.max(none, one.slaViolationRatio) >= least;
  const hulls = frontier.families.flatMap((one) => one.hull);
  const near = [...contenders, ...hulls].filter(isNear).map((one) => one.gpuHours);
  const middle = [...near].sort((one, other) => one - other)[Math.floor(near.length / 2)];
  const hours = [...near, ...[...ours, ...(replay.bound || [])].filter(isNear).map((one) => one.gpuHours)]
    .filter((each) => each <= 1.7 * middle);
  const low = Math.min(...hours);
  const high = Math.max(...hours);
  const margin = 0.08 * (high - low) || 1;
  const from = Math.max(0, low - margin);
  const to = high + margin;
  return {
    least, most, from, to,
    contains: (one) => isNear(one) && one.gpuHours >= from && one.gpuHours <= to,
    x: (ratio) => box.left
      + ((box.right - box.left) * Math.log(Math.min(most, Math.max(none, least, ratio)) / least)) / Math.log(most / least),
    y: (value) => box.bottom - ((box.bottom - box.top) * (Math.min(to, Math.max(from, value)) - from)) / (to - from),
  };
}

/** The round shares between two, as many as there is room for. */
function roundShares(least, most, isRoomy) {
  const shares = [];
  for (let power = -5; power <= 0; power++) {
    for (const digit of isRoomy ? [1, 2, 5] : [1]) {
      shares.push(digit * 10 ** power);
    }
  }
  return shares.filter((share) => share >= least && share <= most);
}

const shareWords = (share) => `${+(100 * share).toPrecision(2)} %`;

function drawAxes(svg, scale, box, height) {
  for (const ratio of roundShares(scale.least, scale.most, box.right - box.left > 450)) {
    const x = scale.x(ratio);
    svg.append(
      vector("line", { class: "grid", x1: x, x2: x, y1: box.top, y2: box.bottom }),
      vector("text", { x, y: box.bottom + 16, "text-anchor": "middle" }, shareWords(ratio)));
  }
  const step = niceStep((scale.to - scale.from) / 5);
  for (let value = Math.ceil(scale.from / step) * step; value <= scale.to; value += step) {
    const y = scale.y(value);
    svg.append(
      vector("line", { class: "grid", x1: box.left, x2: box.right, y1: y, y2: y }),
      vector("text", { x: box.left - 6, y: y + 4, "text-anchor": "end" }, (+value.toPrecision(6)).toLocaleString("en-US")));
  }
  const x = scale.x(replay.tolerance);
  svg.append(
    vector("line", { class: "tolerance", x1: x, x2: x, y1: box.top, y2: box.bottom }),
    vector("text", { x: x + 5, y: box.top + 12 }, `${percent(replay.tolerance)} allowed`),
    vector("text", { x: (box.left + box.right) / 2, y: height - 8, "text-anchor": "middle" }, `violated ${stepWord}`),
    vector("text", { x: 12, y: (box.top + box.bottom) / 2, "text-anchor": "middle",
      transform: `rotate(-90 12 ${(box.top + box.bottom) / 2})` }, "GPU-hours"));
}

function niceStep(rough) {
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((digit) => digit * power).find((each) => each >= rough);
}

/** Points as a line; what lies beyond the picture is drawn on its edge. */
function linePoints(points, scale) {
  return points.map((one) => `${scale.x(one.slaViolationRatio).toFixed(1)},${scale.y(one.gpuHours).toFixed(1)}`).join(" ");
}

/** What nobody can be below. */
function drawBound(svg, scale, box) {
  if (!replay.bound || frontier.hidden.has("oracle")) {
    return;
  }
  const near = replay.bound.filter((one) => one.slaViolationRatio >= scale.least && one.slaViolationRatio <= scale.most);
  if (near.length > 1 && near[0].gpuHours > scale.from) {
    const line = linePoints(near, scale);
    const [first, last] = [near[0], near[near.length - 1]].map((one) => scale.x(one.slaViolationRatio));
    svg.append(
      vector("polygon", { class: "forbidden", points: `${first},${box.bottom} ${line} ${last},${box.bottom}` }),
      vector("polyline", { class: "bound", points: line }, vector("title", {}, "No plan can cost less than this line.")));
  }
}

/** A family: all its settings, the line through the best of them, and ours with intervals. */
function drawFamily(svg, family, scale) {
  const group = vector("g", { class: `family-${family.name}` });
  const inside = family.hull.filter((one) => one.slaViolationRatio <= scale.most && one.gpuHours <= scale.to);
  group.append(vector("polyline", { class: "hull", points: linePoints(inside, scale) }));
  for (const point of family.points.filter(scale.contains)) {
    const x = scale.x(point.slaViolationRatio);
    const y = scale.y(point.gpuHours);
    const isOurs = point.tolerance !== undefined;
    if (point.hours95) {
      group.append(
        vector("line", { class: "whisker", x1: x, x2: x, y1: scale.y(point.hours95[0]), y2: scale.y(point.hours95[1]) }),
        vector("line", { class: "whisker", y1: y, y2: y, x1: scale.x(point.ratio95[0]), x2: scale.x(point.ratio95[1]) }));
    }
    group.append(vector("path", { class: "setting", d: shapeOf(family.name, isOurs ? 4 : 2),
      transform: `translate(${x} ${y})` }, vector("title", {}, settingWords(family, point))));
    if (isOurs) {
      group.append(vector("text", { class: "declared", x, y: y + 17, "text-anchor": "middle" }, shareWords(point.tolerance)));
    }
  }
  svg.append(group);
}

function settingWords(family, point) {
  const intervals = point.hours95 ? ` (95 %: ${percent(point.ratio95[0])} to ${percent(point.ratio95[1])},`
    + ` ${amount(point.hours95[0])} to ${amount(point.hours95[1])})` : "";
  return `${family.name}, ${point.setting}: ${percent(point.slaViolationRatio)} violated,`
    + ` ${amount(point.gpuHours)} GPU-hours${intervals}`;
}

/** Marks, with labels pushed apart where they would cover one another; one without room has none. */
function drawContenders(svg, scale, box) {
  const marks = contenders.filter((one) => !frontier.hidden.has(one.family) && scale.contains(one)).map((contender) => ({
    contender, x: scale.x(contender.slaViolationRatio), y: scale.y(contender.gpuHours) }));
  marks.forEach((mark) => svg.append(contenderMark(mark)));
  const labels = [];
  for (const mark of marks.sort((one, other) => rank(one) - rank(other) || one.y - other.y)) {
    const same = labels.find((label) => Math.hypot(label.mark.x - mark.x, label.mark.y - mark.y) < 3);
    if (same) {
      same.words += ", " + contenderLabel(mark.contender);
    } else {
      labels.push({ mark, words: contenderLabel(mark.contender), y: mark.y + 4 });
    }
  }
  const farthest = marks.length > 9 ? 12 : 40;
  const placed = [];
  for (const label of labels) {
    const width = (one) => 7 * one.words.length;
    label.isRight = label.mark.x + 14 + width(label) < box.right;
    label.x = label.isRight ? label.mark.x + 11 : label.mark.x - 11;
    const left = (one) => (one.isRight ? one.x : one.x - width(one));
    const covers = (other) => Math.abs(other.y - label.y) < 15
      && left(other) < left(label) + width(label) && left(label) < left(other) + width(other);
    while (placed.some(covers)) {
      label.y += 3;
    }
    if (label.y - label.mark.y < farthest && label.y < box.bottom) {
      placed.push(label);
      svg.append(vector("text", { class: "name", x: label.x, y: label.y,
        "text-anchor": label.isRight ? "start" : "end" }, label.words));
    }
  }
}

/** Ours and the bound are named first, where there is not room for all. */
const rank = (mark) => (mark.contender.family === "harmony" ? 0 : mark.contender.isBound ? 1 : 2);

const contenderLabel = (contender) => contender.name + (contender.isBound ? " (bound)" : "");

const contenderWords = (contender) =>
  `${contender.name}: ${percent(contender.slaViolationRatio)} violated, ${amount(contender.gpuHours)} GPU-hours`;

/** Filled where the setting was chosen, hollow where it is the usual one. */
function contenderMark({ contender, x, y }) {
  return vector("g", { class: `family-${contender.family}`, transform: `translate(${x} ${y})` },
    vector("path", { class: `mark ${contender.choice}`, d: shapeOf(contender.family, contender.name === "harmony" ? 7.5 : 5.5) },
      vector("title", {}, contenderWords(contender))));
}
