/**
 * Which decimal mark a file is written with. It is asked of the whole file: 12.500 in one column says nothing, but
 * beside 1.234,50 in another, or in a file with semicolons, it is twelve thousand five hundred.
 */
export interface CsvHints {
  /** The decimal mark that formulas over the table should be told, where the file shows it. */
  readonly decimal?: "." | ",";
}

/**
 * What the dot of 12.500 is. Where it is unclear the number stays text, but 12.5 in its column settles it; where dots are
 * not decimal every number with one stays text, so that the functions see what contradicts what.
 */
export type DotReading = "decimal" | "unclear" | "not decimal";

export interface DecimalMarks extends CsvHints {
  readonly dots: DotReading;
}

type Shape = "comma for sure" | "comma" | "dot for sure" | "dot" | "dots and thousands" | "neither";

/** A number with its marks, whatever currency or percent sign is beside it. */
const MARKED = /^[^\d.,]{0,4}(\d[\d.,' \u00a0\u202f]*\d)[^\d.,]{0,4}$/;
const GROUPED = /^\d{1,3}(?:[' \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/;
const DOTTED_DATE = /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})(?:\D.*)?$/;

export function decimalMarks(body: Iterable<readonly string[]>, separator: string): DecimalMarks {
  const seen = new Set<Shape>();
  let hasDottedDates = false;
  for (const row of body) {
    for (const cell of row) {
      if (!/[.,]/.test(cell)) continue;
      const text = cell.trim();
      if (DOTTED_DATE.test(text)) hasDottedDates = true;
      else seen.add(shapeOf(text));
    }
  }
  const decimal = separator === "," ? undefined : decimalOf(seen, separator);
  return { ...(decimal !== undefined && { decimal }), dots: dotsOf(seen, decimal, separator, hasDottedDates) };
}

/** Where values are parted by commas, a dot is decimal unless the file shows otherwise. */
function dotsOf(
  seen: ReadonlySet<Shape>,
  decimal: "." | "," | undefined,
  separator: string,
  hasDottedDates: boolean,
): DotReading {
  if (decimal === ".") return "decimal";
  const showsComma = seen.has("comma for sure") || seen.has("comma");
  const showsDot = seen.has("dot for sure") || seen.has("dot");
  if (separator !== ",") return decimal === "," || showsComma ? "not decimal" : "unclear";
  return showsComma || (hasDottedDates && !showsDot) ? "unclear" : "decimal";
}

/** Of a file that isn't parted by commas: those who write decimal commas part values by something else. */
function decimalOf(seen: ReadonlySet<Shape>, separator: string): "." | "," | undefined {
  if (seen.has("comma for sure") !== seen.has("dot for sure")) return seen.has("comma for sure") ? "," : ".";
  if (seen.has("comma for sure") || seen.has("dot")) return undefined;
  if (seen.has("comma")) return ",";
  return separator === ";" && seen.has("dots and thousands") ? "," : undefined;
}

/** What one number says: with both marks, or one of them repeated, it can be read in one way only. */
function shapeOf(text: string): Shape {
  const number = MARKED.exec(text)?.[1];
  if (number === undefined || /^0\d/.test(number)) return "neither";
  // Blanks that don't part thousands are those of a phone number.
  if (/[^\d.,]/.test(number) && !GROUPED.test(number)) return "neither";
  const digits = number.replace(/[^\d.,]/g, "");
  if (/^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return "comma for sure";
  if (/^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/.test(digits)) return "dot for sure";
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits)) return "dots and thousands";
  if (/^\d+\.\d+$/.test(digits)) return "dot";
  return /^\d+,\d+$/.test(digits) && !/^[1-9]\d{0,2},\d{3}$/.test(digits) ? "comma" : "neither";
}
