/** Axe, light and dark, on the states of panels that no other test takes a picture of. */
import { describe, it } from "vitest";
import type { Host } from "../../../src/host/port";
import type { PanelId } from "../../../src/sidebar/panels";
import { oddCompany } from "../company";
import { inBrowser } from "../in-browser";
import { leadCompany } from "../lead-company";
import { sampleSheets } from "../sample-sheets";

const sidebar = inBrowser();
const { open, button, expectAccessible } = sidebar;
const text = (words: string | RegExp) => sidebar.page.getByText(words).first();
const field = (label: string | RegExp) => sidebar.page.getByLabel(label).first();
const sheets = sampleSheets(60);
const NOTHING = [{ name: "Sheet1", cells: [] }];

async function says(words: string | RegExp): Promise<void> {
  await text(words).waitFor();
  await expectAccessible();
}

/** From now on every host call of the name fails; none does where no name is given. */
async function fail(call?: keyof Host): Promise<void> {
  await sidebar.page.evaluate((call) => (window.revpactTest.failing = call), call);
}

async function type(label: string | RegExp, words: string): Promise<void> {
  await field(label).fill(words);
}

describe("a document without a table", () => {
  it.each<[PanelId, string]>([
    ["data", "See every table in this document"],
    ["framework", "No export of deals, leads or touches was found"],
    ["install", "Unified ICP Scoring"],
    ["icp", "Here will stand how well every account fits"],
    ["board", "Here a sheet for the board is made"],
  ])("%s says what will be there", async (panel, words) => {
    await open({ panel, sheets: NOTHING, sample: sheets });
    await says(words);
  });
});

describe("a host that fails, then takes long", () => {
  it.each<[PanelId, string | RegExp, ...RegExp[]]>([
    ["data", "Read every cell", /columns matched$/],
    ["framework", "See what the data says"],
    ["alignment", "Insert the alignment check"],
    ["tax", "Take what the data says"],
    ["install", /^Install \d+ sheets$/, /^SLA Pact/],
    ["tradeoffs", "Read the baseline"],
    ["attribution", "Reconcile these ranges"],
    ["sla", "Review the leads"],
    ["bowtie", "Draw the bowtie"],
    ["icp", "Score the accounts"],
    ["board", "Make the board pack"],
  ])("%s says so, shows that it is busy, and lets one cancel", async (panel, work, ...before) => {
    await open({ panel, sheets });
    for (const words of before) await text(words).click();
    await fail("snapshot");
    await button(work).click();
    await says("the connection was lost");
    await fail();
    await sidebar.page.evaluate(() => (window.revpactTest.delay = 600_000));
    await button(work).or(button("Try again")).first().click();
    await button("Cancel").waitFor();
    await expectAccessible();
  });
});

describe("what is wrong", () => {
  it("in a document is said", async () => {
    await open({ panel: "data", sheets: oddCompany });
    await says(/No header of Deals is read as Amount/);
    await open({ panel: "install", sheets: sheets.filter(({ name }) => name !== "Leads") });
    await text(/^SLA Pact/).click();
    await says("needs Leads, which is not in this document");
  });

  it("in what was typed is said", async () => {
    await open({ panel: "board", sheets });
    await text("What the data cannot say").click();
    await type("Response limit in hours", "soon");
    await says(/must be a number above 0, found "soon"/);
    await open({ panel: "tax", sheets });
    await type("Win rate", "25");
    await says(/Win rate must be between 0 and 1/);
    await open({ panel: "bowtie", sheets: [] });
    await type("Volume of MQL", "many");
    await type("Volume of SQL", "2");
    await says(/Volume must be a number, found "many"/);
    await open({ panel: "settings", sheets });
    await type("Or its text", "{}");
    await button("Check and take over").click();
    await says("This is no settings file of Revpact");
  });

  it("in a rubric is said", async () => {
    await open({ panel: "icp", sheets });
    await button("Score the accounts").click();
    await text(/^Rubric: /).click();
    await text(/^Demo: /).click();
    await sidebar.page.locator("details[open] details[open]").getByLabel("Points").fill("a lot");
    await says(/Points must be/);
  });

  it("with a search or a function is said", async () => {
    for (const [panel, words] of [
      ["functions", "No function speaks of"],
      ["glossary", "No term speaks of"],
    ] as const) {
      await open({ panel, sheets });
      await sidebar.page.getByRole("searchbox").fill("zzz");
      await says(words);
    }
    await open({ panel: "functions", sheets });
    await button(/^VELOCITY How/).click();
    for (const [argument, value] of [
      ["opportunities", "200"],
      ["average_deal_value", "40000"],
      ["win_rate", "25"],
      ["cycle_days", "90"],
    ])
      await sidebar.page.locator(`#argument-${argument}`).fill(value);
    await says(/win_rate must be between 0 and 1, found/);
    await sidebar.page.locator("#argument-win_rate").fill("25%");
    await button("Insert the formula").click();
    await says(/^Written: the sheet/);
  });

  it("with keeping choices is said", async () => {
    await open({ panel: "settings", sheets });
    await fail("save");
    await text("What the data cannot say").click();
    await type("Currency sign", "€");
    await says("Your choices could not be kept");
  });
});

describe("what was done", () => {
  it.each<[PanelId, string]>([
    ["alignment", "Insert the alignment check"],
    ["bowtie", "Insert the bowtie, live"],
    ["tax", "Insert it with live formulas"],
  ])("%s says what was written, and that it was taken back", async (panel, insert) => {
    await open({ panel, sheets: leadCompany });
    if (panel === "bowtie") await button("Draw the bowtie").click();
    if (panel === "tax") await type("Win rate", "25%");
    await button(insert).click();
    await says(/^Written: the sheet/);
    await button("Undo").click();
    await says("Taken back");
  });

  it("settings that were taken over are said, and shown", async () => {
    await open({ panel: "settings", sheets });
    await type("Or its text", '{"revpact":"settings","version":1,"settings":{"currency":"€"}}');
    await button("Check and take over").click();
    await button("Take over").click();
    await text("Show them").click();
    await says("The settings are taken over.");
  });
});
