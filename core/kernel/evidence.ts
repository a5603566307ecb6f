/**
 * What the cells of a call say about how dates and numbers are written. Columns and scalars add
 * to it while they are opened; the reading is decided from all of it at once.
 */
import { parseDateText, type DateText } from "../written/dates";
import { parseNumberText, type WrittenNumber } from "../written/numbers";

/** A cell that decided something, as a refusal or a note points at it. */
export interface Witness {
  readonly argument: string;
  readonly place: string;
  readonly text: string;
}

/** Cells that can be read in two ways. */
interface Undecided {
  count: number;
  first: Witness | undefined;
}

const NOTHING_UNDECIDED = (): Undecided => ({ count: 0, first: undefined });

/** The evidence of one argument. */
export class Evidence {
  dayFirst: Witness | undefined;
  monthFirst: Witness | undefined;
  /** A date with dots, which is written where the decimal mark is a comma. */
  dotted: Witness | undefined;
  readonly undecidedDates = NOTHING_UNDECIDED();

  decimalDot: Witness | undefined;
  decimalComma: Witness | undefined;
  /** Signs that hint at a mark where nothing forces it, such as a € behind the number. */
  hintsDot = 0;
  hintsComma = 0;
  readonly undecidedNumbers = NOTHING_UNDECIDED();
  /** Undecided numbers by the mark they hold, and those that are no amounts of money. */
  undecidedDots = 0;
  undecidedCommas = 0;
  undecidedPlain = 0;

  /** Times with and without an offset. */
  timesWithOffset = 0;
  timesWithoutOffset = 0;
  firstOffset: Witness | undefined;

  /** Currencies that signs and codes name, by the column they are in. */
  private readonly currencies = new Map<number, { readonly currency: string; readonly row: number }[]>();

  addCurrency(column: number, currency: string, row: number): void {
    const known = this.currencies.get(column);
    if (known === undefined) this.currencies.set(column, [{ currency, row }]);
    else if (!known.some((each) => each.currency === currency)) known.push({ currency, row });
  }

  currenciesIn(column: number): readonly { readonly currency: string; readonly row: number }[] {
    return this.currencies.get(column) ?? [];
  }

  /** Other places to look where all this leaves a question open: columns that the function does not read. */
  private readonly others: ((evidence: Evidence) => void)[] = [];

  constructor(readonly argument: string) {}

  lookLater(look: (evidence: Evidence) => void): void {
    this.others.push(look);
  }

  /** The evidence of cells that nothing else reads. */
  further(): Evidence {
    const evidence = new Evidence(this.argument);
    for (const look of this.others) look(evidence);
    return evidence;
  }

  addDate(text: string, date: DateText, count: number, witness: () => Witness): void {
    if (date.form === "certain") {
      if (/^\s*\d{1,2}\.\d{1,2}\.\d/.test(text)) this.dotted ??= witness();
      this.addTime(date.date, count, witness);
      return;
    }
    const { dayFirst, monthFirst } = date;
    const either = dayFirst ?? monthFirst;
    if (either !== undefined) this.addTime(either, count, witness);
    if (dayFirst !== undefined && monthFirst !== undefined) {
      if (dayFirst.serial !== monthFirst.serial) addUndecided(this.undecidedDates, count, witness);
    } else if (dayFirst !== undefined) this.dayFirst ??= witness();
    else if (monthFirst !== undefined) this.monthFirst ??= witness();
  }

  private addTime(
    { hasTime, offsetMinutes }: { readonly hasTime: boolean; readonly offsetMinutes?: number },
    count: number,
    witness: () => Witness,
  ): void {
    if (!hasTime) return;
    if (offsetMinutes === undefined) this.timesWithoutOffset += count;
    else {
      this.timesWithOffset += count;
      this.firstOffset ??= witness();
    }
  }

  addNumber({ dot, comma, hint }: WrittenNumber, count: number, isMoney: boolean, witness: () => Witness): void {
    if (hint === ".") this.hintsDot += count;
    if (hint === ",") this.hintsComma += count;
    if (dot !== undefined && comma !== undefined) {
      if (dot === comma) return;
      addUndecided(this.undecidedNumbers, count, witness);
      if (Math.abs(dot) < Math.abs(comma)) this.undecidedDots += count;
      else this.undecidedCommas += count;
      if (!isMoney) this.undecidedPlain += count;
    } else if (dot !== undefined) this.decimalDot ??= witness();
    else if (comma !== undefined) this.decimalComma ??= witness();
  }

  /**
   * A text of a column that may hold numbers, dates, or words. `1,200` is taken for twelve hundred,
   * as Americans write it: three decimals and no more are hardly ever meant.
   */
  addQuantity(text: string, count: number, witness: () => Witness): void {
    const number = parseDateText(text) === undefined ? parseNumberText(text) : undefined;
    const isThousand =
      number?.dot !== undefined && number.comma !== undefined && Math.abs(number.dot) > Math.abs(number.comma);
    if (isThousand) this.hintsDot += count;
    else this.addText(text, witness, count);
  }

  /** A text of a column that no function reads: whatever it may be. */
  addText(text: string, witness: () => Witness, count = 1): void {
    const date = parseDateText(text);
    if (date !== undefined) {
      this.addDate(text, date, count, witness);
      return;
    }
    const number = parseNumberText(text);
    if (number !== undefined) this.addNumber(number, count, false, witness);
  }
}

function addUndecided(undecided: Undecided, count: number, witness: () => Witness): void {
  undecided.count += count;
  undecided.first ??= witness();
}
