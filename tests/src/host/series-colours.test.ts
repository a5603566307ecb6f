import { describe, expect, it } from "vitest";
import type { Chart, ChartType } from "../../../src/host/changes";
import { CHART_PALETTE } from "../../../src/host/chart-palette";
import { seriesColours } from "../../../src/host/series-colours";

const [first, second, third] = CHART_PALETTE;

const coloursOf = (type: ChartType, series: number) => {
  const area = { sheet: "Plan", row: 0, column: 0, rows: 5, columns: series + 1 };
  const chart: Chart = { type, title: "Won, by segment", data: area, over: area, look: "whole" };
  return seriesColours(chart);
};

describe("the colours of a chart's series", () => {
  it("are the palette's, in its order", () => {
    expect(coloursOf("columns", 1)).toEqual([first]);
    expect(coloursOf("lines", 3)).toEqual([first, second, third]);
  });

  it("leave out what a waterfall stands on", () => {
    expect(coloursOf("waterfall", 3)).toEqual([undefined, first, second]);
  });

  it("begin again after the last", () => {
    expect(coloursOf("bars", 7)).toEqual([...CHART_PALETTE, first]);
    expect(coloursOf("waterfall", 8)).toEqual([undefined, ...CHART_PALETTE, first]);
  });
});

/** Relative luminance and contrast as WCAG 2 defines them. */
const linear = (colour: string) =>
  [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
const weighted = (parts: readonly number[], weights: readonly number[]) =>
  parts.reduce((sum, part, i) => sum + part * weights[i], 0);

/** What eyes see of linear red, green and blue: all of it, or without one kind of cone (Machado, Oliveira and Fernandes 2009). */
const EYES = {
  "all cones": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  "no red cones": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "no green cones": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  "no blue cones": [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE L*a*b* under D65, in which equal distances look about equal. */
function lab(parts: readonly number[]): number[] {
  const rows = [
    [0.4124 / 0.95047, 0.3576 / 0.95047, 0.1805 / 0.95047],
    [0.2126, 0.7152, 0.0722],
    [0.0193 / 1.08883, 0.1192 / 1.08883, 0.9505 / 1.08883],
  ];
  const [x, y, z] = rows
    .map((row) =>
      weighted(
        parts.map((part) => Math.min(Math.max(part, 0), 1)),
        row,
      ),
    )
    .map((t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

describe("the palette", () => {
  it.each(CHART_PALETTE)("has 3:1 on white in %s", (colour) => {
    const luminance = weighted(linear(colour), [0.2126, 0.7152, 0.0722]);
    expect(1.05 / (luminance + 0.05)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(EYES))("keeps any two colours apart with %s", (_, cones) => {
    const seen = CHART_PALETTE.map((colour) => lab(cones.map((row) => weighted(linear(colour), row))));
    const distances = seen.flatMap((one, i) =>
      seen.slice(i + 1).map((other) => Math.hypot(...one.map((part, k) => part - other[k]))),
    );
    // The nearest two of Okabe and Ito's eight are 16 apart without blue cones.
    expect(Math.min(...distances)).toBeGreaterThan(16);
  });
});
