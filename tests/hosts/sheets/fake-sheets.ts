/**
 * As much of Apps Script as the add-on uses, strict where the real one is: ranges must
 * lie on the sheet, blocks must fit their range, a property holds 9 KB, text is read
 * as if it were typed, and no service answers in a mode that has no permission for it.
 */
import { guarded, type AuthMode } from "./authority";
import { FakeChartBuilder, type FakeChart } from "./fake-chart-builder";
import { fakeProperties } from "./fake-properties";
import { readInLocale } from "./read-in-locale";

export interface FakeCell {
  value: unknown;
  formula: string;
  pattern: string;
  note: string;
  fontStyle: "normal" | "italic";
  rule: FakeRule | null;
}

/** A rule of data validation that takes the words of a list. */
export interface FakeRule {
  readonly words: readonly string[];
  readonly showDropdown: boolean;
  readonly allowInvalid: boolean;
}

const PROTECTED =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

const BLANK: FakeCell = { value: "", formula: "", pattern: "General", note: "", fontStyle: "normal", rule: null };

export class FakeSheet {
  readonly cells = new Map<string, FakeCell>();
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly charts: FakeChart[] = [];
  filter: FakeFilter | null = null;
  /** Whether the user may not edit it. */
  isProtected = false;
  frozenRows = 0;
  rows = 1000;
  columns = 26;
  private lastCell: { readonly row: number; readonly column: number } | undefined;

  constructor(
    readonly book: FakeBook,
    readonly name: string,
  ) {}

  cell(row: number, column: number): FakeCell {
    return this.cells.get(`${row} ${column}`) ?? BLANK;
  }
  change(row: number, column: number, part: Partial<FakeCell>): void {
    if (this.isProtected) throw new Error(PROTECTED);
    const cell = { ...this.cell(row, column), ...part };
    this.cells.set(`${row} ${column}`, cell);
    if (this.lastCell === undefined) return;
    const { lastCell } = this;
    const isHeld = cell.value !== "" || cell.formula !== "";
    if (isHeld) this.lastCell = { row: Math.max(lastCell.row, row), column: Math.max(lastCell.column, column) };
    else if (row === lastCell.row || column === lastCell.column) this.lastCell = undefined;
  }
  /** Cells as another sheet holds them: none is ever changed in place. */
  fill(cells: ReadonlyMap<string, FakeCell>): void {
    for (const [place, cell] of cells) this.cells.set(place, cell);
    this.lastCell = undefined;
  }
  /** Looked for again only where one of the last cells was emptied. */
  private lastUsed(): { readonly row: number; readonly column: number } {
    if (this.lastCell !== undefined) return this.lastCell;
    const last = { row: 0, column: 0 };
    for (const [place, { value, formula }] of this.cells) {
      if (value === "" && formula === "") continue;
      const [row, column] = place.split(" ");
      last.row = Math.max(last.row, Number(row));
      last.column = Math.max(last.column, Number(column));
    }
    return (this.lastCell = last);
  }

  getName = () => this.name;
  getLastRow = () => this.lastUsed().row;
  getLastColumn = () => this.lastUsed().column;
  getMaxRows = () => this.rows;
  getMaxColumns = () => this.columns;
  insertRowsAfter(_after: number, count: number): void {
    this.rows += count;
  }
  insertColumnsAfter(_after: number, count: number): void {
    this.columns += count;
  }
  getRange(row: number, column: number, rows = 1, columns = 1): FakeRange {
    if (row < 1 || column < 1 || rows < 1 || columns < 1)
      throw new Error("The starting row or column of the range is too small.");
    if (row + rows - 1 > this.rows || column + columns - 1 > this.columns) {
      throw new Error("The coordinates of the range are outside the dimensions of the sheet.");
    }
    return new FakeRange(this, row, column, rows, columns);
  }
  getFrozenRows = () => this.frozenRows;
  setFrozenRows(rows: number): void {
    this.frozenRows = rows;
  }
  getColumnWidth = (column: number) => this.widths.get(column) ?? 100;
  setColumnWidth(column: number, width: number): void {
    if (column > this.columns) throw new Error("Those columns are out of bounds.");
    this.widths.set(column, width);
  }
  getRowHeight = (row: number) => this.heights.get(row) ?? 21;
  newChart = () => new FakeChartBuilder(this);
  /** `EmbeddedChartBuilder.build` draws nothing: a new chart is inserted by this. */
  insertChart(chart: FakeChart): void {
    this.charts.push(chart);
  }
  getFilter = () => this.filter;
  activate(): this {
    this.book.setActiveSheet(this);
    return this;
  }
}

