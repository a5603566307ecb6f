import { loadable, MOST_CELLS, Remote, settable, unlocked, type Queue } from "./fake-request";
import { each, table, type FakeCell, type FakeValidation, type Place } from "./fake-workbook";
import { RichApiError } from "./rich-api-error";

/** "If you type the items … the limit is 256 characters, including the separators" (Microsoft Support, More on data validation); past 255 Excel refuses. */
const LONGEST_LIST = 255;

export class FakeRange extends Remote<Place> {
  private static readonly PROPERTIES: Readonly<Record<string, (place: Place) => unknown>> = {
    rowIndex: ({ row }) => row,
    columnIndex: ({ column }) => column,
    rowCount: ({ rows }) => rows,
    columnCount: ({ columns }) => columns,
    "worksheet/name": ({ sheet }) => sheet.name,
    values: (place) => table(place, ({ value }) => value),
    formulas: (place) => table(place, ({ value, formula }) => formula || value),
    numberFormat: (place) => table(place, ({ pattern }) => pattern),
    text: (place) => table(place, ({ value }) => String(value)),
  };

  protected override isThere({ sheet }: Place): boolean {
    return this.queue.workbook.sheets.includes(sheet);
  }
  load(wanted: string): this {
    this.step(({ rows, columns }) => {
      if (rows * columns > MOST_CELLS) throw new RichApiError("RangeExceedsLimit");
    });
    return this.remember(FakeRange.PROPERTIES, wanted);
  }
  get rowIndex() {
    return this.read<number>("rowIndex");
  }
  get columnIndex() {
    return this.read<number>("columnIndex");
  }
  get rowCount() {
    return this.read<number>("rowCount");
  }
  get columnCount() {
    return this.read<number>("columnCount");
  }
  get worksheet() {
    return { name: this.read<string>("worksheet/name") };
  }
  get text() {
    return this.read<string[][]>("text");
  }
  get values() {
    return this.read<unknown[][]>("values");
  }
  set values(block: unknown[][]) {
    this.put("values", block, typed);
  }
  get formulas() {
    return this.read<unknown[][]>("formulas");
  }
  get numberFormat() {
    return this.read<unknown[][]>("numberFormat");
  }
  set numberFormat(pattern: unknown) {
    this.step((place) => each(unlocked(place), (r, c) => place.sheet.change(r, c, { pattern: String(pattern) })));
  }
  private put(what: string, block: unknown[][], part: (value: unknown) => Partial<FakeCell> | undefined): void {
    this.queue.send(block);
    this.step((place) => {
      this.queue.did(what);
      unlocked(place);
      if (block.length !== place.rows || block.some((line) => line.length !== place.columns)) {
        throw new RichApiError(
          "InvalidArgument",
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      }
      each(place, (row, column) => {
        const change = part(block[row - place.row][column - place.column]);
        if (change !== undefined) place.sheet.change(row, column, change);
      });
    });
  }
  private part(find: (place: Place) => Place): FakeRange {
    return new FakeRange(this.queue, () => find(this.resolved), false);
  }
  getCell = (row: number, column: number) =>
    this.part((place) => place.sheet.place(place.row + row, place.column + column, 1, 1));
  getLastCell = () =>
    this.part(({ sheet, row, column, rows, columns }) => sheet.place(row + rows - 1, column + columns - 1, 1, 1));
  getSpillingToRangeOrNullObject(): FakeRange {
    this.queue.needs("Range.getSpillingToRangeOrNullObject");
    return new FakeRange(this.queue, () => undefined, true);
  }
  /** "Selects the specified range in the Excel UI" (Range.select): of showing its sheet it says nothing. */
  select(): void {
    this.step((place) => {
      this.queue.workbook.selected = place;
    });
  }

  private ownFormat: FakeFormat | undefined;
  get format(): FakeFormat {
    return (this.ownFormat ??= new FakeFormat(this.queue, () => this.resolved));
  }
  get dataValidation() {
    this.queue.needs("Range.dataValidation");
    return new FakeDataValidation(this.queue, () => this.resolved, false);
  }
}

/** The format of a range. Looks are only ever set: they are kept with the sheet, in their order. */
class FakeFormat {
  private readonly looks: object;
  private readonly width;

  constructor(
    private readonly queue: Queue,
    private readonly place: () => Place,
  ) {
    this.looks = settable(queue, (path, value) => {
      const found = unlocked(this.place());
      found.sheet.styles.push([found, path, value]);
    });
    this.width = loadable(queue, place, { columnWidth: ({ sheet, column }) => sheet.widths.get(column) ?? 48 });
  }
  load = (wanted: string) => this.width.load(wanted);
  get columnWidth() {
    return this.width.columnWidth as number;
  }
  set columnWidth(points: number) {
    this.queue.add(() => {
      const { sheet, column } = unlocked(this.place());
      sheet.widths.set(column, points);
    });
  }
  get font() {
    return Reflect.get(this.looks, "font") as unknown;
  }
  get fill() {
    return Reflect.get(this.looks, "fill") as unknown;
  }
  get borders() {
    return Reflect.get(this.looks, "borders") as unknown;
  }
}

class FakeDataValidation extends Remote<Place> {
  private change(part: Partial<FakeValidation>): void {
    this.step((place) => {
      const { validations } = unlocked(place).sheet;
      const standing = validations.find((one) => JSON.stringify(areaOf(one.place)) === JSON.stringify(areaOf(place)));
      if (standing !== undefined) Object.assign(standing, part);
      else validations.push({ place, ...part });
    });
  }
  set rule(rule: { readonly list: { readonly source: string } }) {
    this.step(() => {
      if (rule.list.source.length > LONGEST_LIST) throw new RichApiError("InvalidArgument");
    });
    this.change({ rule });
  }
  set ignoreBlanks(ignoreBlanks: boolean) {
    this.change({ ignoreBlanks });
  }
  set errorAlert(errorAlert: unknown) {
    this.change({ errorAlert });
  }
}

const areaOf = ({ row, column, rows, columns }: Place) => [row, column, rows, columns];

/**
 * What Excel makes of a value it is handed; undefined leaves the cell alone. "If the returned value starts with a plus,
 * minus, or equal sign, Excel interprets this value as a formula" (Excel.Range, values,
 * https://learn.microsoft.com/javascript/api/excel/excel.range); a number that is below nothing it does not.
 */
function typed(value: unknown): Partial<FakeCell> | undefined {
  if (value === null) return undefined;
  if (typeof value === "number" || typeof value === "boolean") return { value, formula: "" };
  if (typeof value !== "string") throw new RichApiError("InvalidArgument");
  if (value.startsWith("'")) return { value: value.slice(1), formula: "" };
  if (/^-?[\d.,]+%?$/.test(value)) return { value: Number(value.replace(/[,%]/g, "")), formula: "" };
  if (/^[=+@-]/.test(value)) return { value: "", formula: value };
  if (/^\d{4}-\d\d-\d\d$/.test(value))
    return { value: Date.parse(`${value}T00:00:00Z`) / 86_400_000 + 25569, formula: "" };
  if (/^(true|false)$/i.test(value)) return { value: value.toLowerCase() === "true", formula: "" };
  return { value, formula: "" };
}
