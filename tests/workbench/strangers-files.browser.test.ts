/**
 * Exports that nobody prepared, opened with File > Open: each reaches its right velocity by at most three picks, all of
 * them in the Data panel. Formulas that are inserted afterwards say what was picked.
 */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openPage, serveWorkbench, type OpenedWorkbench, type ServedWorkbench } from "./open-workbench";

let served: ServedWorkbench;
let opened: OpenedWorkbench;
let page: Page;
let picks = 0;

beforeAll(async () => {
  served = await serveWorkbench();
  opened = await openPage(served);
  page = opened.page;
}, 180_000);
afterAll(() => served.close());
afterEach(() => {
  expect(opened.complaints).toEqual([]);
});

const button = (name: string) => page.getByRole("button", { name, exact: true });
const panel = (name: string) =>
  page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name, exact: true });
const table = (name: string) => page.getByRole("region", { name, exact: true });

/** Opens a case file under a name and says that it holds deals, unless that is seen already. */
async function openDeals(file: string, name: string): Promise<void> {
  picks = 0;
  const buffer = await readFile(new URL(`../cases/files/${file}`, import.meta.url));
  await page.setInputFiles("input[type=file]", { name: `${name}.csv`, mimeType: "text/csv", buffer });
  await expect.poll(() => page.textContent(".notice")).toContain(`Opened ${name}.csv`);
  await panel("Data").click();
  const role = page.getByLabel(`${name} is read as`);
  const folded = page.locator("details:not([open]) > summary", { hasText: /other tables?, not used/ });
  await expect
    .poll(async () => {
      if (!(await role.isVisible()) && (await folded.isVisible())) await folded.click();
      return role.isVisible();
    })
    .toBe(true);
  if ((await role.inputValue()) !== "deals") {
    picks++;
    await role.selectOption("deals");
  }
}

async function sayStage(name: string, word: string, outcome: "Won" | "Lost" | "Open"): Promise<void> {
  picks++;
  await table(name)
    .getByRole("toolbar", { name: `${word} counts as` })
    .getByRole("button", { name: outcome })
    .click();
}

const sentence = (name: string) => expect.poll(() => table(name).locator("p.sentence").textContent());

/** What the velocity panel inserts over the deals, live: the Total of VELOCITY_BASELINE by its headers, and its formula. */
async function insertedVelocity(): Promise<{
  readonly total: Readonly<Record<string, unknown>>;
  readonly formula: string;
}> {
  await panel("Velocity").click();
  await button("Read the baseline").click();
  await button("Insert live scenario table").click();
  await page.getByText(/Written: the sheet/).waitFor();
  await page.evaluate(() => window.revpact!.settled());
  const sheet = (await page.evaluate(() => window.revpact!.sheets())).find((name) => /^Velocity scenarios/.test(name))!;
  const cells = (await page.evaluate((sheet) => window.revpact!.read(sheet, "A1:N60"), sheet)) as unknown[][];
  const formulas = await page.evaluate(
    (sheet) =>
      window.revpact!.univerAPI.getActiveWorkbook()!.getSheetByName(sheet)!.getRange("A1:N60").getFormulas().flat(),
    sheet,
  );
  const at = cells.findIndex((row) => row.includes("Won") && row.includes("Lost"));
  const headers = cells[at].map(String);
  const total = cells.slice(at).find(([first]) => first === "Total")!;
  await button("Undo").click();
  await page.getByText("Taken back").waitFor();
  return {
    total: Object.fromEntries(headers.map((header, c) => [header, total[c]])),
    formula: formulas.find((formula) => formula.includes("VELOCITY_BASELINE"))!,
  };
}

interface Stranger {
  readonly what: string;
  readonly file: string;
  readonly sentence: string;
  /** Of the Total, by header. */
  readonly right: Readonly<Record<string, number>>;
}

const STRANGERS: readonly Stranger[] = [
  {
    what: "an export with boxes for closed and won",
    file: "E1-closed-and-won-boxes.csv",
    sentence: "3 deals: 1 won, 1 lost, 1 open. Right?",
    right: { Won: 1, Lost: 1, "Win rate": 0.5 },
  },
  {
    what: "a Brazilian HubSpot export",
    file: "B2-portuguese-spanish.csv",
    sentence: "5 deals: 2 won, 2 lost, 1 open. Right?",
    right: { Won: 2, Lost: 2, "Win rate": 0.5 },
  },
  {
    what: "a Pipedrive export",
    file: "D1-pipedrive-won-lost-time.csv",
    sentence: "3 deals: 1 won, 1 lost, 1 open. Right?",
    right: { Won: 1, Lost: 1, "Win rate": 0.5 },
  },
  {
    what: "a Salesforce report with its footer",
    file: "A1-report-footer.csv",
    sentence: "3 deals: 1 won, 1 lost, 1 open. Right?",
    right: { Opportunities: 1, Won: 1, Lost: 1, "Velocity per day": 434.7826087 },
  },
  {
    what: "a German file with semicolons below titles",
    file: "R1-title-over-semicolons.csv",
    sentence: "2 deals: 1 won, 1 lost, 0 open. Right?",
    right: { Won: 1, Lost: 1, "Average deal value": 40000 },
  },
];

describe("a stranger's file", () => {
  it.each(STRANGERS)("reaches the right velocity from $what", async ({ file, right, ...stranger }) => {
    const name = file.slice(0, 2);
    await openDeals(file, name);
    await sentence(name).toBe(stranger.sentence);
    const { total } = await insertedVelocity();
    for (const [header, value] of Object.entries(right)) expect(total[header], header).toBeCloseTo(value, 6);
    expect(picks).toBeLessThanOrEqual(3);
  });

  it("says why its footer is left out, and which cell shows that months come first", async () => {
    await panel("Data").click();
    await openDeals("A1-report-footer.csv", "report");
    await table("report").getByText("7 rows found, 3 of them read.").waitFor();
    await table("report").getByText("4 rows below the last record of deals left out: row 6 and below.").waitFor();
    await table("report").getByText("Dates: month first, shown by Close Date row 2: 2/20/2026").waitFor();
  });

  it("with stages of its own words asks which are won and lost, and formulas say what was picked", async () => {
    await openDeals("B3-own-words.csv", "own words");
    await sentence("own words").toBe("3 deals: 0 won, 0 lost, 3 open. Right?");
    await table("own words").getByText("No won deals found. Which stage means won?").waitFor();
    await sayStage("own words", "Customer", "Won");
    await sentence("own words").toBe("3 deals: 1 won, 0 lost, 2 open. Right?");
    await sayStage("own words", "Nurture again", "Lost");
    await sentence("own words").toBe("3 deals: 1 won, 1 lost, 1 open. Right?");
    expect(picks).toBeLessThanOrEqual(3);
    const { total, formula } = await insertedVelocity();
    expect([total["Won"], total["Lost"], total["Win rate"]]).toEqual([1, 1, 0.5]);
    expect(formula).toContain("Won=Customer; Lost=Nurture again");
  });
});