/** A sheet's filter with conditions on some columns, by their position on the sheet counted from 1. */
export class FakeFilter {
  constructor(
    private readonly range: FakeRange,
    private readonly conditions: readonly number[],
  ) {}

  getRange = () => this.range;
  /** Null for a column without a condition. */
  getColumnFilterCriteria = (position: number) => (this.conditions.includes(position) ? {} : null);
}

export class FakeRange {
  constructor(
    private readonly sheet: FakeSheet,
    private readonly row: number,
    private readonly column: number,
    private readonly rows: number,
    private readonly columns: number,
  ) {}

  private table<T>(read: (cell: FakeCell) => T): T[][] {
    return Array.from({ length: this.rows }, (_, r) =>
      Array.from({ length: this.columns }, (_, c) => read(this.sheet.cell(this.row + r, this.column + c))),
    );
  }
  private put<T>(block: readonly (readonly T[])[], part: (value: T) => Partial<FakeCell>): void {
    if (block.length !== this.rows || block.some((line) => line.length !== this.columns)) {
      throw new Error("The number of rows or columns in the data does not match the range.");
    }
    block.forEach((line, r) =>
      line.forEach((value, c) => this.sheet.change(this.row + r, this.column + c, part(value))),
    );
  }
  private each(part: Partial<FakeCell>): this {
    this.put(
      this.table(() => part),
      (one) => one,
    );
    return this;
  }

  /** Where it lies, in words: the fake's own, no method of Apps Script. */
  inWords(): string {
    return [this.sheet.name, this.row, this.column, this.rows, this.columns].join(" ");
  }
  getSheet() {
    return this.sheet;
  }
  getRow() {
    return this.row;
  }
  getColumn() {
    return this.column;
  }
  getNumRows() {
    return this.rows;
  }
  getNumColumns() {
    return this.columns;
  }
  getCell(row: number, column: number) {
    return this.sheet.getRange(this.row + row - 1, this.column + column - 1);
  }
  getValues() {
    return this.table(({ value }) => value);
  }
  getFormulas() {
    return this.table(({ formula }) => formula);
  }
  getNumberFormats() {
    return this.table(({ pattern }) => pattern);
  }
  getNotes() {
    return this.table(({ note }) => note);
  }
  setValues(values: readonly (readonly unknown[])[]): this {
    values.forEach((line, r) =>
      line.forEach((value, c) => refuseInvalid(typed(value), this.sheet.cell(this.row + r, this.column + c).rule)),
    );
    this.put(values, typed);
    return this;
  }
  setFormulas(formulas: readonly (readonly string[])[]): this {
    this.put(formulas, (formula) => written(formula, this.sheet.book.locale));
    return this;
  }
  setFormula(formula: string) {
    return this.each(written(formula, this.sheet.book.locale));
  }
  setDataValidation(rule: FakeRule | null) {
    return this.each({ rule });
  }
  activate(): this {
    this.sheet.book.selected = this;
    return this;
  }
  clearContent() {
    return this.each({ value: "", formula: "" });
  }
  setNote(note: string) {
    return this.each({ note });
  }
  setNumberFormat(pattern: string) {
    return this.each({ pattern });
  }
  setFontStyle(fontStyle: "normal" | "italic") {
    return this.each({ fontStyle });
  }
  setFontWeight(_weight: string) {
    return this;
  }
  setFontSize(_size: number) {
    return this;
  }
  setFontColor(_colour: string | null) {
    return this;
  }
  setBackground(_colour: string | null) {
    return this;
  }
  setBorder(..._edges: unknown[]) {
    return this;
  }
}

