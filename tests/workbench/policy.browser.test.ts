/** The workbench asks only its own address for anything, whatever markup finds its way into the page. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serveWorkbench, whenReady, type ServedWorkbench } from "./open-workbench";

const POLICY = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/;
const ELSEWHERE = "https://elsewhere.example/";

let served: ServedWorkbench;
beforeAll(async () => {
  served = await serveWorkbench();
}, 120_000);
afterAll(() => served.close());

/** `withoutGuard` leaves the page's policy out, to see that these tests can fail. */
async function open({ withoutGuard = false } = {}): Promise<{ readonly page: Page; readonly asked: string[] }> {
  const page = await served.browser.newPage();
  const asked: string[] = [];
  await page.route("**", async (route) => {
    const address = route.request().url();
    if (!address.startsWith(served.url) && !/^(blob|data):/.test(address)) {
      asked.push(address);
      return route.abort();
    }
    if (address !== served.url) return route.continue();
    const response = await route.fetch();
    const html = await response.text();
    expect(html).toMatch(POLICY);
    return route.fulfill({ response, body: withoutGuard ? html.replace(POLICY, "") : html });
  });
  await page.goto(served.url);
  await whenReady(page);
  return { page, asked };
}

/** Puts markup into the page as a careless line of ours would; gives what it left behind. */
async function plant(page: Page): Promise<unknown> {
  await page.evaluate((elsewhere) => {
    const place = document.body.appendChild(document.createElement("div"));
    place.innerHTML = `<img src="${elsewhere}" onerror="window.planted = 'ran'"><style>@import "${elsewhere}s";</style>`;
    const script = place.appendChild(document.createElement("script"));
    script.textContent = "window.planted = 'ran'";
  }, ELSEWHERE);
  await page.waitForTimeout(300);
  return page.evaluate("window.planted");
}

it("runs nothing and asks for nothing that markup in the page would have it do", async () => {
  const { page, asked } = await open();
  expect(await plant(page)).toBeUndefined();
  expect(asked).toEqual([]);
  await page.close();
});

it("is kept so by its policy alone: without it the same markup runs and asks", async () => {
  const { page, asked } = await open({ withoutGuard: true });
  expect(await plant(page)).toBe("ran");
  expect(asked).toContain(ELSEWHERE);
  await page.close();
});
