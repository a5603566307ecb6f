/**
 * The text of a file whose encoding nobody states. A byte order mark decides. Without one, zero bytes at every other
 * place tell UTF-16, bytes that are valid UTF-8 are UTF-8, and the rest is what spreadsheets on Western European
 * Windows write. All bytes are looked at, not a sample: the first accent may come late in the file.
 */
export type Encoding = "UTF-8" | "UTF-16" | "Windows-1252";

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Characters that are broken in the file; each reads as a replacement sign. */
  readonly broken: number;
}

const LOOKED_AT = 64 * 1024;
/** Separators and line ends alone make more zero bytes than this in UTF-16, whatever the script. */
const LEAST_ZEROS = 0.02;
const MOST_CONTROLS = 0.1;

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** Undefined where the bytes are no text. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return undefined;
  if (startsWith(bytes, [0xff, 0xfe])) return utf16(bytes, "utf-16le");
  if (startsWith(bytes, [0xfe, 0xff])) return utf16(bytes, "utf-16be");
  const order = bareUtf16(bytes.subarray(0, LOOKED_AT));
  if (order !== undefined) return utf16(bytes, order);
  if (isBinary(bytes.subarray(0, LOOKED_AT))) return undefined;
  return withoutZeros(narrow(bytes));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function utf16(bytes: Uint8Array, order: "utf-16le" | "utf-16be"): DecodedText {
  // A last byte on its own is half of a line end that was cut off.
  const text = new TextDecoder(order).decode(bytes.subarray(0, bytes.length & ~1));
  return { text, encoding: "UTF-16", broken: count(text, "\uFFFD") };
}

function bareUtf16(head: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i & 1]++;
  const [even, odd] = zeros;
  if (Math.max(even, odd) < (head.length / 2) * LEAST_ZEROS || Math.max(even, odd) === 0) return undefined;
  if (even * 10 <= odd) return "utf-16le";
  return odd * 10 <= even ? "utf-16be" : undefined;
}

function isBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  return controls > head.length * MOST_CONTROLS;
}

function narrow(bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8", broken: 0 };
  } catch {
    // One broken character in a UTF-8 file must not turn every accent of it into two signs.
    const text = new TextDecoder("utf-8").decode(bytes);
    const broken = count(text, "\uFFFD");
    const whole = (text.match(/[^\x00-\x7f]/g)?.length ?? 0) - broken;
    if (whole > broken || startsWith(bytes, UTF8_MARK)) return { text, encoding: "UTF-8", broken };
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "Windows-1252", broken: 0 };
  }
}

/** Databases write an empty value as a zero byte now and then; nobody sees it, and it would keep words from matching. */
function withoutZeros(decoded: DecodedText): DecodedText {
  return decoded.text.includes("\0") ? { ...decoded, text: decoded.text.replace(/\0/g, "") } : decoded;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
