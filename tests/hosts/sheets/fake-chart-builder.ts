/** As much of the builder of a sheet's charts as the add-on uses. */
import type { FakeRange, FakeSheet } from "./fake-sheets";

export interface FakeChart {
  readonly type: "column" | "bar" | "line";
  readonly ranges: readonly FakeRange[];
  readonly headers: number;
  /** Of the cell its top left corner lies in, counted from 1. */
  readonly row: number;
  readonly column: number;
  readonly options: Readonly<Record<string, unknown>>;
}

export class FakeChartBuilder {
  private type: FakeChart["type"] | undefined;
  private position: Pick<FakeChart, "row" | "column"> | undefined;
  private headers = 0;
  private readonly ranges: FakeRange[] = [];
  private readonly options: Record<string, unknown> = {};

  constructor(private readonly sheet: FakeSheet) {}

  private as(type: FakeChart["type"]): this {
    this.type = type;
    return this;
  }
  asColumnChart = () => this.as("column");
  asBarChart = () => this.as("bar");
  asLineChart = () => this.as("line");
  addRange(range: FakeRange): this {
    this.ranges.push(range);
    return this;
  }
  setNumHeaders(headers: number): this {
    this.headers = headers;
    return this;
  }
  setOption(name: string, value: unknown): this {
    if (value === undefined) throw new Error("The parameters (String,undefined) don't match the method signature.");
    this.options[name] = value;
    return this;
  }
  /** The anchor is a cell of the sheet, counted from 1 as every position is. */
  setPosition(row: number, column: number, _offsetX: number, _offsetY: number): this {
    this.sheet.getRange(row, column);
    this.position = { row, column };
    return this;
  }
  build(): FakeChart {
    const { type, ranges, headers, position, options } = this;
    if (type === undefined || position === undefined) throw new Error("The add-on says what its charts are and where.");
    return { type, ranges, headers, ...position, options };
  }
}
