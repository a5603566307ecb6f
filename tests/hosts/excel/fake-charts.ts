import type { FakeRange } from "./fake-range";
import { collection, into, Remote, settable, unlocked, type Queue } from "./fake-request";
import type { FakeChart, FakeSeries, FakeSheet, Place } from "./fake-workbook";
import type { SINCE } from "./since";

export function fakeCharts(queue: Queue, sheet: () => FakeSheet) {
  return {
    add: (type: string, source: FakeRange, seriesBy: string) => {
      if (seriesBy !== "Columns") throw new Error("the fake draws series by columns only");
      const chart: FakeChart = { type, settings: new Map(), series: [], over: undefined };
      queue.add(() => {
        queue.did("charts.add");
        chart.series = guessed(source.resolved);
        unlocked(sheet()).charts.push(chart);
      });
      return chartOf(queue, chart);
    },
  };
}

/**
 * How Excel reads a chart's cells where nobody tells it: the first row holds names unless all of it are
 * numbers, every column up to the first of numbers holds categories; a blank corner says that the first
 * row and column are names and categories whatever they hold (Peltier Tech, "Prepare Your Data").
 */
function guessed({ sheet, row, column, rows, columns }: Place): FakeSeries[] {
  const isNumber = (r: number, c: number) => typeof sheet.cell(r, c).value === "number";
  const counting = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  const [bottom, right] = [row + rows, column + columns];
  const isCornerBlank = sheet.cell(row, column).value === "";
  const hasNames = isCornerBlank || counting(column + 1, right).some((c) => !isNumber(row, c));
  const isLabels = (c: number) => counting(row + 1, bottom).every((r) => !isNumber(r, c));
  const firstOfNumbers = counting(column, right - 1).find((c) => !isLabels(c)) ?? right - 1;
  const left = isCornerBlank ? Math.max(firstOfNumbers, column + 1) : firstOfNumbers;
  const top = row + Number(hasNames);
  return counting(left, right).map((c, i) => ({
    name: hasNames ? String(sheet.cell(row, c).value) : `Series${i + 1}`,
    values: sheet.place(top, c, bottom - top, 1),
    categories: left === column ? undefined : sheet.place(top, column, bottom - top, left - column),
    settings: new Map(),
  }));
}

/** Set before its ExcelApi, a property is not there. */
const NEEDS: Readonly<Record<string, keyof typeof SINCE>> = { "axes.valueAxis.numberFormat": "ChartAxis.numberFormat" };

function chartOf(queue: Queue, chart: FakeChart) {
  const series = collection(queue, {
    list: () => chart.series,
    properties: { name: ({ name }) => name },
    // A loaded series is known by its place, whatever stands there when its step comes.
    item: (_, index, loaded) => new FakeSeriesItem(queue, () => chart.series[index], false, loaded).withChart(chart),
    methods: {
      add: (name: string) => {
        const added: FakeSeries = { name, values: NOWHERE, categories: undefined, settings: new Map() };
        queue.add(() => chart.series.push(added));
        return new FakeSeriesItem(queue, () => added, false).withChart(chart);
      },
    },
  });
  const setPosition = (start: FakeRange, end: FakeRange) =>
    queue.add(() => {
      const [{ sheet, row, column }, last] = [start.resolved, end.resolved];
      chart.over = sheet.place(row, column, last.row - row + 1, last.column - column + 1);
    });
  const rest = settable(queue, (path, value) => {
    if (path in NEEDS) queue.needs(NEEDS[path]);
    into(chart.settings)(path, value);
  });
  const part = (name: string) => Reflect.get(rest, name) as unknown;
  return { series, setPosition, title: part("title"), axes: part("axes"), legend: part("legend") };
}

const NOWHERE = { row: 0, column: 0, rows: 0, columns: 0 } as Place;

export class FakeSeriesItem extends Remote<FakeSeries> {
  private chart: FakeChart | undefined;
  withChart(chart: FakeChart): this {
    this.chart = chart;
    return this;
  }
  get name() {
    return this.read<string>("name");
  }
  set name(name: string) {
    this.step((series) => {
      series.name = name;
    });
  }
  get format() {
    return settable(this.queue, (path, value) => this.resolved.settings.set(path, value), "format");
  }
  setValues(range: FakeRange): void {
    this.step((series) => {
      series.values = range.resolved;
    });
  }
  setXAxisValues(range: FakeRange): void {
    this.step((series) => {
      series.categories = range.resolved;
    });
  }
  delete(): void {
    this.step((series) => {
      const chart = this.chart!;
      chart.series = chart.series.filter((one) => one !== series);
    });
  }
}
