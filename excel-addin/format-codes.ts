/** The codes of a number format's section for positive numbers, without quoted text and the characters that are only shown or stand for space. */
export function formatCodes(numberFormat: string): string {
  return numberFormat
    .replace(/"[^"]*"/g, "")
    .replace(/[\\_*]./g, "")
    .split(";")[0];
}
