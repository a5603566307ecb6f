/** The sidebar in a real browser at 300 px, over the memory host. */
import AxeBuilder from "@axe-core/playwright";
import { build } from "esbuild";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from "vitest";
import type { SheetCells } from "../../src/host/memory-document";
import { panels, type PanelId } from "../../src/sidebar/panels";
import { launchBrowser } from "../browser";
import { company, oddCompany } from "./company";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shots = join(root, "dist/shots");

let browser: Browser;
let script: string;
let context: BrowserContext;
let page: Page;
const failures: string[] = [];

beforeAll(async () => {
  const [built] = await Promise.all([
    build({
      absWorkingDir: root,
      entryPoints: ["tests/src/sidebar-page.ts"],
      bundle: true,
      format: "iife",
      target: "es2020",
      jsx: "automatic",
      jsxImportSource: "preact",
      write: false,
    }),
    mkdir(shots, { recursive: true }),
  ]);
  script = built.outputFiles[0].text;
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  failures.length = 0;
  context = await browser.newContext({ viewport: { width: 300, height: 760 }, reducedMotion: "reduce" });
  page = await context.newPage();
  page.setDefaultTimeout(8000);
  page.on("pageerror", (error) => failures.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") failures.push(message.text());
  });
  page.on("request", (request) => failures.push(`a request to ${request.url()}`));
});

afterEach(async () => {
  await context.close();
  expect(failures).toEqual([]);
});

interface Opening {
  readonly panel?: PanelId;
  readonly sheets?: readonly SheetCells[];
  readonly sample?: readonly SheetCells[];
  readonly rail?: boolean;
}

async function open({ panel, sheets = company, sample, rail }: Opening = {}): Promise<void> {
  await page.setContent(
    '<!doctype html><html lang="en"><head><title>Revpact</title><style>html,body,#sidebar{height:100%;margin:0}</style></head><body><div id="sidebar"></div></body></html>',
  );
  await page.addScriptTag({ content: script });
  await page.evaluate(([sheets, options]) => window.mountTest(sheets, options), [
    sheets,
    { ...(panel && { panel }), ...(sample && { sample }), ...(rail && { rail }) },
  ] as const);
  await page.getByRole("heading", { level: 2 }).waitFor();
  await page.locator(".panel > :nth-child(2)").first().waitFor();
}

/** The whole panel on one picture, light and dark. */
async function shoot(name: string): Promise<void> {
  const height = await page
    .locator(".panel")
    .evaluate((panel) => panel.scrollHeight + (panel.parentElement!.querySelector("nav")?.clientHeight ?? 0));
  const { width } = page.viewportSize()!;
  await page.setViewportSize({ width, height: Math.max(height, 400) });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(shots, `${name}-${colorScheme}.png`) });
    await expectAccessible();
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width, height: 760 });
}

