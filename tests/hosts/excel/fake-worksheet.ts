import { fakeCharts } from "./fake-charts";
import { FakeRange } from "./fake-range";
import { denied, into, loadable, Remote, settable, unlocked } from "./fake-request";
import type { FakeSheet, Place } from "./fake-workbook";

class FakeNote extends Remote<{ sheet: FakeSheet; address: string }> {
  load = (wanted: string) => this.remember({ content: ({ sheet, address }) => sheet.notes.get(address) }, wanted);
  get content() {
    return this.read<string>("content");
  }
  delete(): void {
    this.step(({ sheet, address }) => unlocked(sheet).notes.delete(address));
  }
}

export class FakeWorksheet extends Remote<FakeSheet> {
  load = (wanted: string) =>
    this.remember({ name: ({ name }) => name, visibility: ({ visibility }) => visibility }, wanted);
  get name() {
    return this.read<string>("name");
  }
  get visibility() {
    return this.read<string>("visibility");
  }
  private range(find: (sheet: FakeSheet) => Place | undefined, orNull = false): FakeRange {
    return new FakeRange(this.queue, () => find(this.resolved), orNull);
  }
  getUsedRangeOrNullObject = (_valuesOnly: boolean) => this.range((sheet) => sheet.used(), true);
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): FakeRange {
    if (![row, column, rows, columns].every(Number.isInteger) || row < 0 || column < 0 || rows < 1 || columns < 1) {
      throw new Error("InvalidArgument: The argument is invalid or missing or has an incorrect format.");
    }
    return this.range((sheet) => sheet.place(row, column, rows, columns));
  }
  activate(): void {
    this.step((sheet) => {
      if (sheet.visibility !== "Visible") throw new Error("InvalidOperation: a hidden sheet cannot be active.");
      this.queue.workbook.active = sheet;
    });
  }
  delete(): void {
    this.step((sheet) => {
      const { workbook } = this.queue;
      if (workbook.isStructureProtected) denied();
      if (workbook.sheets.length === 1) throw new Error("InvalidOperation: A workbook must have one visible sheet.");
      workbook.sheets = workbook.sheets.filter((one) => one !== sheet);
      workbook.tables = workbook.tables.filter(({ place }) => place.sheet !== sheet);
      for (const [name, named] of workbook.names) {
        // The name stays a range's by its type, with no range to be had (office-js issue 263).
        if (named.place?.sheet === sheet) workbook.names.set(name, { ...named, value: "#REF!", place: undefined });
      }
    });
  }
  readonly protection = loadable(this.queue, () => this.resolved, { protected: ({ isProtected }) => isProtected });
  private readonly filter = loadable(this.queue, () => this.resolved, {
    isDataFiltered: ({ isDataFiltered }) => isDataFiltered,
  });
  get autoFilter() {
    this.queue.needs("1.9");
    return this.filter;
  }
  get pageLayout() {
    this.queue.needs("1.9");
    return settable(this.queue, (path, value) => {
      // "The PageLayoutZoomOptions object must be set as a JSON object (use x.zoom = {...})" (PageLayout.zoom).
      if (path.startsWith("zoom.")) throw new Error(`InvalidArgument: ${path} cannot be set by itself.`);
      into(unlocked(this.resolved).pageLayout)(path, value);
    });
  }
  readonly charts = fakeCharts(this.queue, () => this.resolved);
  readonly freezePanes = {
    freezeRows: (rows: number) =>
      this.step((sheet) => {
        this.queue.did("freezeRows");
        sheet.frozenRows = rows;
      }),
    unfreeze: () =>
      this.step((sheet) => {
        sheet.frozenRows = 0;
      }),
    getLocationOrNullObject: () =>
      this.range((sheet) => (sheet.frozenRows === 0 ? undefined : sheet.place(0, 0, sheet.frozenRows, 1)), true),
  };
  get notes() {
    this.queue.needs("1.18");
    return {
      add: (address: string, content: string) =>
        this.step((sheet) => {
          if (unlocked(sheet).notes.has(address)) throw new Error("InvalidOperation: The cell has a note already.");
          sheet.notes.set(address, content);
        }),
      getItemOrNullObject: (address: string) =>
        new FakeNote(
          this.queue,
          () => (this.resolved.notes.has(address) ? { sheet: this.resolved, address } : undefined),
          true,
        ),
    };
  }
}
