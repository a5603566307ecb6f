/** A year of two or four digits, an apostrophe before it or not: 00–69 are 2000–2069, 70–99 are 1970–1999. */
export function fullYear(text: string): number {
  const digits = text.charCodeAt(0) === 39 ? text.slice(1) : text;
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
