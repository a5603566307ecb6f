/** The workbook behind the fake: what Excel would hold, to be looked at by tests. */
import type { UndoStack } from "./undo-stack";

export interface FakeCell {
  value: string | number | boolean;
  formula: string;
  pattern: string;
}

const BLANK: FakeCell = { value: "", formula: "", pattern: "General" };

export interface Place {
  readonly sheet: FakeSheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Properties that are only ever set, and methods called, by their path: "title.text", "fill.clear". */
export type Settings = Map<string, unknown>;

export interface FakeSeries {
  name: string;
  values: Place;
  categories: Place | undefined;
  readonly settings: Settings;
}

export interface FakeChart {
  readonly type: string;
  readonly settings: Settings;
  series: FakeSeries[];
  /** The cells it lies over. */
  over: Place | undefined;
}

export interface FakeValidation {
  readonly place: Place;
  rule?: unknown;
  ignoreBlanks?: boolean;
  errorAlert?: unknown;
}

export interface FakeTable {
  readonly name: string;
  readonly place: Place;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showFilterButton: boolean;
  readonly isDataFiltered: boolean;
}

export interface FakeNamed {
  readonly type: "Range" | "Double" | "Error";
  /** Its address, or what it is worth. */
  readonly value: unknown;
  readonly visible: boolean;
  /** Undefined where the cells are gone. */
  readonly place: Place | undefined;
}

export class FakeSheet {
  readonly cells = new Map<string, FakeCell>();
  readonly notes = new Map<string, string>();
  readonly widths = new Map<number, number>();
  readonly validations: FakeValidation[] = [];
  readonly charts: FakeChart[] = [];
  readonly pageLayout: Settings = new Map();
  /** In their order: the cells, the property, its value. */
  readonly styles: (readonly [place: Place, path: string, value: unknown])[] = [];
  frozenRows = 0;
  isProtected = false;
  isDataFiltered = false;
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";

  private usedCells: Place | undefined | "unknown" = "unknown";

  constructor(public name: string) {}

  cell = (row: number, column: number): FakeCell => this.cells.get(`${row} ${column}`) ?? BLANK;
  change(row: number, column: number, part: Partial<FakeCell>): void {
    this.cells.set(`${row} ${column}`, { ...this.cell(row, column), ...part });
    this.usedCells = "unknown";
  }
  place = (row: number, column: number, rows: number, columns: number): Place => ({
    sheet: this,
    row,
    column,
    rows,
    columns,
  });
  /** Holds these cells and no others: none is ever changed in place. */
  fill(cells: Iterable<readonly [place: string, cell: FakeCell]>): void {
    this.cells.clear();
    for (const [place, cell] of cells) this.cells.set(place, cell);
    this.usedCells = "unknown";
  }
  /** Looked for once until a cell changes. */
  used(): Place | undefined {
    if (this.usedCells === "unknown") this.usedCells = this.lookForUsed();
    return this.usedCells;
  }
  private lookForUsed(): Place | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [place, { value, formula }] of this.cells) {
      if (value === "" && formula === "") continue;
      const [row, column] = place.split(" ").map(Number);
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom < 0 ? undefined : this.place(top, left, bottom - top + 1, right - left + 1);
  }
}

export class FakeWorkbook {
  sheets: FakeSheet[] = [];
  readonly names = new Map<string, FakeNamed>();
  tables: FakeTable[] = [];
  selected: Place | undefined;
  active: FakeSheet | undefined;
  isStructureProtected = false;
  /** Its days are counted from 1904: the cells hold them so. */
  isDatedFrom1904 = false;
  /** Whether this Excel has `use1904DateSystem`, which is in preview, and works out functions that it is asked for. */
  answersDates: "use1904DateSystem" | "functions" | "neither" = "functions";
  /** Somebody is typing into a cell. */
  isCellEdited = false;
  /** As the add-in has set them; `saved` is what the file holds of them. */
  readonly settings = new Map<string, unknown>();
  readonly saved = new Map<string, unknown>();
  /** Fails the next saving of settings, in these words. */
  failSave: string | undefined;
  /** How many times anything crossed to Excel. */
  syncs = 0;
  /** The largest request so far, and the largest answer, in bytes. */
  largestRequest = 0;
  largestAnswer = 0;
  /** Where it is there, what Excel's own Undo would bring back. */
  undo: UndoStack | undefined;
  /** Called before the steps of each request, by its number: what others do to the workbook meanwhile. */
  beforeSync: (sync: number) => void = () => undefined;
  /** Fails the request that would do this. */
  failOn: string | undefined;
  /** Asked before every step of a request. */
  faults = { call: (): void => undefined };

  sheetNamed(name: string): FakeSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }
}

export function each({ row, column, rows, columns }: Place, act: (row: number, column: number) => void): void {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) act(r, c);
}

export function table<V>({ sheet, row, column, rows, columns }: Place, read: (cell: FakeCell) => V): V[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => read(sheet.cell(row + r, column + c))),
  );
}
