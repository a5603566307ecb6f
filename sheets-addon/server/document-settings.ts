/** Settings kept with the document, in pieces: a property holds 9 KB at most, and a character up to three bytes. */

const PIECE = 3000;

export const countKey = (key: string) => `revpact ${key} pieces`;
export const pieceKey = (key: string, i: number) => `revpact ${key} ${i}`;

export function loadSetting(key: string): string | undefined {
  const properties = PropertiesService.getDocumentProperties();
  const count = properties.getProperty(countKey(key));
  if (count === null) return undefined;
  let json = "";
  for (let i = 0; i < Number(count); i++) json += properties.getProperty(pieceKey(key, i)) ?? "";
  return json;
}

export function saveSetting(key: string, json: string): void {
  const properties = PropertiesService.getDocumentProperties();
  const before = Number(properties.getProperty(countKey(key)) ?? 0);
  const pieces = piecesOf(json);
  const entries: Record<string, string> = { [countKey(key)]: String(pieces.length) };
  pieces.forEach((piece, i) => {
    entries[pieceKey(key, i)] = piece;
  });
  properties.setProperties(entries);
  for (let i = pieces.length; i < before; i++) properties.deleteProperty(pieceKey(key, i));
}

/** Cut so that no character written as a pair of units is torn. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + PIECE, text.length);
    const unit = text.charCodeAt(end - 1);
    if (end < text.length && unit >= 0xd800 && unit <= 0xdbff) end--;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}
