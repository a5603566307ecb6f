import { fakeCharts } from "./fake-charts";
import { FakeRange } from "./fake-range";
import { denied, into, loadable, Remote, settable, unlocked } from "./fake-request";
import type { FakeSheet, Place } from "./fake-workbook";
import { RichApiError } from "./rich-api-error";

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
  protected override isThere(sheet: FakeSheet): boolean {
    return this.queue.workbook.sheets.includes(sheet);
  }
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
      throw new RichApiError("InvalidArgument");
    }
    return this.range((sheet) => sheet.place(row, column, rows, columns));
  }
  activate(): void {
    this.step((sheet) => {
      if (sheet.visibility !== "Visible") throw new RichApiError("InvalidOperation");
      this.queue.workbook.active = sheet;
    });
  }
  delete(): void {
    this.step((sheet) => {
      const { workbook } = this.queue;
      if (workbook.isStructureProtected) denied();
      if (workbook.sheets.length === 1) throw new RichApiError("InvalidOperation");
      this.queue.cannotUndo();
      workbook.sheets = workbook.sheets.filter((one) => one !== sheet);
      workbook.tables = workbook.tables.filter(({ place }) => place.sheet !== sheet);
      for (const [name, named] of workbook.names) {
        // The name stays a range's by its type, with no range to be had (OfficeDev/office-js#263).
        if (named.place?.sheet === sheet) workbook.names.set(name, { ...named, value: "#REF!", place: undefined });
      }
    });
  }
  private readonly protectionOf = () =>
    loadable(this.queue, () => this.resolved, { protected: ({ isProtected }) => isProtected });
  private ownProtection: ReturnType<typeof this.protectionOf> | undefined;
  get protection() {
    return (this.ownProtection ??= this.protectionOf());
  }
  private readonly filterOf = () =>
    loadable(this.queue, () => this.resolved, { isDataFiltered: ({ isDataFiltered }) => isDataFiltered });
  private ownFilter: ReturnType<typeof this.filterOf> | undefined;
  get autoFilter() {
    this.queue.needs("Worksheet.autoFilter");
    return (this.ownFilter ??= this.filterOf());
  }
  get pageLayout() {
    this.queue.needs("Worksheet.pageLayout");
    return settable(this.queue, (path, value) => {
      // "The PageLayoutZoomOptions object must be set as a JSON object (use x.zoom = {...})" (PageLayout.zoom).
      if (path.startsWith("zoom.")) throw new RichApiError("InvalidArgument");
      into(unlocked(this.resolved).pageLayout)(path, value);
    });
  }
  private ownCharts: ReturnType<typeof fakeCharts> | undefined;
  get charts() {
    return (this.ownCharts ??= fakeCharts(this.queue, () => this.resolved));
  }
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
    this.queue.needs("Worksheet.notes");
    return {
      add: (address: string, content: string) =>
        this.step((sheet) => {
          if (unlocked(sheet).notes.has(address)) throw new RichApiError("InvalidOperation");
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
