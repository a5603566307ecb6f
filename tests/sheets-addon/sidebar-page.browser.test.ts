/** The sidebar's one file in a real browser, over a bridge like google.script.run to the built script and a faked document. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { panels } from "../../src/sidebar/panels";
import { sidebarPage } from "../../tools/build-sheets";
import { launchTestBrowser } from "../browser/launch-test-browser";
import { sheetsProject, type OpenProject } from "../hosts/sheets/sheets-project";

const ADDRESS = "https://sidebar.example/";

/** In the page: every call leaves as text and comes back as text, or as an error's message. */
const BRIDGE = `
  const runner = (succeed, fail) => new Proxy({}, { get: (_, name) =>
    name === "withSuccessHandler" ? (handler) => runner(handler, fail)
    : name === "withFailureHandler" ? (handler) => runner(succeed, handler)
    : (message) => callServer(name, message).then(
        (answer) => "failure" in answer ? fail(new Error(answer.failure)) : succeed(answer.success)) });
  window.google = { script: { run: runner() } };
`;

let browser: Browser;
let html: string;
beforeAll(async () => {
  [browser, html] = await Promise.all([launchTestBrowser(), sidebarPage()]);
});
afterAll(() => browser?.close());

interface Opening {
  readonly leads?: readonly (readonly (string | number)[])[];
  readonly page?: (html: string) => string;
}

async function open(
  panel: string,
  { leads = [], page: changed = (html) => html }: Opening = {},
): Promise<{ page: Page; project: OpenProject; asked: string[]; faults: string[] }> {
  const project = (await sheetsProject()).open();
  project.book
    .insertSheet("Deals", 0)
    .getRange(1, 1, 2, 2)
    .setValues([
      ["Deal ID", "Amount"],
      ["D-1", 5],
    ]);
  if (leads.length > 0) {
    const sheet = project.book.insertSheet("Leads", 1);
    sheet.insertRowsAfter(1000, leads.length);
    sheet.getRange(1, 1, leads.length, leads[0].length).setValues(leads.map((row) => [...row]));
  }
  const page = await browser.newPage({ viewport: { width: 300, height: 700 } });
  const asked: string[] = [];
  const faults: string[] = [];
  page.on("pageerror", (failure) => faults.push(failure.message));
  await page.route("**", (route) => {
    asked.push(route.request().url());
    return route.request().url() === ADDRESS
      ? route.fulfill({
          contentType: "text/html",
          body: changed(html).replace('data-panel=""', `data-panel="${panel}"`),
        })
      : route.abort();
  });
  await page.exposeFunction("callServer", (name: string, message: string) => {
    try {
      return { success: project.call(name, message) };
    } catch (failure) {
      return { failure: (failure as Error).message };
    }
  });
  await page.addInitScript(BRIDGE);
  await page.goto(ADDRESS);
  return { page, project, asked, faults };
}

it.each(panels)("opens at $title and asks no other address for anything", async ({ id, title }) => {
  const { page, asked, faults } = await open(id);
  await page.getByRole("heading", { level: 2, name: title, exact: true }).waitFor();
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([ADDRESS]);
  expect(faults).toEqual([]);
  await page.close();
});

it("answers over a large table in a worker made of the page's own script", async () => {
  const leads = [
    ["Lead", "Owner", "Handoff", "First touch"],
    ...Array.from({ length: 25_000 }, (_, i) => [`L-${i}`, `Owner ${i % 9}`, 46000 + (i % 90), 46000 + (i % 90) + 0.1]),
  ];
  const { page, asked, faults } = await open("sla", { leads });
  const [worker] = await Promise.all([
    page.waitForEvent("worker"),
    page.getByRole("button", { name: "Review the leads", exact: true }).click(),
  ]);
  expect(worker.url()).toMatch(/^blob:/);
  await page.getByRole("region", { name: "How the promise is kept" }).waitFor();
  expect(await page.locator(".panel").innerText()).toContain("25,000");
  expect(asked).toEqual([ADDRESS]);
  expect(faults).toEqual([]);
  await page.close();
}, 120_000);

const ELSEWHERE = "https://elsewhere.example/";
const MARKUP = `<img src="${ELSEWHERE}" onerror="window.planted = 'ran'"><style>* { display: none }</style>`;
const HOSTILE = [
  ["Lead", MARKUP, "Handoff", "First touch"],
  [MARKUP, '=HYPERLINK("https://elsewhere.example")', 46000, 46001],
];
/** Without the one line that makes text of what cells hold, to see that the test below can fail. */
const withoutGuard = (page: string) => {
  const made = /(\w+)\.createTextNode\((\w+)\)/g;
  expect(page.match(made)).toHaveLength(1);
  return page.replace(made, "((d,t)=>{const e=d.createElement('span');e.innerHTML=t;return e})($1,$2)");
};

/** Looks at every column of the leads, each of which names a hostile header among its choices. */
async function show(page: Page): Promise<unknown> {
  await page
    .getByText(/columns matched/)
    .first()
    .waitFor({ state: "attached" });
  await page.evaluate(() => document.querySelectorAll("summary").forEach((summary) => summary.click()));
  await page.waitForTimeout(500);
  return page.evaluate("window.planted");
}

it("shows what cells hold as text alone: markup in them neither runs nor asks for anything", async () => {
  const { page, asked, faults } = await open("data", { leads: HOSTILE });
  expect(await show(page)).toBeUndefined();
  expect(await page.locator("body").textContent()).toContain(MARKUP);
  expect(asked).toEqual([ADDRESS]);
  expect(faults).toEqual([]);
  await page.close();
});

it("is kept so by making text of it: otherwise the same cells run and ask", async () => {
  const { page, asked } = await open("data", { leads: HOSTILE, page: withoutGuard });
  expect(await show(page)).toBe("ran");
  expect(asked).toContain(ELSEWHERE);
  await page.close();
});
