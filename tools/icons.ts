/**
 * Renders our icons: plain shapes of one colour each, as SVG writes them, to PNG of any
 * size. Only what the icons use is understood, and anything else is refused.
 */
import { deflateSync } from "node:zlib";

type Point = readonly [x: number, y: number];

interface Shape {
  readonly colour: Colour;
  readonly holds: (x: number, y: number) => boolean;
}

type Colour = readonly [red: number, green: number, blue: number];

/** Samples along each side of a pixel. */
const SAMPLES = 4;

export function renderIcon(svg: string, size: number): Buffer {
  const [, , width] = /viewBox="0 0 ((\d+) \2)"/.exec(svg) ?? [];
  if (width === undefined) throw new Error("an icon is drawn in a square viewBox that begins at 0 0");
  const unit = Number(width) / size;
  const shapes = readShapes(svg).reverse();
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) pixels.set(pixelAt(shapes, x, y, unit), (y * size + x) * 4);
  }
  return printPng(pixels, size);
}

/** The colour of what lies on top, averaged over the samples that are covered; the rest is transparent. */
function pixelAt(shapes: readonly Shape[], x: number, y: number, unit: number): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const sx = (x + ((i % SAMPLES) + 0.5) / SAMPLES) * unit;
    const sy = (y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * unit;
    const top = shapes.find(({ holds }) => holds(sx, sy));
    if (top === undefined) continue;
    covered++;
    for (let channel = 0; channel < 3; channel++) sum[channel] += top.colour[channel];
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((part) => Math.round(part / covered)), Math.round((covered / (SAMPLES * SAMPLES)) * 255)];
}

function readShapes(svg: string): Shape[] {
  return [...svg.matchAll(/<(rect|path)\s([^>]*)\/>/g)].map(([, kind, text]) => {
    const attributes = new Map([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
    const colour = readColour(attributes.get("fill") ?? "");
    return kind === "rect"
      ? {
          colour,
          holds: inRectangle(
            Number(attributes.get("width")),
            Number(attributes.get("height")),
            Number(attributes.get("rx") ?? 0),
          ),
        }
      : { colour, holds: inPolygon(readPath(attributes.get("d") ?? "")) };
  });
}

function readColour(text: string): Colour {
  const match = /^#(..)(..)(..)$/.exec(text);
  if (match === null) throw new Error(`an icon's fill is written #rrggbb, found "${text}"`);
  return [parseInt(match[1], 16), parseInt(match[2], 16), parseInt(match[3], 16)];
}

function inRectangle(width: number, height: number, radius: number): Shape["holds"] {
  return (x, y) => {
    if (x < 0 || y < 0 || x > width || y > height) return false;
    const dx = Math.max(radius - x, x - (width - radius), 0);
    const dy = Math.max(radius - y, y - (height - radius), 0);
    return dx * dx + dy * dy <= radius * radius || dx === 0 || dy === 0;
  };
}

/** One closed outline of straight lines. */
function readPath(text: string): Point[] {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, letter, rest] of text.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const from: Point = letter === letter.toLowerCase() ? [x, y] : [0, 0];
    switch (letter.toUpperCase()) {
      case "M":
      case "L":
        [x, y] = [from[0] + numbers[0], from[1] + numbers[1]];
        break;
      case "H":
        x = from[0] + numbers[0];
        break;
      case "V":
        y = from[1] + numbers[0];
        break;
      case "Z":
        return points;
      default:
        throw new Error(`an icon's path is made of straight lines, found "${letter}"`);
    }
    points.push([x, y]);
  }
  return points;
}

function inPolygon(points: readonly Point[]): Shape["holds"] {
  return (x, y) => {
    let inside = false;
    for (let i = 0; i < points.length; i++) {
      const [ax, ay] = points[i];
      const [bx, by] = points[(i + 1) % points.length];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
    return inside;
  };
}

function printPng(pixels: Buffer, size: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const lines = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) pixels.copy(lines, y * (size * 4 + 1) + 1, y * size * 4, (y + 1) * size * 4);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(checksum(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** The cyclic redundancy check of the PNG specification. */
function checksum(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
