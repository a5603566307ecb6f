/** The workbench as its page uses it: a grid, its host, its files, and what is kept of it. */
import type { ICellData, IWorkbookData } from "@univerjs/presets";
import { catalog } from "../core/catalog";
import { zip } from "../src/files/zip";
import type { Host } from "../src/host/port";
import type { ColumnMap } from "../src/plans/map-columns";
import { readAddress } from "./address";
import { showCharts } from "./charts/chart-layer";
import { csvSheet } from "./csv/csv-sheet";
import { printCsv } from "./csv/print-csv";
import { hintColumns } from "./csv/hint-columns";
import { openedWords } from "./csv/opened-words";
import { readCsv, type CsvProgress } from "./csv/read-csv";
import { createGrid, type Grid, type Sheet } from "./grid";
import { keepAsItChanges } from "./keep-document";
import type { Keeper } from "./keeper";
import { emptyWorkbook, LEADS_TO, workbookOf } from "./sample-workbook";
import { noteBox } from "./notes";
import { sampleWorkbook } from "./sample/company";
import type { SampleSheet } from "./sample/sheet";
import { sheetCells } from "./sheet-cells";
import { workbenchHost } from "./workbench-host";

export interface WorkbenchParts {
  readonly container: HTMLElement;
  readonly keeper: Keeper;
  readonly dark: boolean;
  readonly sheet: string | undefined;
  readonly say: (notice: string) => void;
}

export interface SavedFile {
  readonly name: string;
  readonly blob: Blob;
}

export interface OpenedCsv {
  readonly sheet: string;
  /** What a person is told about it. */
  readonly words: string;
  /** What formulas over its table are told, as entries of their `columns` text. */
  readonly columns: ColumnMap;
}

export interface Workbench {
  readonly grid: Grid;
  readonly host: Host;
  /** Reads the file into a new sheet. Rejects with a `CsvProblem` where rows could get lost, and adds no sheet then. */
  openCsv(file: File, tell: (progress: CsvProgress) => void, signal?: AbortSignal): Promise<OpenedCsv>;
  activeSheetAsCsv(): SavedFile;
  allSheetsAsCsv(): SavedFile;
  /** Puts back the sheets of the sample that are not there, and shows the first. */
  showSample(): void;
  startOver(withSample: boolean): Promise<void>;
  showSheet(name: string): void;
  /** Whether everything up to now would be found again after a reload. */
  isKept(): boolean;
  /** The words a function refused with in this cell. */
  wordsAt(sheet: string, row: number, column: number): string | undefined;
  switchDark(dark: boolean): void;
}

export async function openWorkbench({ container, keeper, dark, sheet, say }: WorkbenchParts): Promise<Workbench> {
  const grid = createGrid({
    container,
    catalog,
    dark,
    data: (await keptDocument(keeper, say)) ?? sampleDocument(),
  });
  const keeping = keepAsItChanges(grid, keeper, () => {
    say("The browser has no room to keep this workbook: save its sheets as CSV before you leave.");
  });
  const host = workbenchHost({ grid, keeper, say });
  void showCharts(grid);
  followLinks(grid, showSheet);
  if (sheet !== undefined) showSheet(sheet);
  await grid.settled(500);
  return {
    grid,
    host,
    showSheet,
    wordsAt,
    isKept: keeping.isKept,
    async openCsv(file, tell, signal) {
      const read = await readCsv(file, tell, signal);
      await nextPicture();
      const sheet = freeName(grid, file.name.replace(/\.[^.]*$/, ""));
      grid.workbook().insertSheet(sheet, { sheet: csvSheet(read) });
      return { sheet, words: openedWords(file.name, sheet, read), columns: hintColumns(read.hints) };
    },
    activeSheetAsCsv: () => csvFile(grid, grid.workbook().getActiveSheet()),
    allSheetsAsCsv: () => allSheetsFile(grid),
    showSample() {
      const sample = sampleWorkbook();
      addMissingSheets(grid, sample);
      showSheet(sample[0].name);
    },
    async startOver(withSample) {
      keeping.stop();
      await keeper.forget();
      await keeper.saveDocument(withSample ? sampleDocument() : emptyWorkbook());
    },
    switchDark: (isDark) => grid.api.toggleDarkMode(isDark),
  };

  function showSheet(name: string): void {
    const found = grid.workbook().getSheetByName(name);
    if (found !== null) grid.workbook().setActiveSheet(found);
  }

  function wordsAt(name: string, row: number, column: number): string | undefined {
    const found = grid.workbook().getSheetByName(name);
    if (found === null) return undefined;
    const cells = sheetCells(grid, found);
    // A cell that was given something else since keeps no words.
    if (cells.formula(row, column) === "" || !String(cells.value(row, column)).startsWith("#")) return undefined;
    return grid.words.at({ sheetId: found.getSheetId(), row, column });
  }
}

