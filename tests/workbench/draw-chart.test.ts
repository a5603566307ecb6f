import { describe, expect, it } from "vitest";
import { CHART_PALETTE } from "../../src/host/chart-palette";
import { blocksOf } from "../../workbench/charts/blocks";
import type { ChartContent } from "../../workbench/charts/chart-content";
import { drawChart } from "../../workbench/charts/draw-chart";
import { shortened, wrapped } from "../../workbench/charts/fit-words";
import { isDark } from "../../workbench/charts/is-dark";
import type { Mark } from "../../workbench/charts/mark";
import { reachOfLines, tickedAxis } from "../../workbench/charts/value-axis";
import { tickWords, valueInFull, valueWords } from "../../workbench/charts/value-words";

/** Every letter as wide as the next. */
const measure = (words: string) => words.length * 6;

/** With its edges off, 400 wide; one line of title leaves it from 36 to 288 high. */
const SIZE = { width: 424, height: 300 };

type Row = readonly [category: string, ...values: (number | undefined)[]];

function content(part: Partial<ChartContent>, names: readonly string[], rows: readonly Row[]): ChartContent {
  const undrawn = part.type === "waterfall" ? 1 : 0;
  return {
    type: "columns",
    title: "Won",
    look: "whole",
    categories: rows.map(([category]) => category),
    series: names.map((name, i) => ({
      name,
      colour: i < undrawn ? undefined : CHART_PALETTE[i - undrawn],
      values: rows.map((row) => row[i + 1] as number | undefined),
    })),
    ...part,
  };
}

const draw = (chart: ChartContent) => drawChart(chart, SIZE, measure);
const of = <K extends Mark["kind"]>(marks: readonly Mark[], kind: K) =>
  marks.filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind);
const said = (marks: readonly Mark[], role: string) =>
  of(marks, "words").flatMap((mark) => (mark.role === role ? [mark.words] : []));

describe("columns", () => {
  const marks = draw(
    content(
      {},
      ["Deals"],
      [
        ["Jan", 100],
        ["Feb", 50],
        ["Mar", 0],
        ["Apr", 25],
      ],
    ),
  );

  it("stand on one line, as high as their values, in the middle of their category", () => {
    const bars = of(marks, "bar").map(({ x, y, width, height }) => ({ x, y, width, height }));
    expect(bars).toEqual([
      { x: 34, y: 52, width: 56, height: 216 },
      { x: 134, y: 160, width: 56, height: 108 },
      { x: 234, y: 268, width: 56, height: 0 },
      { x: 334, y: 214, width: 56, height: 54 },
    ]);
  });

  it("carry their values, which need no axis beside them, and no key for one colour", () => {
    expect(said(marks, "title")).toEqual(["Won"]);
    expect(said(marks, "value")).toEqual(["100", "50", "0", "25"]);
    expect(said(marks, "name")).toEqual(["Jan", "Feb", "Mar", "Apr"]);
    expect(said(marks, "axis")).toEqual([]);
    expect(of(marks, "swatch")).toEqual([]);
  });

  it("have an axis where their values have no room", () => {
    const rows = Array.from({ length: 20 }, (_, i): Row => [`${i}`, 1000 + i * 1000]);
    const crowded = draw(content({}, ["Deals"], rows));
    expect(said(crowded, "value")).toEqual([]);
    expect(said(crowded, "axis")).toEqual(["0", "5,000", "10,000", "15,000", "20,000"]);
    expect(of(crowded, "bar")).toHaveLength(20);
  });

  it("hang below the line where they are below 0, and leave out what is no number", () => {
    const below = draw(
      content(
        {},
        ["Net"],
        [
          ["Jan", 30],
          ["Feb", -10],
          ["Mar", undefined],
        ],
      ),
    );
    const [jan, feb, ...more] = of(below, "bar");
    expect(more).toEqual([]);
    expect(feb.y).toBe(jan.y + jan.height);
    expect(feb.height * 3).toBeCloseTo(jan.height, 9);
    expect(said(below, "value")).toEqual(["30", "−10"]);
  });

  it("stand side by side for several series, and say whose colour is whose", () => {
    const both = draw(
      content(
        {},
        ["Won", "Lost"],
        [
          ["Jan", 4, 2],
          ["Feb", 6, 8],
        ],
      ),
    );
    const bars = of(both, "bar");
    expect(bars.map(({ colour }) => colour)).toEqual(["#0072b2", "#0072b2", "#d55e00", "#d55e00"]);
    expect(bars[2].x).toBeCloseTo(bars[0].x + bars[0].width + 1, 9);
    expect(of(both, "swatch").map(({ colour }) => colour)).toEqual(["#0072b2", "#d55e00"]);
    expect(said(both, "name").slice(0, 2)).toEqual(["Won", "Lost"]);
  });
});

