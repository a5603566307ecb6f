/** The sidebar in a real browser at 300 px, over the memory host. */
import { describe, expect, it } from "vitest";
import { panels } from "../../src/sidebar/panels";
import { company, oddCompany } from "./company";
import { inBrowser } from "./in-browser";

const sidebar = inBrowser();
const { open, shoot, button, select, sheetNames, formulasOf, fits } = sidebar;

describe("every panel", () => {
  it.each(panels.map(({ id }) => id))("%s opens, fits 300 px and is accessible", async (panel) => {
    await open({ panel });
    expect(await fits()).toBe(true);
    await shoot(panel);
  });

  it.each([280, 420])("fits %i px", async (width) => {
    await sidebar.page.setViewportSize({ width, height: 760 });
    for (const { id } of panels) {
      await open({ panel: id });
      expect(await fits()).toBe(true);
    }
  });

  it("has a rail where the host wants one", async () => {
    await sidebar.page.setViewportSize({ width: 336, height: 760 });
    await open({ rail: true });
    await button("Glossary").click();
    await expect.poll(() => sidebar.page.getByRole("heading", { level: 2 }).textContent()).toBe("Glossary");
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
  const insertPlan = async () => {
    await open({ panel: "framework" });
    await button("Reps ignore MQLs").click();
    await button("Insert the plan").click();
    await sidebar.page.getByText('Written: the sheet "Alignment plan"').waitFor();
  };

  it("goes from a symptom to an inserted plan and back", async () => {
    await open({ panel: "framework" });
    await button("Reps ignore MQLs").click();
    await sidebar.page.getByRole("heading", { name: "SLA Pact" }).waitFor();
    await sidebar.page.getByText("Fit and prerequisites").click();
    await sidebar.page.getByLabel("A CRM is in use").check();
    await shoot("framework-answer");
    await button("Insert the plan").click();
    await sidebar.page.getByText('Written: the sheet "Alignment plan"').waitFor();
    expect(await sheetNames()).toContain("Alignment plan");
    await button("Undo").click();
    await sidebar.page.getByText("Taken back").waitFor();
    expect(await sheetNames()).toEqual(["Deals", "Touches", "Notes"]);
  });

  it("asks before Undo takes away what somebody has put on the sheet since", async () => {
    await insertPlan();
    await sidebar.page.evaluate(async () => {
      const area = { sheet: "Alignment plan", row: 30, column: 4, rows: 1, columns: 1 };
      await window.revpactTest.host.apply([{ kind: "write", area, cells: [["Agreed with Lee"]] }]);
    });
    await button("Undo").click();
    const question = sidebar.page.getByRole("dialog", { name: "Take back what was put there since?" });
    await question.getByText("'Alignment plan'!E31").waitFor();
    await shoot("undo-question");
    await sidebar.page.keyboard.press("Escape");
    await expect.poll(() => question.count()).toBe(0);
    expect(await sheetNames()).toContain("Alignment plan");
    await button("Undo").click();
    await question.getByRole("button", { name: "Undo" }).click();
    await sidebar.page.getByText("Taken back").waitFor();
    expect(await sheetNames()).toEqual(["Deals", "Touches", "Notes"]);
  });

  it("keeps Undo at hand where it failed", async () => {
    await insertPlan();
    for (const failing of ["snapshot", "apply"] as const) {
      await sidebar.page.evaluate((failing) => (window.revpactTest.failing = failing), failing);
      await button("Undo").click();
      await sidebar.page.getByRole("alert").getByText("the connection was lost").waitFor();
      await sidebar.page.evaluate(() => (window.revpactTest.failing = undefined));
    }
    await button("Undo").click();
    await sidebar.page.getByText("Taken back").waitFor();
    expect(await sheetNames()).toEqual(["Deals", "Touches", "Notes"]);
  });

  it("reads free text, and says when it knows nothing like it", async () => {
    await open({ panel: "framework" });
    await sidebar.page.getByRole("searchbox").fill("board wants a forecast it can trust");
    await sidebar.page.getByRole("heading", { name: "Pipeline Velocity" }).waitFor();
    await sidebar.page.getByRole("searchbox").fill("zzz");
    await sidebar.page.getByText("start with the diagnostic pair").waitFor();
  });

  it("diagnoses first when the threshold is ticked", async () => {
    await open({ panel: "framework" });
    await button("Reps ignore MQLs").click();
    await sidebar.page.getByText("Fit and prerequisites").click();
    await sidebar.page.getByLabel(/more than 40/).check();
    await expect
      .poll(() => sidebar.page.locator(".steps h3").allTextContents())
      .toEqual(["Revenue Bowtie", "Unified ICP Scoring", "SLA Pact", "Revenue Operating Cadence"]);
  });
});

describe("Reconciliation room", () => {
  it("reconciles, ties out, and inserts live formulas that can be taken back", async () => {
    await open({ panel: "attribution" });
    await button("Reconcile these ranges").click();
    await sidebar.page.getByText("each add up to it").waitFor();
    await sidebar.page.getByRole("button", { name: "Webinar" }).click();
    await sidebar.page.getByText("Influenced", { exact: true }).waitFor();
    expect(await fits()).toBe(true);
    await shoot("attribution-answer");
    await button("Insert live formulas").click();
    await sidebar.page.getByText('Written: the sheet "Attribution" with 2 live formulas.').waitFor();
    const formulas = await formulasOf("Attribution");
    expect(formulas).toContain("=ATTRIBUTION_RECONCILE(Touches!$A:$D,Deals!$A:$F,$A$5,$B$5,$C$5,$D$5)");
    await button("Undo").click();
    await sidebar.page.getByText("Taken back").waitFor();
    expect(await sheetNames()).toEqual(["Deals", "Touches", "Notes"]);
  });

  it("names a missing column with the headers seen, and maps it", async () => {
    await open({ panel: "attribution", sheets: oddCompany });
    await select("Deals").selectOption("Deals");
    await sidebar.page.getByText(/No header of Deals is read as Amount/).waitFor();
    await expect.poll(() => sidebar.page.getByText(/Deal ID, Segment, Stage, Booked EUR/).count()).toBe(1);
    expect(await button("Reconcile these ranges").isDisabled()).toBe(true);
    await shoot("attribution-missing");
    await sidebar.page.getByLabel("Which one is Amount?, in Deals").selectOption("Booked EUR");
    await button("Reconcile these ranges").click();
    await sidebar.page.getByText("each add up to it").waitFor();
    await button("Insert live formulas").click();
    await sidebar.page.getByText("Written").waitFor();
    const written = await sidebar.page.evaluate(() => {
      const sheet = window.revpactTest.host.document().sheets.find(({ name }) => name === "Attribution");
      return sheet?.grid[4].map(({ value }) => value);
    });
    expect(written?.slice(0, 5)).toEqual(["u", "Channel", "", 7, "Amount=Booked EUR"]);
  });

  it("says which sheet was deleted meanwhile and goes on", async () => {
    await open({ panel: "attribution" });
    await button("Reconcile these ranges").click();
    await sidebar.page.getByText("each add up to it").waitFor();
    await sidebar.page.evaluate(() => window.revpactTest.removeSheet("Touches"));
    await button("Insert live formulas").click();
    await sidebar.page.getByText('The sheet "Touches" is not there any more').waitFor();
    expect(await sheetNames()).toEqual(["Deals", "Notes"]);
    await button("Reconcile again").click();
    await sidebar.page.getByText('There is no sheet "Touches". It may have been renamed or deleted.').waitFor();
    await shoot("attribution-gone");
    await button("Look at the sheets again").first().click();
    await select("Touches").waitFor();
  });

  it("survives host calls that fail, and can be cancelled while it waits", async () => {
    await open({ panel: "attribution" });
    await select("Deals").waitFor();
    await sidebar.page.evaluate(() => (window.revpactTest.failing = "snapshot"));
    await button("Reconcile these ranges").click();
    await sidebar.page.getByText("the connection was lost").waitFor();
    await sidebar.page.evaluate(() => {
      window.revpactTest.failing = undefined;
      window.revpactTest.delay = 1500;
    });
    await button("Reconcile these ranges").click();
    await button("Cancel").click();
    await sidebar.page.evaluate(() => (window.revpactTest.delay = 0));
    await button("Reconcile these ranges").click();
    await sidebar.page.getByText("each add up to it").waitFor();
    await sidebar.page.evaluate(() => (window.revpactTest.failing = "apply"));
    await button("Insert live formulas").click();
    await sidebar.page.getByText("the connection was lost").waitFor();
    await sidebar.page.evaluate(() => (window.revpactTest.failing = undefined));
    await button("Try again").click();
    await sidebar.page.getByText("Written").waitFor();
  });

  it("shows text from cells as text", async () => {
    const nasty = company.map(({ name, cells }) => ({
      name,
      cells: cells.map((row) => row.map((cell) => (cell === "Webinar" ? "<img src=x onerror=alert(1)>" : cell))),
    }));
    await open({ panel: "attribution", sheets: nasty });
    await button("Reconcile these ranges").click();
    await sidebar.page.getByText("each add up to it").waitFor();
    expect(await sidebar.page.locator("img").count()).toBe(0);
    expect(await sidebar.page.getByText("<img src=x onerror=alert(1)>").count()).toBeGreaterThan(0);
  });
});

describe("Velocity studio", () => {
  it("reads the baseline by segment, moves a lever by keyboard, and inserts a live table", async () => {
    await open({ panel: "tradeoffs" });
    await sidebar.page.getByLabel("Broken down by").selectOption("Segment");
    await button("Read the baseline").click();
    await select("Segment").selectOption("Enterprise");
    const slider = sidebar.page.getByRole("slider", { name: "Opportunities" });
    await slider.focus();
    await sidebar.page.keyboard.press("PageUp");
    await sidebar.page.keyboard.press("ArrowRight");
    expect(await slider.getAttribute("aria-valuetext")).toMatch(/^[\d.,]+, \+11\.0%$/);
    await sidebar.page.getByText(/\+11\.0% against/).waitFor();
    await sidebar.page.getByText("20% more opportunities buys you up to 16.7% lower win rate.").waitFor();
    expect(await fits()).toBe(true);
    await shoot("tradeoffs-answer");
    await button("Insert live scenario table").click();
    await sidebar.page.getByText('Written: the sheet "Velocity scenarios"').waitFor();
    const formulas = await formulasOf("Velocity scenarios");
    expect(formulas).toContain('=VELOCITY_BASELINE(Deals!$A:$F,"Segment")');
    expect(formulas.some((formula) => formula.startsWith("=VELOCITY_SCENARIO($B$5:$E$5,$A$8:$E$"))).toBe(true);
    await button("Undo").click();
    await sidebar.page.getByText("Taken back").waitFor();
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
      await sidebar.page.getByLabel(label, { exact: true }).fill(value);
    }
    await sidebar.page.getByText(/between 0 and 1, found "25"/).waitFor();
    await sidebar.page.getByLabel("Win rate", { exact: true }).first().fill("25%");
    await sidebar.page.getByText("$22,222").first().waitFor();
    await button("Targets").click();
    await sidebar.page.getByLabel("Target velocity per day").fill("30000");
    await sidebar.page.getByText("270").waitFor();
    await shoot("tradeoffs-typed");
  });
});

describe("Functions", () => {
  it("is found, filled, previewed and inserted by keyboard alone; asks before it replaces", async () => {
    await open({ panel: "glossary" });
    await sidebar.page.evaluate(() =>
      window.revpactTest.host.select({ sheet: "Deals", row: 1, column: 3, rows: 1, columns: 1 }),
    );
    await sidebar.page.evaluate(() => window.revpactTest.sidebar.show("functions"));
    await sidebar.page.keyboard.press("/");
    await sidebar.page.keyboard.type("how much money");
    await sidebar.page.keyboard.press("Tab");
    await sidebar.page.keyboard.press("Enter");
    await sidebar.page.getByRole("heading", { name: "VELOCITY", exact: true }).waitFor();
    await sidebar.page.locator("#argument-opportunities").waitFor();
    await sidebar.page.locator("#argument-opportunities").focus();
    for (const value of ["200", "$40,000", "25%", "90"]) {
      await sidebar.page.keyboard.type(value);
      await sidebar.page.keyboard.press("Tab");
    }
    await sidebar.page.getByText("$22,222").waitFor();
    await shoot("functions-form");
    await button("Insert the formula").focus();
    await sidebar.page.keyboard.press("Enter");
    await sidebar.page.getByRole("dialog").waitFor();
    await shoot("functions-occupied");
    await sidebar.page.keyboard.press("Escape");
    await expect.poll(() => sidebar.page.getByRole("dialog").count()).toBe(0);
    expect(await formulasOf("Deals")).toEqual([]);
    await button("Insert the formula").focus();
    await sidebar.page.keyboard.press("Enter");
    await button("Replace").click();
    await sidebar.page.getByText("Written: Deals!D2.").waitFor();
    expect(await formulasOf("Deals")).toEqual(["=VELOCITY(200,40000,0.25,90)"]);
    await expect.poll(() => sidebar.page.evaluate(() => document.activeElement?.textContent)).toBe("Undo");
    await sidebar.page.keyboard.press("Enter");
    await sidebar.page.getByText("Taken back").waitFor();
    expect(await formulasOf("Deals")).toEqual([]);
    expect(
      await sidebar.page.evaluate(
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
    await sidebar.page.getByLabel("Take a range for deals").selectOption({ label: "Deals (241 rows)" });
    await sidebar.page.locator("#argument-by").selectOption("Segment");
    await sidebar.page.getByRole("region", { name: "Answer of VELOCITY_BASELINE" }).waitFor();
    await shoot("functions-table");
    await sidebar.page.getByText(/^More: as_of/).click();
    await sidebar.page.locator("#argument-as_of").fill("yesterday");
    await sidebar.page.getByText(/as_of must be a date, found "yesterday"/).waitFor();
    await sidebar.page.keyboard.press("Escape");
    await sidebar.page.getByRole("searchbox").waitFor();
  });
});

describe("Glossary", () => {
  it("searches, follows related terms, and leads to the function", async () => {
    await open({ panel: "glossary" });
    await sidebar.page.keyboard.press("/");
    await sidebar.page.keyboard.type("velocity");
    await sidebar.page.getByText("The money a pipeline earns per day").waitFor();
    await shoot("glossary-found");
    await button("Attribution Model").first().click();
    await sidebar.page.getByText("The rule by which the revenue").waitFor();
    await button("ATTRIBUTION_RECONCILE").first().click();
    await sidebar.page.getByRole("heading", { name: "ATTRIBUTION_RECONCILE" }).waitFor();
  });
});

describe("settings", () => {
  it("are kept with the document and used again", async () => {
    await open({ panel: "tradeoffs" });
    await sidebar.page.getByLabel("Broken down by").selectOption("Segment");
    await expect
      .poll(() => sidebar.page.evaluate(() => window.revpactTest.host.load("revpact.sidebar")))
      .toContain('"velocityBy":"Segment"');
  });

  it("of a newer Revpact are said to be left alone, and are", async () => {
    const newer = JSON.stringify({ revpact: "settings", version: 99, settings: { theme: "dark" } });
    await open({ panel: "tradeoffs", settings: newer });
    await sidebar.page.getByText("A newer Revpact has kept the settings of this document.").waitFor();
    await shoot("settings-newer");
    await sidebar.page.getByLabel("Broken down by").selectOption("Segment");
    await button("Read the baseline").click();
    await sidebar.page.getByRole("slider", { name: "Win rate" }).waitFor();
    // Longer than the sidebar waits before it keeps a choice.
    await sidebar.page.waitForTimeout(1_000);
    expect(await sidebar.page.evaluate(() => window.revpactTest.host.load("revpact.sidebar"))).toBe(newer);
  });

  it("chosen meanwhile in somebody else's sidebar stand beside those chosen here", async () => {
    await open({ panel: "tradeoffs" });
    await sidebar.page.evaluate(async () => {
      const theirs = JSON.stringify({ revpact: "settings", version: 1, settings: { currency: "€" } });
      await window.revpactTest.host.save("revpact.sidebar", theirs);
    });
    await sidebar.page.getByLabel("Broken down by").selectOption("Segment");
    const kept = () => sidebar.page.evaluate(() => window.revpactTest.host.load("revpact.sidebar"));
    await expect.poll(kept).toContain('"velocityBy":"Segment"');
    expect(await kept()).toContain('"currency":"€"');
  });

  it("that cannot be kept are said, and nothing else is lost", async () => {
    await open({ panel: "tradeoffs" });
    await sidebar.page.evaluate(() => (window.revpactTest.failing = "save"));
    await sidebar.page.getByLabel("Broken down by").selectOption("Segment");
    await sidebar.page.getByText("Your choices could not be kept").waitFor();
    await button("Read the baseline").click();
    await sidebar.page.getByRole("slider", { name: "Win rate" }).waitFor();
  });
});