async function expectAccessible(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
const select = (name: string) => page.getByRole("combobox", { name, exact: true });
const sheetNames = () =>
  page.evaluate(async () => (await window.revpactTest.host.snapshot({})).sheets.map(({ name }) => name));
const formulasOf = (sheet: string) =>
  page.evaluate((sheet) => {
    const found = window.revpactTest.host.document().sheets.find(({ name }) => name === sheet);
    return found?.grid.flat().flatMap(({ formula }) => (formula === "" ? [] : [formula])) ?? [];
  }, sheet);
const fits = () => page.locator(".panel").evaluate((panel) => panel.scrollWidth <= panel.clientWidth);

describe("every panel", () => {
  it.each(panels.map(({ id }) => id))("%s opens, fits 300 px and is accessible", async (panel) => {
    await open({ panel });
    expect(await fits()).toBe(true);
    await shoot(panel);
  });

  it.each([280, 420])("fits %i px", async (width) => {
    await page.setViewportSize({ width, height: 760 });
    for (const { id } of panels) {
      await open({ panel: id });
      expect(await fits()).toBe(true);
    }
  });

  it("has a rail where the host wants one", async () => {
    await page.setViewportSize({ width: 336, height: 760 });
    await open({ rail: true });
    await button("Glossary").click();
    await expect.poll(() => page.getByRole("heading", { level: 2 }).textContent()).toBe("Glossary");
    await shoot("rail");
  });

  it("says what will be there and offers the sample where the document is empty", async () => {
    for (const panel of ["attribution", "tradeoffs"] as const) {
      await open({ panel, sheets: [{ name: "Sheet1", cells: [] }], sample: company });
      await shoot(`${panel}-empty`);
      await button("Use the sample").click();
      await select("Deals").waitFor();
    }
  });
});

describe("Find the framework", () => {
  it("goes from a symptom to an inserted plan and back", async () => {
    await open({ panel: "framework" });
    await button("Reps ignore MQLs").click();
    await page.getByRole("heading", { name: "SLA Pact" }).waitFor();
    await page.getByText("Fit and prerequisites").click();
    await page.getByLabel("A CRM is in use").check();
    await shoot("framework-answer");
    await button("Insert the plan").click();
    await page.getByText('Written: the sheet "Alignment plan"').waitFor();
    expect(await sheetNames()).toContain("Alignment plan");
    await button("Undo").click();
    await page.getByText("Taken back").waitFor();
    expect(await sheetNames()).toEqual(["Deals", "Touches", "Notes"]);
  });

  it("reads free text, and says when it knows nothing like it", async () => {
    await open({ panel: "framework" });
    await page.getByRole("searchbox").fill("board wants a forecast it can trust");
    await page.getByRole("heading", { name: "Pipeline Velocity" }).waitFor();
    await page.getByRole("searchbox").fill("zzz");
    await page.getByText("start with the diagnostic pair").waitFor();
  });

  it("diagnoses first when the threshold is ticked", async () => {
    await open({ panel: "framework" });
    await button("Reps ignore MQLs").click();
    await page.getByText("Fit and prerequisites").click();
    await page.getByLabel(/more than 40/).check();
    await expect
      .poll(() => page.locator(".steps h3").allTextContents())
      .toEqual(["Revenue Bowtie", "Unified ICP Scoring", "SLA Pact", "Revenue Operating Cadence"]);
  });
});

describe("Reconcile attribution", () => {
  it("reconciles, ties out, and inserts live formulas that can be taken back", async () => {
    await open({ panel: "attribution" });
    await button("Reconcile these ranges").click();
    await page.getByText("each add up to it").waitFor();
    await page.getByRole("button", { name: "Webinar" }).click();
    await page.getByText("Influenced", { exact: true }).waitFor();
    expect(await fits()).toBe(true);
    await shoot("attribution-answer");
    await button("Insert live formulas").click();
    await page.getByText('Written: the sheet "Attribution" with 2 live formulas.').waitFor();
    const formulas = await formulasOf("Attribution");
    expect(formulas).toContain("=ATTRIBUTION_RECONCILE(Touches!$A:$D,Deals!$A:$F,$A$5,$B$5,$C$5,$D$5)");
    await button("Undo").click();
    await page.getByText("Taken back").waitFor();
    expect(await sheetNames()).toEqual(["Deals", "Touches", "Notes"]);
  });

  it("names a missing column with the headers seen, and maps it", async () => {
    await open({ panel: "attribution", sheets: oddCompany });
    await select("Deals").selectOption("Deals");
    await page.getByText(/No header in the first row of Deals is read as Amount/).waitFor();
    await expect.poll(() => page.getByText(/Deal ID, Segment, Stage, Booked EUR/).count()).toBe(1);
    expect(await button("Reconcile these ranges").isDisabled()).toBe(true);
    await shoot("attribution-missing");
    await page.getByLabel("Which one is Amount?").selectOption("Booked EUR");
    await button("Reconcile these ranges").click();
    await page.getByText("each add up to it").waitFor();
    await button("Insert live formulas").click();
    await page.getByText("Written").waitFor();
    const written = await page.evaluate(() => {
      const sheet = window.revpactTest.host.document().sheets.find(({ name }) => name === "Attribution");
      return sheet?.grid[4].map(({ value }) => value);
    });
    expect(written?.slice(0, 5)).toEqual(["u", "Channel", "", 7, "Amount=Booked EUR"]);
  });

  it("says which sheet was deleted meanwhile and goes on", async () => {
    await open({ panel: "attribution" });
    await button("Reconcile these ranges").click();
    await page.getByText("each add up to it").waitFor();
    await page.evaluate(() => window.revpactTest.removeSheet("Touches"));
    await button("Insert live formulas").click();
    await page.getByText('The sheet "Touches" is not there any more').waitFor();
    expect(await sheetNames()).toEqual(["Deals", "Notes"]);
    await button("Reconcile again").click();
    await page.getByText('The sheet "Touches" is not there any more. Choose another one above.').waitFor();
    await shoot("attribution-gone");
    await button("Look at the sheets again").first().click();
    await select("Touches").waitFor();
  });

  it("survives host calls that fail, and can be cancelled while it waits", async () => {
    await open({ panel: "attribution" });
    await select("Deals").waitFor();
    await page.evaluate(() => (window.revpactTest.failing = "snapshot"));
    await button("Reconcile these ranges").click();
    await page.getByText("the connection was lost").waitFor();
    await page.evaluate(() => {
      window.revpactTest.failing = undefined;
      window.revpactTest.delay = 1500;
    });
    await button("Reconcile these ranges").click();
    await button("Cancel").click();
    await page.evaluate(() => (window.revpactTest.delay = 0));
    await button("Reconcile these ranges").click();
    await page.getByText("each add up to it").waitFor();
    await page.evaluate(() => (window.revpactTest.failing = "apply"));
    await button("Insert live formulas").click();
    await page.getByText("the connection was lost").waitFor();
    await page.evaluate(() => (window.revpactTest.failing = undefined));
    await button("Try again").click();
    await page.getByText("Written").waitFor();
  });

  it("shows text from cells as text", async () => {
    const nasty = company.map(({ name, cells }) => ({
      name,
      cells: cells.map((row) => row.map((cell) => (cell === "Webinar" ? "<img src=x onerror=alert(1)>" : cell))),
    }));
    await open({ panel: "attribution", sheets: nasty });
    await button("Reconcile these ranges").click();
    await page.getByText("each add up to it").waitFor();
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.getByText("<img src=x onerror=alert(1)>").count()).toBeGreaterThan(0);
  });
});

