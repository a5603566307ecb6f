/** Several files in one zip, stored as they are: a browser then saves once instead of asking for each. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1980-01-01, the first day the format knows: the same sheets give the same bytes. */
const FIRST_DAY = 0x0021;

export function zip(files: readonly ZippedFile[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const nameBytes = encoder.encode(name);
    const facts = [VERSION, FLAGS, 0, 0, FIRST_DAY];
    const sizes = [checksum(bytes), bytes.length, bytes.length];
    const local = record([LOCAL_HEADER], facts, sizes, [nameBytes.length, 0]);
    directory.push(
      record([CENTRAL_HEADER], [VERSION, ...facts], sizes, [nameBytes.length, 0, 0, 0, 0], [0, offset]),
      nameBytes,
    );
    parts.push(local, nameBytes, bytes);
    offset += local.length + nameBytes.length + bytes.length;
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record([END_OF_DIRECTORY], [0, 0, files.length, files.length], [directorySize, offset], [0]);
  return joined([...parts, ...directory, end]);
}

/** Little-endian numbers, in turn four bytes each and two bytes each. */
function record(...groups: readonly (readonly number[])[]): Uint8Array {
  const bytes: number[] = [];
  groups.forEach((group, i) => {
    const width = i % 2 === 0 ? 4 : 2;
    for (const value of group) for (let b = 0; b < width; b++) bytes.push((value >>> (8 * b)) & 0xff);
  });
  return Uint8Array.from(bytes);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 0xff] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
