import type { Picture } from "./listing";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Signature, the length and name of the first chunk, and the width and height it begins with. */
const HEAD_BYTES = 24;

/** What a marketplace would send the picture back for, as a sentence; nothing where it would not. */
export function wrongWithPicture(png: Buffer, { file, width, height, mostBytes }: Picture): string | undefined {
  if (png.length < HEAD_BYTES || !png.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return `${file} is no PNG.`;
  const [foundWidth, foundHeight] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (foundWidth !== width || foundHeight !== height) {
    return `${file} must be ${width} × ${height} pixels, found ${foundWidth} × ${foundHeight}.`;
  }
  if (mostBytes !== undefined && png.length > mostBytes) {
    return `${file} must have at most ${mostBytes} bytes, found ${png.length}.`;
  }
  return undefined;
}
