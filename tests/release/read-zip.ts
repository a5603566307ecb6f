/** The entries of a zip of stored files by name, as its directory at the end lists them. */
export interface Entry {
  readonly bytes: Buffer;
  /** As MS-DOS writes a day and a time. */
  readonly day: number;
  readonly time: number;
}

export function readZip(zip: Uint8Array): ReadonlyMap<string, Entry> {
  const file = Buffer.from(zip);
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const entries = new Map<string, Entry>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (file.toString("latin1", at, at + 4) !== "PK\x01\x02") throw new Error(`no entry begins at ${at}`);
    if (file.readUInt16LE(at + 10) !== 0) throw new Error("an entry is compressed");
    const [size, nameLength] = [file.readUInt32LE(at + 24), file.readUInt16LE(at + 28)];
    const name = file.toString("utf8", at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    entries.set(name, {
      bytes: file.subarray(start, start + size),
      time: file.readUInt16LE(at + 12),
      day: file.readUInt16LE(at + 14),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}
