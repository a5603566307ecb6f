/**
 * What a file is when it isn't CSV, told by its first bytes. Many people pick the workbook they exported, and its
 * bytes read as text would fill a sheet with signs.
 */
interface FileKind {
  readonly signatures: readonly string[];
  readonly kind: string;
  readonly step: string;
}

const UNPACK = "Unpack it, and open the CSV file inside.";

const KINDS: readonly FileKind[] = [
  { signatures: ["%PDF"], kind: "a PDF", step: "Export its table as CSV where the PDF was made." },
  {
    signatures: ["\x89PNG", "\xff\xd8\xff", "GIF8"],
    kind: "a picture",
    step: "Export the table it shows as CSV.",
  },
  { signatures: ["\x1f\x8b"], kind: "a compressed file", step: UNPACK },
];

/** The first bytes of workbooks of before 2007. */
const OLD_WORKBOOK = "\xd0\xcf\x11\xe0";
const PACKED = "PK\x03\x04";

/** How the files inside a packed one are called, behind the 30 bytes that begin each of them. */
const PACKED_KINDS: readonly { readonly inside: RegExp; readonly kind: string; readonly app: string }[] = [
  { inside: /opendocument\.spreadsheet/, kind: "an OpenDocument spreadsheet", app: "LibreOffice" },
  { inside: /PK\x03\x04[\s\S]{26}Index\//, kind: "a Numbers spreadsheet", app: "Numbers" },
  { inside: /PK\x03\x04[\s\S]{26}(?:xl\/|\[Content_Types\])/, kind: "an Excel workbook", app: "Excel" },
];

/** Some CRMs save a web page and call it .xls. */
const WEB_PAGE = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|table|\?xml|meta|head)\b/i;

/** A sentence without its subject on what the file is and what to do; undefined where it may be text. */
export function fileKindWords(head: Uint8Array): string | undefined {
  const start = Array.from(head, (byte) => String.fromCharCode(byte)).join("");
  if (start.startsWith(OLD_WORKBOOK)) return sheetWords("an Excel workbook", "Excel");
  if (WEB_PAGE.test(start)) return sheetWords("a web page", "Excel");
  if (start.startsWith(PACKED)) {
    const packed = PACKED_KINDS.find(({ inside }) => inside.test(start));
    return packed === undefined ? words("a zip archive", UNPACK) : sheetWords(packed.kind, packed.app);
  }
  const found = KINDS.find(({ signatures }) => signatures.some((signature) => start.startsWith(signature)));
  return found && words(found.kind, found.step);
}

function sheetWords(kind: string, app: string): string {
  return words(kind, `In ${app}, save the sheet as CSV, and open that file; or copy its cells and paste them here.`);
}

function words(kind: string, step: string): string {
  return `is ${kind}, not a CSV file. ${step}`;
}