/** Lets the page show how far it is before it is busy. */
function nextPicture(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}

function sampleDocument(): IWorkbookData {
  return workbookOf(sampleWorkbook());
}

async function keptDocument(keeper: Keeper, say: (notice: string) => void): Promise<IWorkbookData | undefined> {
  try {
    return await keeper.loadDocument();
  } catch {
    say("The kept workbook could not be read: here is the sample.");
    return undefined;
  }
}

function followLinks(grid: Grid, showSheet: (name: string) => void): void {
  grid.api.addEvent(grid.api.Event.CellClicked, ({ worksheet, row, column }) => {
    const target: unknown = worksheet.getRange(row, column).getCellData()?.custom?.[LEADS_TO];
    if (typeof target === "string") showSheet(target);
  });
}

/** The name, or with the first number that makes it free. */
function freeName(grid: Grid, wanted: string): string {
  const taken = new Set(
    grid
      .workbook()
      .getSheets()
      .map((sheet) => sheet.getSheetName().toLocaleLowerCase("en")),
  );
  const base =
    wanted
      .replace(/[[\]:*?/\\']/g, " ")
      .trim()
      .slice(0, 60) || "Sheet";
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base} ${n}`;
    if (!taken.has(name.toLocaleLowerCase("en"))) return name;
  }
}

function addMissingSheets(grid: Grid, sample: readonly SampleSheet[]): void {
  const workbook = grid.workbook();
  const { sheetOrder, sheets, styles } = workbookOf(sample);
  sample.forEach(({ name, notes = [] }, i) => {
    if (workbook.getSheetByName(name) !== null) return;
    const sheet = { ...sheets[sheetOrder[i]] };
    // The grid gives it an id of its own, and knows none of these style ids.
    delete sheet.id;
    for (const line of Object.values(sheet.cellData ?? {})) {
      for (const cell of Object.values(line as Record<number, ICellData>)) {
        if (typeof cell.s === "string") cell.s = styles[cell.s];
      }
    }
    const added = workbook.insertSheet(name, { sheet });
    for (const { row, column, text } of notes) {
      added.getRange(row, column).createOrUpdateNote(noteBox(row, column, text));
    }
  });
}

function csvText(grid: Grid, sheet: Sheet): string {
  return printCsv(sheetCells(grid, sheet));
}

function csvFile(grid: Grid, sheet: Sheet): SavedFile {
  const blob = new Blob([csvText(grid, sheet)], { type: "text/csv;charset=utf-8" });
  return { name: `${fileName(sheet.getSheetName())}.csv`, blob };
}

function allSheetsFile(grid: Grid): SavedFile {
  const encoder = new TextEncoder();
  const files = grid
    .workbook()
    .getSheets()
    .map((sheet) => ({
      name: `${fileName(sheet.getSheetName())}.csv`,
      bytes: encoder.encode(csvText(grid, sheet)),
    }));
  return { name: "revpact-sheets.zip", blob: new Blob([zip(files)], { type: "application/zip" }) };
}

function fileName(sheet: string): string {
  return sheet.replace(/[^\p{L}\p{N} _.-]/gu, "_");
}

/** Cells of `B2` or `B2:D9` as they stand, for whoever drives the workbench from outside. */
export function readCells({ grid }: Workbench, sheet: string, address: string): (string | number | boolean)[][] {
  const area = readAddress(sheet, address);
  const found = grid.workbook().getSheetByName(sheet);
  if (area === undefined || found === null) throw new Error(`no such cells: ${sheet}!${address}`);
  const cells = sheetCells(grid, found);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => cells.value(area.row + row, area.column + column)),
  );
}