describe("Model trade-offs", () => {
  it("reads the baseline by segment, moves a lever by keyboard, and inserts a live table", async () => {
    await open({ panel: "tradeoffs" });
    await page.getByLabel("Broken down by").selectOption("Segment");
    await button("Read the baseline").click();
    await select("Segment").selectOption("Enterprise");
    const slider = page.getByRole("slider", { name: "Opportunities" });
    await slider.focus();
    await page.keyboard.press("PageUp");
    await page.keyboard.press("ArrowRight");
    expect(await slider.getAttribute("aria-valuetext")).toMatch(/^[\d.,]+, \+11\.0%$/);
    await page.getByText(/\+11\.0% against/).waitFor();
    await page.getByText("20% more opportunities buys you up to 16.7% lower win rate.").waitFor();
    expect(await fits()).toBe(true);
    await shoot("tradeoffs-answer");
    await button("Insert live scenario table").click();
    await page.getByText('Written: the sheet "Velocity scenarios"').waitFor();
    const formulas = await formulasOf("Velocity scenarios");
    expect(formulas).toContain('=VELOCITY_BASELINE(Deals!$A:$F,"Segment")');
    expect(formulas.some((formula) => formula.startsWith("=VELOCITY_SCENARIO($B$5:$E$5,$A$8:$E$"))).toBe(true);
    await button("Undo").click();
    await page.getByText("Taken back").waitFor();
  });

  it("works on typed levers", async () => {
    await open({ panel: "tradeoffs", sheets: [] });
    await button("Typed").click();
    for (const [label, value] of [
      ["Opportunities", "200"],
      ["Average deal value", "$40k"],
      ["Win rate", "25"],
      ["Cycle in days", "90"],
    ]) {
      await page.getByLabel(label, { exact: true }).fill(value);
    }
    await page.getByText(/between 0 and 1, found "25"/).waitFor();
    await page.getByLabel("Win rate", { exact: true }).first().fill("25%");
    await page.getByText("$22,222").first().waitFor();
    await page.getByLabel("Target velocity per day").fill("30000");
    await page.getByText("270").waitFor();
    await shoot("tradeoffs-typed");
  });
});

