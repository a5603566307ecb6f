/** Every picture the two marketplaces ask for, with what they ask of it; docs/publish.md lists the same. */
import { SCENES, type Scene } from "./scenes";

export interface Picture {
  /** Its place in dist/listing. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** The marketplace takes no file of more bytes; undefined where it states no limit. */
  readonly mostBytes?: number;
}

export type Market = "google" | "microsoft";

const KILOBYTE = 1024;

export const ICONS: readonly Picture[] = [
  { file: "google/icon-128.png", width: 128, height: 128 },
  { file: "google/icon-32.png", width: 32, height: 32 },
  { file: "google/icon-120.png", width: 120, height: 120 },
  { file: "microsoft/logo-300.png", width: 300, height: 300, mostBytes: 512 * KILOBYTE },
];

export const CARD_BANNER: Picture = { file: "google/card-banner-220x140.png", width: 220, height: 140 };

const SCREENSHOTS: Readonly<Record<Market, Omit<Picture, "file">>> = {
  google: { width: 1280, height: 800 },
  microsoft: { width: 1366, height: 768, mostBytes: KILOBYTE * KILOBYTE },
};

export const MARKETS = Object.keys(SCREENSHOTS) as readonly Market[];

export function screenshotOf(scene: Scene, market: Market): Picture {
  return { file: `${market}/${scene.name}.png`, ...SCREENSHOTS[market] };
}

export function allPictures(): readonly Picture[] {
  const screenshots = MARKETS.flatMap((market) => SCENES.map((scene) => screenshotOf(scene, market)));
  return [...ICONS, CARD_BANNER, ...screenshots];
}
