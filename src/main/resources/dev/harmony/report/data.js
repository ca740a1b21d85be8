"use strict";

/* What is embedded in the page, in a form that charts can draw. Times are seconds since the epoch. */

const replay = JSON.parse(document.getElementById("replay").textContent);

/** A packed series as numbers, null where there is none. */
function unpacked(series) {
  const bytes = Uint8Array.from(atob(series.values), (character) => character.charCodeAt(0));
  const whole = new DataView(bytes.buffer);
  const values = new Array(bytes.length / 2);
  for (let index = 0; index < values.length; index++) {
    const value = whole.getUint16(2 * index, true);
    values[index] = value === 0xffff ? null : value * series.scale;
  }
  return values;
}

/** Alternating lengths of unmarked and marked runs as [first step, end step] pairs. */
function intervals(runs) {
  const marked = [];
  let step = 0;
  runs.forEach((length, index) => {
    if (index % 2 === 1) {
      marked.push([step, step + length]);
    }
    step += length;
  });
  return marked;
}

/** How many steps of the pairs lie before each step, for 0 to the number of steps. */
function counted(pairs, steps) {
  const before = new Int32Array(steps + 1);
  for (const [first, end] of pairs) {
    before.fill(1, first + 1, end + 1);
  }
  for (let step = 1; step <= steps; step++) {
    before[step] += before[step - 1];
  }
  return before;
}

const timeOf = (step) => replay.start + step * replay.stepSeconds;
const stepOf = (time) => (time - replay.start) / replay.stepSeconds;

const demand = unpacked(replay.demand);
const times = demand.map((value, point) => timeOf(point * replay.stepsPerPoint));
const outages = intervals(replay.outages);
const band = replay.band && replay.band.quantiles.map(unpacked);
const contenders = replay.contenders.map((contender) => {
  const violated = intervals(contender.violated);
  return {
    name: contender.name,
    family: contender.family,
    choice: contender.choice,
    isBound: contender.isBound,
    gpuHours: contender.gpuHours,
    slaViolationRatio: contender.slaViolationRatio,
    ready: unpacked(contender.ready),
    wait: contender.wait && unpacked(contender.wait),
    violated,
    violatedBefore: counted(violated, replay.steps),
    cost: contender.cost.values,
    costTimes: contender.cost.values.map((value, index) =>
      timeOf(Math.min(replay.steps, replay.testStart + index * contender.cost.everySteps))),
  };
});

const isMinutes = replay.stepSeconds === 60;
const stepWord = isMinutes ? "minutes" : "steps";

const pad = (number) => String(number).padStart(2, "0");

/** 2024-01-03 12:05, UTC. */
function dateTime(time) {
  return new Date(time * 1000).toISOString().slice(0, 16).replace("T", " ");
}

function percent(share) {
  const value = 100 * share;
  return value.toFixed(Math.abs(value) < 9.95 ? 2 : 1) + " %";
}

function amount(value) {
  return value.toLocaleString("en-US", Math.abs(value) < 10000
    ? { minimumFractionDigits: 1, maximumFractionDigits: 1 } : { maximumFractionDigits: 0 });
}

/** An element with text; attributes are set, never parsed as HTML. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** A piece of a contender's line. */
const swatch = (contender) =>
  element("span", { class: `swatch family-${contender.family} ${contender.choice}`, "aria-hidden": "true" });