/**
 * `DataValidationBuilder.setAllowInvalid(false)` rejects input that fails the rule, and what a
 * script puts in is input. `Range.clearContent` is none, nor is a formula's answer.
 */
function refuseInvalid({ value }: Partial<FakeCell>, rule: FakeRule | null): void {
  if (rule === null || rule.allowInvalid || value === "" || rule.words.includes(String(value))) return;
  throw new Error("The data you entered violates the data validation rules set on this cell.");
}

/** What Sheets makes of a value it is handed: "If it begins with '=' it is interpreted as a formula" (Apps Script reference, "Class Range", setValue, https://developers.google.com/apps-script/reference/spreadsheet/range), and other text is read as if someone typed it. */
function typed(value: unknown): Partial<FakeCell> {
  if (value === null || value === undefined) return { value: "", formula: "" };
  if (typeof value !== "string") return { value, formula: "" };
  if (value.startsWith("'")) return { value: value.slice(1), formula: "" };
  const text = value.trim();
  if (text.startsWith("=") || text.startsWith("+")) return { value: "", formula: text };
  if (/^-?[\d.,]+%?$/.test(text)) return { value: Number(text.replace(/[,%]/g, "")), formula: "" };
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { value: new Date(`${text}T00:00:00Z`), formula: "" };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true", formula: "" };
  return { value, formula: "" };
}

/** A formula that cannot be read in the spreadsheet's locale shows an error; it is kept as it was written. */
function written(formula: string, locale: string): Partial<FakeCell> {
  const read = readInLocale(formula, locale);
  return read === undefined ? { formula, value: "#ERROR!" } : { formula: read, value: "" };
}

export class FakeBook {
  sheets: FakeSheet[] = [];
  /** As `getSpreadsheetLocale` would say. */
  locale = "en_US";
  readonly names = new Map<string, FakeRange>();
  readonly toasts: string[] = [];
  selected: FakeRange | null = null;
  zone = "Etc/UTC";
  active = 0;

  getSheets = () => this.sheets.slice();
  /** Whether it minds capitals the reference does not say (Class Spreadsheet, getSheetByName): here it does. */
  getSheetByName = (name: string) => this.sheets.find((sheet) => sheet.name === name) ?? null;
  getActiveSheet = () => this.sheets[this.active];
  setActiveSheet(sheet: FakeSheet): void {
    this.active = this.sheets.indexOf(sheet);
  }
  insertSheet(name: string, at: number): FakeSheet {
    if (this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
      throw new Error(`A sheet with the name "${name}" already exists.`);
    }
    const sheet = new FakeSheet(this, name);
    this.sheets.splice(at, 0, sheet);
    this.active = at;
    return sheet;
  }
  deleteSheet(sheet: FakeSheet): void {
    if (this.sheets.length === 1) throw new Error("You can't remove all the sheets in a document.");
    this.sheets = this.sheets.filter((one) => one !== sheet);
    this.active = 0;
  }
  /** The range selected in the active sheet, or null: one activated on another sheet is not the active one. */
  getActiveRange = () => (this.selected?.getSheet() === this.getActiveSheet() ? this.selected : null);
  getSpreadsheetTimeZone = () => this.zone;
  /** A name outlives the sheet it named cells of. */
  getNamedRanges = () =>
    [...this.names.keys()].map((name) => ({ getName: () => name, getRange: () => this.getRangeByName(name) }));
  getRangeByName(name: string): FakeRange | null {
    const range = this.names.get(name);
    return range !== undefined && this.sheets.includes(range.getSheet()) ? range : null;
  }
  setNamedRange(name: string, range: FakeRange): void {
    this.names.set(name, range);
  }
  removeNamedRange(name: string): void {
    if (!this.names.delete(name)) throw new Error("The named range does not exist.");
  }
  toast(words: string): void {
    this.toasts.push(words);
  }
}

export interface FakeMenu {
  readonly items: [title: string, handler: string][];
  shown: boolean;
}

/** The document's lock. */
interface FakeLock {
  /** Milliseconds for which a script of somebody else still holds it. */
  othersFor: number;
  /** How many runs of this script hold it: one at most. */
  held: number;
  /** Without it every run is given the lock at once. */
  isKept: boolean;
}

