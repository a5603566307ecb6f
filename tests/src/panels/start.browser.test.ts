/** From the pasted exports to an installed framework: the panels one begins with, on the sample company. */
import { describe, expect, it } from "vitest";
import { oddCompany } from "../company";
import { inBrowser } from "../in-browser";
import { EXPORTS, sampleSheets } from "../sample-sheets";

const sidebar = inBrowser();
const { open, shoot, button, select, sheetNames, formulasOf, fits } = sidebar;
const sheets = sampleSheets(250);
/** Pictures of a long panel, light and dark, each looked over by axe. */
const WITH_PICTURES = 90_000;
const kept = () => sidebar.page.evaluate(() => window.revpactTest.host.load("revpact.sidebar"));

describe("Your data", () => {
  it(
    "shows every table, how its columns were read, and leads on",
    async () => {
      await open({ panel: "data", sheets });
      await sidebar.page.getByText("7 of 7 kinds of table found").waitFor();
      await shoot("data-found");
      await sidebar.page.getByText("9 columns matched").first().click();
      await button("Read every cell").first().click();
      await sidebar.page.getByText(/rows, every matched cell can be read/).waitFor();
      expect(await fits()).toBe(true);
      await shoot("data-read");
      await button("Find the framework").click();
      await expect.poll(() => sidebar.page.getByRole("heading", { level: 2 }).textContent()).toBe("Find the framework");
      await expect.poll(kept).toContain('"isFirstRunOver":true');
    },
    WITH_PICTURES,
  );

  it("is corrected by picking, and remembers it", async () => {
    await open({ panel: "data", sheets: oddCompany });
    await sidebar.page.getByText(/No header of Deals is read as Amount/).waitFor();
    await sidebar.page.getByLabel("Which one is Amount?, in Deals").selectOption("Booked EUR");
    await sidebar.page.getByText(/No header of Deals is read as Amount/).waitFor({ state: "detached" });
    await expect.poll(kept).toContain('"columns":{"Amount":"Booked EUR"}');
    await select("Touches is read as").selectOption("none");
    await sidebar.page.getByText("1 other table, not used").waitFor();
    await shoot("data-picked");
  });

  it("says that the document could not be looked at again, and keeps what was seen", async () => {
    await open({ panel: "data", sheets });
    await sidebar.page.getByText("7 of 7 kinds of table found").waitFor();
    await sidebar.page.evaluate(() => (window.revpactTest.failing = "snapshot"));
    await button("Look at the document again").click();
    await sidebar.page.getByRole("alert").getByText("the connection was lost").waitFor();
    await sidebar.page.getByText("7 of 7 kinds of table found").waitFor();
    await sidebar.page.evaluate(() => (window.revpactTest.failing = undefined));
    await button("Try again").click();
    await sidebar.page.getByRole("alert").waitFor({ state: "detached" });
  });

  it("teaches what to paste where there is nothing, and takes the sample", async () => {
    await open({ panel: "data", sheets: [{ name: "Sheet1", cells: [] }], sample: sheets });
    await sidebar.page.getByText("See every table in this document").waitFor();
    await button("Use the sample").click();
    await sidebar.page.getByText("7 of 7 kinds of table found").waitFor();
  });
});