describe("stacked columns", () => {
  it("pile values up from 0, those below it downwards, and end where they add up", () => {
    const chart = content({ type: "stacked columns" }, ["a", "b", "c"], [["Q1", 10, -4, 5]]);
    const { blocks, ends } = blocksOf(chart);
    expect(blocks.map(({ from, to }) => [from, to])).toEqual([
      [0, 10],
      [0, -4],
      [10, 15],
    ]);
    expect(ends).toEqual([{ category: 0, lane: 0, at: 15, value: 11 }]);
  });

  it("say each part inside it, and no total of shares", () => {
    const shares = content(
      { type: "stacked columns", look: "percent" },
      ["a", "b"],
      [
        ["Q1", 0.75, 0.25],
        ["Q2", 0.5, 0.5],
      ],
    );
    expect(said(draw(shares), "value")).toEqual(["75.0%", "25.0%", "50.0%", "50.0%"]);
    const counts = content({ type: "stacked columns" }, ["a", "b"], [["Q1", 30, 10]]);
    expect(said(draw(counts), "value")).toEqual(["40", "30", "10"]);
  });
});

describe("a waterfall", () => {
  const marks = draw(
    content(
      { type: "waterfall" },
      ["Base", "Level", "Lost"],
      [
        ["Start", 0, 400, undefined],
        ["Lost", 300, undefined, 100],
        ["End", 0, 300, undefined],
      ],
    ),
  );

  it("stands on a height that is not drawn", () => {
    const bars = of(marks, "bar").map(({ y, height, colour }) => [y, height, colour]);
    expect(bars).toEqual([
      [72, 196, "#0072b2"],
      [72, 49, "#d55e00"],
      [121, 147, "#0072b2"],
    ]);
    expect(said(marks, "value")).toEqual(["400", "100", "300"]);
    expect(said(marks, "name").slice(0, 2)).toEqual(["Level", "Lost"]);
  });

  it("joins each part to the next at the height they share", () => {
    const joints = of(marks, "rule").filter(({ role }) => role === "joint");
    expect(joints.map(({ from, to }) => [from.y, to.y])).toEqual([
      [72, 72],
      [121, 121],
    ]);
  });
});

describe("bars", () => {
  it("lie beside their names, as long as their values, which they carry", () => {
    const marks = draw(
      content(
        { type: "bars", look: "percent" },
        ["Rate"],
        [
          ["Email", 0.2],
          ["Referral", 0.5],
        ],
      ),
    );
    const bars = of(marks, "bar").map(({ x, width }) => [x, width]);
    expect(bars).toEqual([
      [68, 124],
      [68, 310],
    ]);
    expect(said(marks, "value")).toEqual(["20.0%", "50.0%"]);
    expect(said(marks, "name")).toEqual(["Email", "Referral"]);
  });

  it("are all drawn where there are too many to name", () => {
    const rows = Array.from({ length: 40 }, (_, i): Row => [`Rep ${i}`, i]);
    const marks = draw(content({ type: "bars" }, ["Deals"], rows));
    expect(of(marks, "bar")).toHaveLength(40);
    expect(said(marks, "name").slice(0, 3)).toEqual(["Rep 0", "Rep 3", "Rep 6"]);
    expect(said(marks, "axis")).toEqual(["0", "10", "20", "30", "40"]);
  });
});

