/**
 * A number as a sentence says it: `82,367.54`, `1,200`, `0.5`.
 *
 * Convention: thousands are grouped by commas, decimals rounded as a cell rounds them (by its
 * first 15 digits, halves away from 0) and their zeros left out. What would round to nothing
 * is not said to be nothing: `under 0.01`, `above -0.01`.
 */
export function numberInWords(value: number, mostDecimals: 1 | 2 = 2): string {
  const [whole, decimals = ""] = rounded(Math.abs(value), mostDecimals).toFixed(mostDecimals).split(".");
  const shown = decimals.replace(/0+$/, "");
  if (value !== 0 && whole === "0" && shown === "") return nearNothing(value, mostDecimals);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0 ? "-" : ""}${grouped}${shown === "" ? "" : `.${shown}`}`;
}

function rounded(value: number, mostDecimals: number): number {
  const scale = 10 ** mostDecimals;
  return Math.round(Number((value * scale).toPrecision(15))) / scale;
}

function nearNothing(value: number, mostDecimals: number): string {
  const least = `0.${"1".padStart(mostDecimals, "0")}`;
  return value > 0 ? `under ${least}` : `above -${least}`;
}
