/* Whether what was declared, and what each decision expected, came true. */

const reliability = {
  start() {
    const ours = replay.families.find((family) => family.name === "harmony");
    const declared = ours && ours.points.length > 1 ? ours.points.map((point) => ({
      x: point.tolerance, y: point.slaViolationRatio, range: point.ratio95, words: `${shareWords(point.tolerance)} declared, violated` })) : [];
    const bins = replay.reliability ? replay.reliability.bins.map((bin) => ({
      x: bin.predicted, y: bin.realized, range: bin.realized95, weight: bin.decisions / replay.reliability.decisions,
      words: `${percent(bin.predicted)} expected by ${bin.decisions.toLocaleString("en-US")} decisions, came true` })) : [];
    reliability.chart("reliability-declared", declared, "declared tolerance", `violated ${stepWord}`);
    reliability.chart("reliability-decisions", bins, "risk that was expected", "share that came true");
    document.getElementById("reliability-section").hidden = declared.length === 0 && bins.length === 0;
  },

  chart(id, points, xWords, yWords) {
    const figure = document.getElementById(id);
    figure.hidden = points.length === 0;
    if (points.length > 0) {
      const draw = () => reliability.draw(figure.querySelector(".plot"), points, xWords, yWords);
      new ResizeObserver(() => requestAnimationFrame(draw)).observe(figure);
    }
  },

  /** Points over the diagonal; shares below the least one of the picture lie on its edge, hollow. */
  draw(host, points, xWords, yWords) {
    const width = Math.max(260, host.clientWidth);
    const height = Math.round(Math.min(380, 0.8 * width));
    const box = { left: 58, right: width - 14, top: 10, bottom: height - 44 };
    const positive = points.flatMap((point) => [point.x, point.y]).filter((share) => share > 0);
    const least = Math.max(1e-4, Math.min(...positive)) / 1.6;
    const most = Math.min(1.3, 1.6 * Math.max(...positive));
    const place = (share) => Math.log(Math.min(most, Math.max(least, share)) / least) / Math.log(most / least);
    const x = (share) => box.left + (box.right - box.left) * place(share);
    const y = (share) => box.bottom - (box.bottom - box.top) * place(share);
    const svg = vector("svg", { viewBox: `0 0 ${width} ${height}`, role: "img",
      "aria-label": `${yWords} over ${xWords}. ${points.map(reliability.words).join("; ")}.` });
    for (const share of roundShares(least, most, width > 420 && most / least < 300)) {
      svg.append(
        vector("line", { class: "grid", x1: x(share), x2: x(share), y1: box.top, y2: box.bottom }),
        vector("line", { class: "grid", x1: box.left, x2: box.right, y1: y(share), y2: y(share) }),
        vector("text", { x: x(share), y: box.bottom + 16, "text-anchor": "middle" }, shareWords(share)),
        vector("text", { x: box.left - 6, y: y(share) + 4, "text-anchor": "end" }, shareWords(share)));
    }
    svg.append(
      vector("line", { class: "diagonal", x1: x(least), y1: y(least), x2: x(most), y2: y(most) }),
      vector("text", { x: (box.left + box.right) / 2, y: height - 8, "text-anchor": "middle" }, xWords),
      vector("text", { x: 12, y: (box.top + box.bottom) / 2, "text-anchor": "middle",
        transform: `rotate(-90 12 ${(box.top + box.bottom) / 2})` }, yWords));
    const group = vector("g", { class: "family-harmony" });
    for (const point of points) {
      if (point.range) {
        group.append(vector("line", { class: "whisker", x1: x(point.x), x2: x(point.x), y1: y(point.range[0]), y2: y(point.range[1]) }));
      }
      const size = point.weight === undefined ? 5 : 3 + 6 * Math.sqrt(point.weight);
      const isBeyond = point.x < least || point.y < least;
      group.append(vector("path", { class: isBeyond ? "mark usual" : "mark", d: shapes.circle(size),
        transform: `translate(${x(point.x)} ${y(point.y)})` }, vector("title", {}, reliability.words(point))));
    }
    svg.append(group);
    host.replaceChildren(svg);
  },

  words: (point) => `${point.words} ${percent(point.y)}`
    + (point.range ? ` (95 %: ${percent(point.range[0])} to ${percent(point.range[1])})` : ""),
};