describe("Functions", () => {
  it("is found, filled, previewed and inserted by keyboard alone; asks before it replaces", async () => {
    await open({ panel: "glossary" });
    await page.evaluate(() =>
      window.revpactTest.host.select({ sheet: "Deals", row: 1, column: 3, rows: 1, columns: 1 }),
    );
    await page.evaluate(() => window.revpactTest.sidebar.show("functions"));
    await page.keyboard.press("/");
    await page.keyboard.type("how much money");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "VELOCITY", exact: true }).waitFor();
    await page.locator("#argument-opportunities").waitFor();
    await page.locator("#argument-opportunities").focus();
    for (const value of ["200", "$40,000", "25%", "90"]) {
      await page.keyboard.type(value);
      await page.keyboard.press("Tab");
    }
    await page.getByText("$22,222").waitFor();
    await shoot("functions-form");
    await button("Insert the formula").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await shoot("functions-occupied");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    expect(await formulasOf("Deals")).toEqual([]);
    await button("Insert the formula").focus();
    await page.keyboard.press("Enter");
    await button("Replace").click();
    await page.getByText("Written: Deals!D2.").waitFor();
    expect(await formulasOf("Deals")).toEqual(["=VELOCITY(200,40000,0.25,90)"]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Undo");
    await page.keyboard.press("Enter");
    await page.getByText("Taken back").waitFor();
    expect(await formulasOf("Deals")).toEqual([]);
    expect(
      await page.evaluate(
        async () =>
          (
            await window.revpactTest.host.snapshot({
              areas: [{ sheet: "Deals", row: 1, column: 3, rows: 1, columns: 1 }],
            })
          ).areas,
      ),
    ).toEqual([[[company[0].cells[1][3]]]]);
  });

  it("shows a table's answer before it is written, and refusals in words", async () => {
    await open({ panel: "functions" });
    await button(/^VELOCITY_BASELINE/).click();
    await page.getByLabel("Take a range for deals").selectOption({ label: "Deals (241 rows)" });
    await page.locator("#argument-by").selectOption("Segment");
    await page.getByRole("region", { name: "Answer of VELOCITY_BASELINE" }).waitFor();
    await shoot("functions-table");
    await page.getByText(/^More: as_of/).click();
    await page.locator("#argument-as_of").fill("yesterday");
    await page.getByText(/as_of must be a date, found "yesterday"/).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("searchbox").waitFor();
  });
});

describe("Glossary", () => {
  it("searches, follows related terms, and leads to the function", async () => {
    await open({ panel: "glossary" });
    await page.keyboard.press("/");
    await page.keyboard.type("velocity");
    await page.getByText("The money a pipeline earns per day").waitFor();
    await shoot("glossary-found");
    await button("Attribution Model").first().click();
    await page.getByText("The rule by which the revenue").waitFor();
    await button("ATTRIBUTION_RECONCILE").first().click();
    await page.getByRole("heading", { name: "ATTRIBUTION_RECONCILE" }).waitFor();
  });
});

describe("settings", () => {
  it("are kept with the document and used again", async () => {
    await open({ panel: "tradeoffs" });
    await page.getByLabel("Broken down by").selectOption("Segment");
    await expect
      .poll(() => page.evaluate(() => window.revpactTest.host.load("revpact.sidebar")))
      .toContain('"velocityBy":"Segment"');
  });

  it("that cannot be kept are said, and nothing else is lost", async () => {
    await open({ panel: "tradeoffs" });
    await page.evaluate(() => (window.revpactTest.failing = "save"));
    await page.getByLabel("Broken down by").selectOption("Segment");
    await page.getByText("Your choices could not be kept").waitFor();
    await button("Read the baseline").click();
    await page.getByRole("slider", { name: "Win rate" }).waitFor();
  });
});