describe("lines", () => {
  it("break where a number is missing", () => {
    const marks = draw(
      content(
        { type: "lines" },
        ["Deals"],
        [
          ["Jan", 1],
          ["Feb", undefined],
          ["Mar", 3],
          ["Apr", 4],
        ],
      ),
    );
    expect(of(marks, "line").map(({ points }) => points.length)).toEqual([2]);
    expect(of(marks, "dot")).toHaveLength(3);
    expect(said(marks, "value")).toEqual(["1", "3", "4"]);
  });

  it("are named with their last value where they end, and never over each other", () => {
    const marks = draw(
      content(
        { type: "lines" },
        ["North", "South"],
        [
          ["Jan", 1, 2],
          ["Feb", 4, 4],
          ["Mar", 5, 5],
        ],
      ),
    );
    const names = of(marks, "words").filter(({ role }) => role === "value");
    expect(names.map(({ words }) => words)).toEqual(["North 5", "South 5"]);
    expect(names[1].at.y - names[0].at.y).toBeGreaterThanOrEqual(14);
  });

  it("are seen from near only where they are far from 0 and hardly move", () => {
    expect(reachOfLines([240, 250])).toEqual({ low: 235, high: 250 });
    expect(reachOfLines([100, 250])).toEqual({ low: 0, high: 250 });
    expect(reachOfLines([-5, -4])).toEqual({ low: -5, high: 0 });
    expect(reachOfLines([7, 7])).toEqual({ low: 0, high: 7 });
  });
});

describe("an axis", () => {
  it("has round numbers about as many as asked for, and exactly those", () => {
    expect(tickedAxis({ low: 0, high: 0.35 }, 4, 0, 100).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
    expect(tickedAxis({ low: -30, high: 100 }, 4, 0, 100).ticks).toEqual([-50, 0, 50, 100]);
    expect(tickedAxis({ low: 0, high: 7_200_000 }, 4, 0, 100).ticks).toEqual([0, 2e6, 4e6, 6e6, 8e6]);
  });

  it("says its numbers short, and values as the look has them", () => {
    expect([0.1, 0.125].map((tick) => tickWords(tick, "percent"))).toEqual(["10%", "12.5%"]);
    expect([0, 20, 200_000, 1_500_000].map((tick) => tickWords(tick, "money"))).toEqual([
      "$0",
      "$20",
      "$200k",
      "$1.5M",
    ]);
    expect(valueWords(183_400, "money")).toBe("$183k");
    expect(valueInFull(183_400, "money")).toBe("$183,400");
  });
});

describe("words", () => {
  it("are broken between words and shortened where they do not fit", () => {
    expect(wrapped("Renewals carry every quarter", 90, 2, "title", measure)).toEqual([
      "Renewals carry",
      "every quarter",
    ]);
    expect(wrapped("Renewals carry every quarter", 60, 2, "title", measure)).toEqual(["Renewals", "carry eve…"]);
    expect(shortened("Legal", 30, "name", measure)).toBe("Legal");
    expect(shortened("Legal", 24, "name", measure)).toBe("Leg…");
  });

  it("say so where a chart has no numbers", () => {
    const marks = draw(content({}, ["Deals"], [["Jan", undefined]]));
    expect(marks).toHaveLength(2);
    expect(said(marks, "axis")).toEqual(["Its cells hold no numbers yet."]);
    expect(draw(content({}, ["Deals"], []))).toHaveLength(2);
  });

  it("stand white on dark colours and black on light ones", () => {
    expect(CHART_PALETTE.map(isDark)).toEqual([true, false, false, false, true, true]);
  });
});
