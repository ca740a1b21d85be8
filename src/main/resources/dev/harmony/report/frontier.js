/* Cost against violations: every contender beside every setting of the HPA. */

function drawFrontier() {
  const host = document.getElementById("frontier");
  const width = Math.max(300, host.clientWidth);
  const height = Math.round(Math.min(420, Math.max(280, 0.5 * width)));
  const box = { left: 58, right: width - 16, top: 12, bottom: height - 44 };
  const scale = frontierScale(box);
  const svg = vector("svg", { viewBox: `0 0 ${width} ${height}`, role: "img",
    "aria-label": "GPU-hours over the share of violated " + stepWord });
  drawAxes(svg, scale, box, height);
  for (const setting of replay.hpaGrid || []) {
    if (scale.contains(setting)) {
      svg.append(vector("circle", { class: "setting", cx: scale.x(setting.slaViolationRatio),
        cy: scale.y(setting.gpuHours), r: 2.5 }, vector("title", {},
        `HPA, ${setting.setting}: `
        + `${percent(setting.slaViolationRatio)}, ${amount(setting.gpuHours)} GPU-hours`)));
    }
  }
  if (replay.hull) {
    const points = replay.hull.filter(scale.contains)
      .map((one) => `${scale.x(one.slaViolationRatio)},${scale.y(one.gpuHours)}`);
    svg.append(vector("polyline", { class: "hull", points: points.join(" ") }));
  }
  drawContenders(svg, scale, box);
  host.replaceChildren(svg);
  const beyond = contenders.filter((contender) => !scale.contains(contender));
  document.getElementById("frontier-beyond").textContent =
    beyond.length > 0 ? `Beyond the picture: ${beyond.map(contenderWords).join("; ")}.` : "";
}

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
  const least = Math.max(none, replay.tolerance / 20) / 1.4;
  const most = Math.min(1, 10 * replay.tolerance);
  const isNear = (one) => one.slaViolationRatio <= most && Math.max(none, one.slaViolationRatio) >= least;
  const near = [...contenders, ...(replay.hull || [])].filter(isNear).map((one) => one.gpuHours);
  const middle = [...near].sort((one, other) => one - other)[Math.floor(near.length / 2)];
  const hours = near.filter((each) => each <= 2 * middle);
  const low = Math.min(...hours);
  const high = Math.max(...hours);
  const margin = 0.08 * (high - low) || 1;
  const from = Math.max(0, low - margin);
  const to = high + margin;
  return {
    least, most, from, to,
    contains: (one) => isNear(one) && one.gpuHours >= from && one.gpuHours <= to,
    x: (ratio) => box.left + ((box.right - box.left) * Math.log(Math.max(none, ratio) / least)) / Math.log(most / least),
    y: (value) => box.bottom - ((box.bottom - box.top) * (value - from)) / (to - from),
  };
}

function drawAxes(svg, scale, box, height) {
  const isRoomy = box.right - box.left > 450;
  for (let power = -5; power <= 0; power++) {
    for (const digit of isRoomy ? [1, 2, 5] : [1, 3]) {
      const ratio = digit * 10 ** power;
      if (ratio >= scale.least && ratio <= scale.most) {
        const x = scale.x(ratio);
        svg.append(
          vector("line", { class: "grid", x1: x, x2: x, y1: box.top, y2: box.bottom }),
          vector("text", { x, y: box.bottom + 16, "text-anchor": "middle" }, `${+(100 * ratio).toPrecision(2)} %`));
      }
    }
  }
  const step = niceStep((scale.to - scale.from) / 5);
  for (let value = Math.ceil(scale.from / step) * step; value <= scale.to; value += step) {
    const y = scale.y(value);
    svg.append(
      vector("line", { class: "grid", x1: box.left, x2: box.right, y1: y, y2: y }),
      vector("text", { x: box.left - 6, y: y + 4, "text-anchor": "end" }, Math.round(value).toLocaleString("en-US")));
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

/** Marks, with labels pushed apart where they would cover one another. */
function drawContenders(svg, scale, box) {
  const marks = contenders.filter(scale.contains).map((contender) => ({
    contender, x: scale.x(contender.slaViolationRatio), y: scale.y(contender.gpuHours) }));
  marks.forEach((mark) => svg.append(contenderMark(mark)));
  const labels = [];
  for (const mark of marks.sort((one, other) => one.y - other.y)) {
    const same = labels.find((label) => Math.hypot(label.mark.x - mark.x, label.mark.y - mark.y) < 3);
    if (same) {
      same.words += ", " + contenderLabel(mark.contender);
    } else {
      labels.push({ mark, words: contenderLabel(mark.contender), y: mark.y + 4 });
    }
  }
  labels.forEach((label, index) => {
    const width = (one) => 7 * one.words.length;
    label.isRight = label.mark.x + 14 + width(label) < box.right;
    label.x = label.isRight ? label.mark.x + 11 : label.mark.x - 11;
    const left = (one) => (one.isRight ? one.x : one.x - width(one));
    const covers = (other) => Math.abs(other.y - label.y) < 15
      && left(other) < left(label) + width(label) && left(label) < left(other) + width(other);
    while (labels.slice(0, index).some(covers)) {
      label.y += 3;
    }
    svg.append(vector("text", { class: "name", x: label.x, y: label.y,
      "text-anchor": label.isRight ? "start" : "end" }, label.words));
  });
}

const contenderLabel = (contender) => contender.name + (contender.isBound ? " (bound)" : "");

const contenderWords = (contender) =>
  `${contender.name}: ${percent(contender.slaViolationRatio)} violated, ${amount(contender.gpuHours)} GPU-hours`;

function contenderMark({ contender, x, y }) {
  const color = theme.color("--" + contender.name);
  const shape = contender.isBound
    ? vector("path", { d: `M${x - 8} ${y}h16M${x} ${y}v8`, stroke: color, "stroke-width": 2 })
    : vector("circle", { cx: x, cy: y, r: contender.name === "harmony" ? 7 : 5, fill: color });
  shape.append(vector("title", {}, contenderWords(contender)));
  return shape;
}

function startFrontier() {
  document.getElementById("frontier-section").hidden = false;
  new ResizeObserver(() => requestAnimationFrame(drawFrontier)).observe(document.getElementById("frontier"));
  theme.listeners.push(drawFrontier);
}