describe("Find the framework", () => {
  it(
    "sets what the data says beside the symptom, and orders the frameworks by it",
    async () => {
      await open({ panel: "framework", sheets });
      await button("Reps ignore MQLs").click();
      await sidebar.page.getByText("What the data cannot say").click();
      await sidebar.page.getByLabel("Days in a period").fill("180");
      await button("See what the data says").click();
      await sidebar.page.getByRole("listitem", { name: "Leads in limbo" }).waitFor();
      expect(await sidebar.page.locator(".finding").count()).toBeGreaterThan(5);
      await shoot("framework-measured");
      await sidebar.page.getByRole("listitem", { name: "Leads in limbo" }).locator("summary").first().click();
      await sidebar.page.getByText(/leads in limbo, show rows/).click();
      await sidebar.page.getByRole("region", { name: "Answer of LEAD_LIMBO" }).waitFor();
      expect(await fits()).toBe(true);
      await shoot("framework-evidence");
      await button("Insert these rows, live").click();
      await sidebar.page
        .getByText(/Written: the sheet/)
        .first()
        .waitFor();
      const [added] = (await sheetNames()).filter((name) => !EXPORTS.includes(name));
      expect((await formulasOf(added))[0]).toMatch(/^=LEAD_LIMBO\(Leads!\$A:\$L,/);
    },
    WITH_PICTURES,
  );

  it("says what a blank or wrong assumption must be, and measures again when it is mended", async () => {
    await open({ panel: "framework", sheets });
    await sidebar.page.getByText("What the data cannot say").click();
    await sidebar.page.getByLabel("Response limit in hours").fill("soon");
    await sidebar.page.getByText('Response limit in hours must be a number above 0, found "soon".').waitFor();
    expect(await button("See what the data says").isDisabled()).toBe(true);
    await sidebar.page.getByLabel("Response limit in hours").fill("4");
    await button("See what the data says").click();
    const compliance = sidebar.page.getByRole("listitem", { name: "Response-time compliance" });
    await compliance.locator("summary").first().click();
    await compliance.getByText(/within 4 hours/).waitFor();
  });

  it("survives a host that fails", async () => {
    await open({ panel: "framework", sheets });
    await button("See what the data says").waitFor();
    await sidebar.page.evaluate(() => (window.revpactTest.failing = "snapshot"));
    await button("See what the data says").click();
    await sidebar.page.getByText("the connection was lost").first().waitFor();
  });
});

describe("Alignment check", () => {
  it("finds what is blank and what differs, and stands on a sheet", async () => {
    await open({ panel: "alignment", sheets });
    const sales = sidebar.page.getByLabel("Sales says");
    const marketing = sidebar.page.getByLabel("Marketing says");
    for (const [i, words] of ["Fit A or B", "15 minutes", "w"].entries()) await sales.nth(i).fill(words);
    for (const [i, words] of ["fit a or b", "one day"].entries()) await marketing.nth(i).fill(words);
    await sidebar.page.getByText("The answers differ.").waitFor();
    await sidebar.page.getByText("Marketing has no answer.").waitFor();
    await sidebar.page.getByText("1 of 4").waitFor();
    await shoot("alignment-filled");
    await button("Insert the alignment check").click();
    await sidebar.page.getByText('Written: the sheet "Alignment check"').waitFor();
    await button("Undo").click();
    await sidebar.page.getByText("Taken back").waitFor();
    expect(await sheetNames()).not.toContain("Alignment check");
  });
});

describe("Misalignment tax", () => {
  it("takes what the data says, adds the rest up, and says what would halve it", async () => {
    await open({ panel: "tax", sheets });
    await button("Take what the data says").click();
    await sidebar.page.getByText("from the data").first().waitFor();
    await sidebar.page.getByLabel("Baseline cycle days").fill("40");
    await sidebar.page.getByText("One of these alone would halve it").waitFor();
    expect(await fits()).toBe(true);
    await shoot("tax-answer");
    await sidebar.page.getByLabel("Win rate").fill("25");
    await sidebar.page.getByText(/Win rate must be between 0 and 1, found "25"/).waitFor();
    await sidebar.page.getByLabel("Win rate").fill("25%");
    await button("Insert it with live formulas").click();
    await sidebar.page.getByText('Written: the sheet "Misalignment tax"').waitFor();
  });
});

describe("Install", () => {
  it(
    "says what it will add, adds it, finds it again, and takes it out",
    async () => {
      await open({ panel: "install", sheets });
      await button(/^SLA Pact/).click();
      await shoot("install-sla");
      await button(/^Install \d+ sheets$/).click();
      await sidebar.page.getByText(/Written: the sheet "Definitions"/).waitFor();
      await sidebar.page.getByText("stands as").first().waitFor();
      expect(await button("Nothing to install").isDisabled()).toBe(true);
      const added = (await sheetNames()).filter((name) => !EXPORTS.includes(name));
      expect(added).toContain("SLA pact");
      await button("Remove this framework").click();
      await sidebar.page.getByText("As installed, and can go").waitFor();
      await shoot("install-remove");
      await button(/^Remove \d+ sheets$/).click();
      await sidebar.page.getByText(/^Removed:/).waitFor();
      expect((await sheetNames()).filter((name) => !EXPORTS.includes(name))).toEqual(["Definitions"]);
    },
    WITH_PICTURES,
  );

  it("can be taken back where what has to be kept of it could not be, and says so", async () => {
    await open({ panel: "install", sheets });
    await button(/^SLA Pact/).click();
    await sidebar.page.evaluate(() => (window.revpactTest.failing = "save"));
    await button(/^Install \d+ sheets$/).click();
    await sidebar.page
      .getByText(/Written: the sheet "Definitions".*But what has to be kept of it could not be/)
      .waitFor();
    await button("Undo").click();
    await expect.poll(async () => (await sheetNames()).filter((name) => !EXPORTS.includes(name))).toEqual([]);
  });

  it("keeps a sheet that somebody has worked on, and says which cells", async () => {
    await open({ panel: "install", sheets });
    await button(/^SLA Pact/).click();
    await button(/^Install \d+ sheets$/).click();
    await sidebar.page.getByText(/Written: the sheet "Definitions"/).waitFor();
    await sidebar.page.evaluate(async () => {
      const area = { sheet: "Limbo ledger", row: 1, column: 30, rows: 1, columns: 1 };
      await window.revpactTest.host.apply([{ kind: "write", area, cells: [["my note"]] }]);
    });
    await button("Remove this framework").click();
    await sidebar.page.getByText(/1 cell changed since, AE2/).waitFor();
  });

  it("says which table a sheet needs", async () => {
    await open({ panel: "install", sheets: sheets.filter(({ name }) => name !== "Leads") });
    await button(/^SLA Pact/).click();
    await sidebar.page.getByText("needs Leads, which is not in this document").first().waitFor();
  });
});

describe("ICP desk", () => {
  it(
    "scores while the rubric is edited, says why, and tests it against what was won",
    async () => {
      await open({ panel: "icp", sheets });
      await button("Score the accounts").click();
      await sidebar.page.getByText("DRAFT: not signed by both sides").waitFor();
      await shoot("icp-scores");
      await sidebar.page.locator(".row-open").first().click();
      await sidebar.page.locator(".detail").getByText("Company size").waitFor();
      await sidebar.page.getByText(/^Rubric: \d+ rows$/).click();
      await sidebar.page.getByText(/^Demo: Demo Requested present/).click();
      const before = await sidebar.page.locator(".headline").textContent();
      await sidebar.page.locator("details[open] details[open]").getByLabel("Points").fill("90");
      await expect.poll(() => sidebar.page.locator(".headline").textContent()).not.toBe(before);
      await sidebar.page.locator("details[open] details[open]").getByLabel("Points").fill("a lot");
      await sidebar.page
        .getByText(/Points must be/)
        .first()
        .waitFor();
      await sidebar.page.locator("details[open] details[open]").getByLabel("Points").fill("10");
      await button("Back-test").click();
      await sidebar.page.getByText(/of pairs of one won and one lost account/).waitFor();
      expect(await fits()).toBe(true);
      await shoot("icp-back-test");
    },
    WITH_PICTURES,
  );
});

describe("Board pack", () => {
  it("is two sheets, made in one click and taken back in one", async () => {
    await open({ panel: "board", sheets });
    await select("Deals broken down by").selectOption("Segment");
    await shoot("board-ready");
    await button("Make the board pack").click();
    await sidebar.page.getByText(/Written: the sheet "Board pack", "Board figures"/).waitFor();
    await button("Undo").click();
    await sidebar.page.getByText("Taken back").waitFor();
    expect(await sheetNames()).toEqual(sheets.map(({ name }) => name));
  });
});

describe("Settings", () => {
  it("refuses what is no settings file in a sentence, and takes over what is one after asking", async () => {
    await open({ panel: "settings", sheets });
    const text = sidebar.page.getByLabel("Or its text");
    await text.fill("{}");
    await button("Check and take over").click();
    await sidebar.page.getByText(/This is no settings file of Revpact/).waitFor();
    await text.fill('{"revpact":"settings","version":1,"settings":{"currency":"€","symptom":"x"}}');
    await button("Check and take over").click();
    await sidebar.page.getByText("2 settings of this document would be replaced: currency, symptom.").waitFor();
    await shoot("settings-asking");
    await button("Take over").click();
    await sidebar.page.getByText("The settings are taken over.").waitFor();
    await expect.poll(kept).toContain('"currency":"€"');
  });
});
