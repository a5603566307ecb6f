/** The bowtie view, used as a person would. */
import { describe, expect, it } from "vitest";
import { stageMap } from "../../../src/frameworks/bowtie/stage-map";
import { inBrowser } from "../in-browser";
import { leadCompany, leadsOnly } from "../lead-company";

const sidebar = inBrowser();
const { open, shoot, button, sheetNames, formulasOf, fits } = sidebar;
const text = (words: string | RegExp) => sidebar.page.getByText(words);
const field = (label: string) => sidebar.page.getByLabel(label, { exact: true });
const picture = () => sidebar.page.getByRole("img");

const [stages] = stageMap.blocks;
if (stages.kind !== "typed") throw new Error("the stage map begins with its stages");
const MAP = [
  ["Stage map"],
  stages.columns.map(({ header }) => header),
  ...stages.rows.map((row) => row.map((cell) => (typeof cell === "object" ? "" : cell))),
];

async function withMap(): Promise<void> {
  await open({ panel: "bowtie", sheets: [...leadsOnly, { name: "Stage map", cells: MAP }] });
  await sidebar.page.evaluate(async (rows) => {
    const area = { sheet: "Stage map", row: 1, column: 0, rows, columns: 8 };
    await window.revpactTest.host.apply([{ kind: "name", name: "revpact_bowtie_stages", area }]);
    window.dispatchEvent(new Event("focus"));
  }, MAP.length + 3);
}

describe("Bowtie view", () => {
  it("counts the stages on leads and movements, draws them, and prices the leak", async () => {
    await open({ panel: "bowtie", sheets: leadCompany });
    await button("Draw the bowtie").focus();
    await sidebar.page.keyboard.press("Enter");
    await text("14 of 28 stop between MQL and SAL").waitFor();
    await text("Nobody is named for the stage.").waitFor();
    await text("No owner: MQL, SAL, SQL, Won, Kept, Kept in full.").waitFor();
    expect(await picture().getAttribute("aria-label")).toBe(
      "MQL (acquisition): 28, 50.0% go on, the leak; SAL (acquisition): 14, 50.0% go on; SQL (acquisition): 7, 57.1% go on; " +
        "Won (acquisition): 4, 80.0% go on; Kept (retention): ≈3.2, 87.5% go on; Kept in full (retention): ≈2.8",
    );
    expect(await fits()).toBe(true);
    await field("Worth of one more at the end").fill("10000");
    await text("▲ leak, worth $2,800").waitFor();
    await text("8 of 10").waitFor();
    await shoot("bowtie-answer");
  });

  it("takes owners and expectations of a stage, by keyboard, and keeps them", async () => {
    await open({ panel: "bowtie", sheets: leadsOnly });
    await button("Draw the bowtie").click();
    await button("SQL").focus();
    await sidebar.page.keyboard.press("Enter");
    await sidebar.page.keyboard.press("Tab");
    await sidebar.page.keyboard.type("Linus");
    await text("No owner: MQL, SAL, Won.").waitFor();
    await sidebar.page.keyboard.press("Tab");
    await sidebar.page.keyboard.type("9");
    await text(/What is expected to go on must be above 0 and at most 1, found "9"/).waitFor();
    await sidebar.page.keyboard.type("9%");
    await text("Worth most to close is the joint after SQL.").waitFor();
    await shoot("bowtie-stage");
    await expect
      .poll(() => sidebar.page.evaluate(() => window.revpactTest.host.load("revpact.sidebar")))
      .toContain('"details":{"SQL":{"owner":"Linus","benchmark":"99%"}}');
  });

  it("inserts the stage map with live formulas and takes it back", async () => {
    await open({ panel: "bowtie", sheets: leadCompany });
    await button("Draw the bowtie").click();
    await button("Insert the bowtie, live").click();
    await text('Written: the sheet "Bowtie" with 15 live formulas.').waitFor();
    const formulas = await formulasOf("Bowtie");
    expect(formulas).toContain("=BOWTIE($A$10:$F$20)");
    expect(formulas).toContain("=LEAK_VALUE($A$10:$F$20,$A$5,$B$5)");
    await button("Undo").click();
    await text("Taken back").waitFor();
    expect(await sheetNames()).toEqual(["Leads", "Movements"]);
  });

  it("reads the installed stage map, says that it is the example, and stands on it", async () => {
    await withMap();
    await button("Stage map").click();
    await button("Draw the bowtie").click();
    await text("These are the example volumes of the stage map.").waitFor();
    await text("18 of 68 stop between Onboarded and Adopted").waitFor();
    await text("The stage is owned by Onboarding lead.").waitFor();
    await field("Worth of one more at the end").fill("18000");
    await text("Raised to 90.0% it brings 2.91 more to Expanded, worth $52,416.").waitFor();
    await shoot("bowtie-map");
    await button("Insert the bowtie, live").click();
    await text("Written").waitFor();
    expect(await formulasOf("Bowtie")).toContain("=BOWTIE('Stage map'!$A$2:$H$14)");
  });

  it("takes typed volumes, without any data", async () => {
    await open({ panel: "bowtie", sheets: [] });
    await button("Typed").click();
    await text("Type the volumes of two stages or more").waitFor();
    await shoot("bowtie-typed");
    for (const [label, value] of [
      ["Volume of MQL", "100,000"],
      ["Volume of SQL", "250"],
      ["Volume of Won", "50"],
      ["Volume of Renewed", "45"],
    ]) {
      await field(label).fill(value);
    }
    await text("99,750 of 100,000 stop between MQL and SQL").waitFor();
    await button("Add a stage after the sale").click();
    await field("After the sale, stage 5").fill("Referred");
    await field("Volume of Referred").fill("60");
    await text("99,750 of 100,000").first().waitFor();
    expect(await fits()).toBe(true);
    await shoot("bowtie-hairline");
    await field("Volume of SQL").fill("many");
    await text('stages row 3: Volume must be a number, found "many"').waitFor();
  });

  it("names a missing column, says a failure, and offers the sample where nothing is", async () => {
    const handedOffOnly = leadsOnly.map(({ name, cells }) => ({ name, cells: cells.map((row) => row.slice(0, 5)) }));
    await open({ panel: "bowtie", sheets: handedOffOnly });
    await button("From leads").click();
    await text(/No header of Leads is read as Accepted/).waitFor();
    expect(await button("Draw the bowtie").isDisabled()).toBe(true);
    await shoot("bowtie-missing");

    await open({ panel: "bowtie", sheets: leadsOnly });
    await sidebar.page.evaluate(() => (window.revpactTest.failing = "snapshot"));
    await button("Draw the bowtie").click();
    await text("the connection was lost").waitFor();

    await open({ panel: "bowtie", sheets: [{ name: "Sheet1", cells: [] }], sample: leadCompany });
    await button("From leads").click();
    await shoot("bowtie-empty");
    await button("Use the sample").click();
    await button("Draw the bowtie").click();
    await text("14 of 28 stop between MQL and SAL").waitFor();
  });
});
