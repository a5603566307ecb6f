/**
 * `npm run pictures`: the pictures that Google Workspace Marketplace and Microsoft Marketplace ask for, of the workbench
 * on its sample company, into dist/listing. See docs/publish.md.
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser/launch-browser";
import { renderIcon } from "./icons";
import { shootCardBanner } from "./listing-pictures/card-banner";
import { allPictures, CARD_BANNER, ICONS, MARKETS, screenshotOf, type Picture } from "./listing-pictures/listing";
import { openSample } from "./listing-pictures/open-sample";
import { SCENES, type Scene } from "./listing-pictures/scenes";
import { wrongWithPicture } from "./listing-pictures/wrong-with-picture";
import { serveFolder } from "./start";
import { buildWorkbench } from "./workbench-build";

const root = fileURLToPath(new URL("..", import.meta.url));
const LISTING_FOLDER = join(root, "dist/listing");

async function keep(picture: Picture, png: Buffer): Promise<void> {
  const wrong = wrongWithPicture(png, picture);
  if (wrong !== undefined) throw new Error(wrong);
  const file = join(LISTING_FOLDER, picture.file);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, png);
  console.log(`${picture.file}  ${picture.width} × ${picture.height}, ${Math.ceil(png.length / 1024)} KB`);
}

async function shootScreens(browser: Browser, url: string): Promise<void> {
  for (const market of MARKETS) {
    for (const scene of SCENES) {
      const picture = screenshotOf(scene, market);
      await keep(picture, await shootScene(browser, url, scene, picture));
    }
  }
}

async function shootScene(browser: Browser, url: string, scene: Scene, picture: Picture): Promise<Buffer> {
  const sample = await openSample(browser, url, picture);
  try {
    await scene.set(sample);
    return await sample.picture();
  } catch (failure) {
    throw new Error(`${picture.file} could not be taken: ${String(failure)}`, { cause: failure });
  } finally {
    await sample.close();
  }
}

async function main(): Promise<void> {
  await rm(LISTING_FOLDER, { recursive: true, force: true });
  const svg = await readFile(join(root, "excel-addin/icons/icon.svg"), "utf8");
  for (const icon of ICONS) await keep(icon, renderIcon(svg, icon.width));
  const workbench = await buildWorkbench();
  const browser = await launchBrowser();
  const { url, server } = await serveFolder(workbench, 0);
  try {
    await keep(CARD_BANNER, await shootCardBanner(browser, svg, CARD_BANNER));
    await shootScreens(browser, url);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  const captions = SCENES.map(({ name, caption }) => `${name}.png: ${caption}\n`).join("");
  await writeFile(join(LISTING_FOLDER, "microsoft/captions.txt"), captions);
  console.log(`${allPictures().length} pictures are in dist/listing.`);
}

main().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
