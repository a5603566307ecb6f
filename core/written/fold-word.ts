/** A word in lower case and without accents, so that `FÉVR`, `févr`, and `fevr` are the same word. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  if (!/[^\x20-\x7e]/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/ø/g, "o");
}
