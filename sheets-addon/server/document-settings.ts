/** Settings kept with the document, in pieces: a property holds 9 KB at most, and a character up to three bytes. */

const PIECE = 3000;
/** Bytes of all that an add-on may keep with a document, keys and values together. */
const STORE = 500_000;

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
  const kept = properties.getProperties();
  const before = Number(kept[countKey(key)] ?? 0);
  const pieces = piecesOf(json);
  const entries: Record<string, string> = { [countKey(key)]: String(pieces.length) };
  pieces.forEach((piece, i) => {
    entries[pieceKey(key, i)] = piece;
  });
  // Asked first: a store that fills up half way would hold pieces of two settings under one key.
  if (bytesIn({ ...kept, ...entries }) > STORE) throw new Error(NO_ROOM);
  properties.setProperties(entries);
  for (let i = pieces.length; i < before; i++) properties.deleteProperty(pieceKey(key, i));
}

const NO_ROOM =
  "Google keeps at most 500 KB of an add-on's settings with a spreadsheet, and this would be more. What was kept before still stands.";

function bytesIn(properties: Readonly<Record<string, string>>): number {
  return Object.entries(properties).reduce((sum, [key, value]) => sum + bytesOf(key) + bytesOf(value), 0);
}

/** Of UTF-8, which a script has no encoder for. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Each half of a pair is counted as two of the pair's four bytes.
    const isHalf = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isHalf ? 2 : 3;
  }
  return bytes;
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
