/* The list of decisions: searched, filtered, in pages. */

const PAGE = 25;

const decisions = {
  rows: [],
  matching: [],
  first: 0,

  start() {
    const { columns, rows, rules, reasons, taken } = replay.decisions;
    decisions.rows = rows.map((values) => decisions.row(
      Object.fromEntries(columns.map((column, index) => [column, values[index]])), rules));
    document.getElementById("decisions-note").textContent =
      `${rows.length.toLocaleString("en-US")} of ${taken.toLocaleString("en-US")} decisions: those that changed the`
      + " number of replicas, and those from which on something kept the forecast from deciding. All of them, with what"
      + " was known, are in decisions.jsonl. Risk is the probability that the step at which an order takes effect needs more replicas.";
    const filters = document.getElementById("filters");
    const present = new Set(decisions.rows.map((row) => row.reason));
    filters.elements.reason.append(...Object.keys(reasons).filter((reason) => present.has(reason))
      .map((reason) => element("option", { value: reason }, inWords(reason))));
    filters.addEventListener("input", decisions.filter);
    filters.addEventListener("submit", (event) => event.preventDefault());
    view.listeners.push(() => filters.elements.visible.checked && decisions.filter());
    document.getElementById("earlier").addEventListener("click", () => decisions.turn(-1));
    document.getElementById("later").addEventListener("click", () => decisions.turn(1));
    decisions.filter();
  },

  row(row, rules) {
    const rule = row.rule === undefined ? "" : rules[row.rule];
    const direction = row.to > row.from ? "up" : row.to < row.from ? "down" : "none";
    const time = timeOf(row.step);
    const text = [dateTime(time), row.reason, inWords(row.reason), rule, row.constraints.join(" ")].join(" ");
    return { ...row, rule, direction, time, text: text.toLowerCase() };
  },

  filter() {
    const filters = document.getElementById("filters").elements;
    const text = filters.text.value.trim().toLowerCase();
    decisions.matching = decisions.rows.filter((row) =>
      row.text.includes(text)
      && (!filters.reason.value || row.reason === filters.reason.value)
      && (!filters.direction.value || row.direction === filters.direction.value)
      && (!filters.visible.checked || (row.time >= view.min && row.time <= view.max)));
    const isWhole = decisions.matching.length === decisions.rows.length;
    decisions.first = isWhole ? Math.max(0, decisions.rows.findIndex((row) => row.step >= replay.testStart)) : 0;
    decisions.show();
  },

  turn(by) {
    decisions.first = Math.max(0, decisions.first + by * PAGE);
    decisions.show();
  },

  show() {
    const count = decisions.matching.length;
    const first = decisions.first;
    const rows = decisions.matching.slice(first, first + PAGE).map(decisionRow);
    const none = element("tr", {}, element("td", { colspan: "7", class: "empty" }, "No decision matches."));
    document.getElementById("decisions").replaceChildren(...(count ? rows : [none]));
    document.getElementById("decisions-count").textContent = count
      ? `${(first + 1).toLocaleString("en-US")} to ${Math.min(count, first + PAGE).toLocaleString("en-US")}`
        + ` of ${count.toLocaleString("en-US")}` : "";
    document.getElementById("earlier").disabled = first === 0;
    document.getElementById("later").disabled = first + PAGE >= count;
  },
};

/** SLA_RISK as "SLA risk": the word stays recognisable. */
function inWords(word) {
  return (word.charAt(0) + word.slice(1).toLowerCase().replaceAll("_", " ")).replace(/^Sla/, "SLA");
}

function decisionRow(row) {
  const time = element("button", { type: "button", title: "Show this hour in the charts" }, dateTime(row.time));
  time.addEventListener("click", () => {
    view.show(row.time - 5400, row.time + 5400);
    document.getElementById("charts").scrollIntoView({ block: "start" });
  });
  const arrow = { up: "▲ ", down: "▼ ", none: "" }[row.direction];
  const limited = row.constraints.map(inWords).join(", ");
  const reason = element("td", { class: "text reason" }, element("b", {}, inWords(row.reason)),
    element("small", {}, replay.decisions.reasons[row.reason] + (limited ? ` Limited: ${limited}.` : "")));
  return element("tr", {},
    element("td", { class: "text" }, time),
    element("td", {}, element("span", { class: row.direction }, `${arrow}${row.from} → ${row.to}`),
      ...(row.wanted !== row.to ? [element("small", {}, `wanted ${row.wanted}`)] : [])),
    reason,
    element("td", {}, row.now ? `${percent(row.now[1])} → ${percent(row.chosen[1])}` : "–"),
    element("td", { class: "text nowrap" }, row.rule || "–",
      ...(row.rank ? [element("small", {}, `rank ${row.rank} of ${row.candidates}, price ${+row.price.toPrecision(3)}`)] : [])),
    element("td", { class: "text" }, ...(row.alternatives ? alternatives(row) : ["–"])),
    element("td", {}, `${Math.round(100 * row.budgetUsed)} %`));
}

/** The nearest losers: their risk, and what they were expected to cost beside the choice. */
function alternatives(row) {
  return row.alternatives.map(([replicas, risk, cost]) => {
    const more = cost - row.chosen[2];
    const words = `${more < 0 ? "−" : "+"}${Math.abs(more).toPrecision(2)} replica-${stepWord}`;
    return element("div", { class: "nowrap" }, `${replicas}: risk ${percent(risk)}, `, element("span", {}, words));
  });
}
