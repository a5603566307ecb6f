import type { Browser } from "playwright-core";
import type { Picture } from "./listing";

/** The icon and the name, side by side. */
export async function shootCardBanner(browser: Browser, svg: string, { width, height }: Picture): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height } });
  try {
    await page.setContent(`<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Revpact</title><style>
      body { margin: 0; height: 100vh; display: flex; align-items: center; justify-content: center; gap: 12px;
        background: #ffffff; color: #1d2127; font: 600 30px "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
      svg { width: 52px; height: 52px; }
    </style><body>${svg}<span>Revpact</span></body></html>`);
    return await page.screenshot();
  } finally {
    await page.close();
  }
}
