const WRITTEN = /^(-?)(\d*)\.(\d*)(?:e([+-]?\d+))?$/i;

/**
 * A number as a formula that every locale reads the same: `0.25` is `25%`, `3.125` is `(3125/1000)`, as a decimal
 * comma would separate arguments where a dot is the decimal sign. Division of two whole numbers loses nothing.
 */
export function anyLocaleNumber(text: string, isAlone: boolean): string {
  const parts = WRITTEN.exec(text);
  if (parts === null) return text;
  const [, sign, whole, behind, exponent = "0"] = parts;
  const places = behind.replace(/0+$/, "");
  const digits = `${whole}${places}`.replace(/^0+(?=\d)/, "");
  const scale = Number(exponent) - places.length;
  if (scale >= 0) return sign + digits + "0".repeat(scale);
  if (scale >= -2 && Number(digits) < 10 ** -scale) return `${sign}${digits}${"0".repeat(2 + scale)}%`;
  const fraction = `${sign}${digits}/1${"0".repeat(-scale)}`;
  return isAlone ? fraction : `(${fraction})`;
}