export interface FakeOffice {
  readonly book: FakeBook;
  readonly menu: FakeMenu;
  readonly sidebars: string[];
  readonly alerts: string[];
  readonly lock: FakeLock;
  /** What the code that runs now may call. */
  readonly authority: { mode: AuthMode };
  /** What is kept with the document, by its key. */
  readonly kept: ReadonlyMap<string, string>;
  /** The globals of a script, and nothing else: none that Apps Script lacks. */
  readonly globals: Record<string, unknown>;
}

/** `files` are the project's HTML files by name; `called` hears of every call of the spreadsheet, and may fail it. */
export function fakeSheets(files: Readonly<Record<string, string>> = {}, called?: () => void): FakeOffice {
  const book = new FakeBook();
  const menu: FakeMenu = { items: [], shown: false };
  const lock: FakeLock = { othersFor: 0, held: 0, isKept: true };
  const authority: { mode: AuthMode } = { mode: "FULL" };
  const { properties, kept } = fakeProperties();
  const sidebars: string[] = [];
  const alerts: string[] = [];
  const builder = {
    addItem(title: string, handler: string) {
      menu.items.push([title, handler]);
      return builder;
    },
    addSeparator: () => builder,
    addToUi: () => {
      menu.shown = true;
    },
  };
  const output = (content: string) => ({
    content,
    getContent: () => content,
    setTitle: () => output(content),
  });
  const ui = {
    createAddonMenu: () => builder,
    showSidebar: (page: { readonly content: string }) => sidebars.push(page.content),
    alert: (title: string, words: string) => alerts.push(`${title}: ${words}`),
    ButtonSet: { OK: "OK" },
  };
  const services = {
    SpreadsheetApp: {
      getActive: () => book,
      getUi: () => ui,
      flush: () => undefined,
      newDataValidation: () => ruleBuilder(),
      BorderStyle: { SOLID: "SOLID" },
    },
    HtmlService: {
      createHtmlOutputFromFile: (name: string) => {
        if (files[name] === undefined) throw new Error(`No HTML file named ${name} was found.`);
        return output(files[name]);
      },
      createHtmlOutput: output,
    },
    LockService: {
      getDocumentLock: () => ({
        // Waits as long as it is told, answers whether the lock was had, and throws nothing (Apps Script reference,
        // "Class Lock", tryLock, https://developers.google.com/apps-script/reference/lock/lock).
        tryLock: (milliseconds: number) => {
          const isHad = !lock.isKept || (lock.held === 0 && lock.othersFor <= milliseconds);
          if (isHad) lock.held++;
          return isHad;
        },
        releaseLock: () => {
          lock.held--;
        },
      }),
    },
    PropertiesService: { getDocumentProperties: () => properties },
  };
  const globals = {
    ...Object.fromEntries(
      Object.entries(services).map(([name, service]) => [
        name,
        guarded<object>(name, service, () => authority.mode, name === "SpreadsheetApp" ? called : undefined),
      ]),
    ),
    Utilities: { formatDate },
  };
  return { book, menu, sidebars, alerts, lock, authority, kept, globals };
}

/** `setAllowInvalid`: a rule that says nothing of it allows invalid input, and warns of it. */
function ruleBuilder(rule: FakeRule = { words: [], showDropdown: true, allowInvalid: true }) {
  return {
    requireValueInList: (words: readonly string[], showDropdown = true) =>
      ruleBuilder({ ...rule, words, showDropdown }),
    setAllowInvalid: (allowInvalid: boolean) => ruleBuilder({ ...rule, allowInvalid }),
    build: () => rule,
  };
}

/** Of its patterns, the one the add-on asks for. */
function formatDate(date: Date, timeZone: string, pattern: string): string {
  if (pattern !== "yyyy MM dd HH mm ss") throw new Error(`the fake knows no pattern ${pattern}`);
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(date);
  const part = (type: string) => parts.find((one) => one.type === type)!.value;
  return ["year", "month", "day", "hour", "minute", "second"].map(part).join(" ");
}
