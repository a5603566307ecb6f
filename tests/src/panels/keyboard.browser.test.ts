/** A day's work in every panel without a mouse: nothing but keys, and the focus always seen. */
import { describe, expect, it } from "vitest";
import { byKeyboard } from "../by-keyboard";
import { oddCompany } from "../company";
import { inBrowser } from "../in-browser";
import { leadCompany, leadsOnly } from "../lead-company";
import { sampleSheets } from "../sample-sheets";

const sidebar = inBrowser();
const { sheetNames, formulasOf } = sidebar;
const { open, reach, press, fill, choose, expectFocusOn } = byKeyboard(sidebar);
const keys = {
  press: (key: string) => sidebar.page.keyboard.press(key),
  type: (words: string) => sidebar.page.keyboard.type(words),
};
const text = (words: string | RegExp) => sidebar.page.getByText(words).first();
const title = () => sidebar.page.getByRole("heading", { level: 2 }).textContent();
const kept = () => sidebar.page.evaluate(() => window.revpactTest.host.load("revpact.sidebar"));
const sheets = sampleSheets(250);
const names = sheets.map(({ name }) => name);

async function cellsOf(sheet: string): Promise<readonly unknown[]> {
  return sidebar.page.evaluate((sheet) => {
    const found = window.revpactTest.host.document().sheets.find(({ name }) => name === sheet);
    return found?.grid.flat().map(({ value }) => value) ?? [];
  }, sheet);
}

/** Waits for the new sheet and gives its formulas. */
async function written(sheet: string): Promise<readonly string[]> {
  await text(`Written: the sheet "${sheet}"`).waitFor();
  await expectFocusOn("button", "Undo");
  return formulasOf(sheet);
}

/** Undo has the focus; afterwards the button that wrote has it. */
async function undo(insert: string | RegExp, left: readonly string[]): Promise<void> {
  await keys.press("Enter");
  await text("Taken back").waitFor();
  await expectFocusOn("button", insert);
  expect(await sheetNames()).toEqual(left);
}

describe("from panel to panel", () => {
  it("the list is walked by arrow keys and by letters, and leads into the panel", async () => {
    await open({ panel: "data", sheets });
    await choose("Panel", "Find the framework");
    await expect.poll(title).toBe("Find the framework");
    await choose("Panel", "Misalignment tax");
    await expect.poll(title).toBe("Misalignment tax");
    await keys.type("gl");
    await expect.poll(title).toBe("Glossary");
    await reach("searchbox", "Search 24 terms", { most: 1 });
  });
});

describe("to begin with", () => {
  it("a column is corrected by arrow keys, and the first steps are taken", async () => {
    await open({ panel: "data", sheets: oddCompany });
    await text(/No header of Deals is read as Amount/).waitFor();
    await choose("Which one is Amount?, in Deals", "Booked EUR");
    await text(/No header of Deals is read as Amount/).waitFor();
    await keys.press("Tab");
    await text(/No header of Deals is read as Amount/).waitFor({ state: "detached" });
    await expect.poll(kept).toContain('"columns":{"Amount":"Booked EUR"}');
    await press("summary", /columns matched/);
    await press("button", "Read every cell");
    await text(/every matched cell can be read/).waitFor();
    await choose("Touches is read as", "not used");
    await keys.press("Enter");
    await text("1 other table, not used").waitFor();
    await press("button", "Put this aside", { backwards: true });
    await expect.poll(kept).toContain('"isFirstRunOver":true');
  });

  it("a symptom is typed, measured and proved, and its rows are written", async () => {
    await open({ panel: "framework", sheets });
    await reach("searchbox", "What hurts, in your own words");
    await keys.type("reps ignore our MQLs");
    await sidebar.page.getByRole("heading", { name: "SLA Pact" }).waitFor();
    await press("button", "Show the list");
    await press("button", "Reps ignore MQLs");
    await press("button", "See what the data says");
    await sidebar.page.getByRole("listitem", { name: "Leads in limbo" }).waitFor();
    await press("summary", /^Leads in limbo/);
    await press("summary", /leads in limbo, show rows/);
    await press("button", "Insert these rows, live");
    const [formula] = await written("Lead limbo");
    expect(formula).toMatch(/^=LEAD_LIMBO\(Leads!\$A:\$L,/);
    await undo("Insert these rows, live", names);
  });

  it("both teams answer the four questions", async () => {
    await open({ panel: "alignment", sheets });
    await reach("textbox", "Sales says");
    for (const words of ["Fit A or B", "fit a or b", "15 minutes", "one day", "w", "w", "Ada"]) {
      await keys.type(words);
      await keys.press("Tab");
    }
    await text("2 of 4").waitFor();
    await press("button", "Insert the alignment check");
    await written("Alignment check");
    expect(await cellsOf("Alignment check")).toEqual(expect.arrayContaining(["15 minutes", "one day", "Ada"]));
    await undo("Insert the alignment check", names);
  });

  it("the tax is taken from the data, completed and written", async () => {
    await open({ panel: "tax", sheets });
    await press("button", "Take what the data says");
    await text("from the data").waitFor();
    await fill(/^Baseline cycle days/, "40");
    await text("One of these alone would halve it").waitFor();
    await press("button", "Insert it with live formulas");
    expect(await written("Misalignment tax")).toContainEqual(expect.stringMatching(/^=MISALIGNMENT_TAX\(/));
    await undo("Insert it with live formulas", names);
  });

  it("a framework is installed, taken back, installed again and removed", async () => {
    await open({ panel: "install", sheets });
    await press("button", /^SLA Pact/);
    await press("button", /^Install \d+ sheets$/);
    await text(/^Written: the sheet "Definitions"/).waitFor();
    await expectFocusOn("button", "Undo");
    expect(await sheetNames()).toContain("SLA pact");
    await undo(/^Install \d+ sheets$/, names);
    await keys.press("Enter");
    await text(/^Written: the sheet "Definitions"/).waitFor();
    await press("button", "Remove this framework");
    await text("As installed, and can go").waitFor();
    await press("button", /^Remove \d+ sheets$/);
    await text(/^Removed:/).waitFor();
    await expectFocusOn("button", "Undo");
    expect(await sheetNames()).toEqual([...names, "Definitions"]);
    await keys.press("Escape");
    await press("button", /^Revenue Bowtie/);
    await sidebar.page.getByRole("heading", { name: "Revenue Bowtie" }).waitFor();
  });
});

describe("to run and prove", () => {
  it("levers are moved, a scenario is kept, every view is opened, and one is written", async () => {
    await open({ panel: "tradeoffs", sheets });
    await choose("Broken down by", "Segment");
    await press("button", "Read the baseline");
    await sidebar.page.getByRole("slider", { name: "Opportunities" }).waitFor();
    await choose("Segment", "Enterprise");
    await reach("slider", "Opportunities");
    await keys.press("PageUp");
    await keys.press("ArrowRight");
    await text(/\+11\.0% against/).waitFor();
    await fill("Scenario name", "More of it");
    await keys.press("Enter");
    await text('"More of it" is kept.').waitFor();
    await expectFocusOn("button", "Undo");
    await press("button", "Put all levers back", { backwards: true });
    await text("Move a lever.").waitFor();
    await press("button", "Scenarios", { backwards: true });
    await press("button", "More of it");
    await press("button", "Delete");
    await text('"More of it" is deleted.').waitFor();
    await expectFocusOn("button", "Undo");
    await keys.press("Enter");
    await press("button", "More of it", { backwards: true });
    for (const [view, shows] of [
      ["Bridge", /Days in a period/],
      ["Targets", /a quarter reaches/],
      ["Range", /8 draws in 10 fall between them/],
      ["Sensitivity", /swings velocity most/],
    ] as const) {
      await press("button", view, { backwards: true });
      await text(shows).waitFor();
    }
    await press("button", "Insert live sensitivity");
    const formulas = await written("Velocity sensitivity");
    expect(formulas).toContain("=VELOCITY_SENSITIVITY($B$5,$C$5,$D$5,$E$5,$B$7)");
    await undo("Insert live sensitivity", names);
  });

  it("models are reconciled, a dispute is explained, and spend is decided", async () => {
    await open({ panel: "attribution", sheets });
    await press("button", "Reconcile these ranges");
    await text("each add up to it").waitFor();
    await press("button", "Disputes");
    const first = sidebar.page.getByRole("list", { name: "Deals by disputed money" }).getByRole("button").first();
    const deal = (await first.locator(".sentence").textContent())!;
    await press("button", new RegExp(`^${deal} `));
    await sidebar.page.getByRole("heading", { name: `Why ${deal} is credited as it is` }).waitFor();
    await press("button", "Insert this trail, live");
    expect(await written("Attribution why")).toContainEqual(expect.stringContaining(`=ATTRIBUTION_WHY("${deal}"`));
    await undo("Insert this trail, live", names);
    await keys.press("Escape");
    await expectFocusOn("button", new RegExp(`^${deal} `));
    await press("button", "Spend", { backwards: true });
    await text(/^Fund \d+, discuss \d+, cut \d+/).waitFor();
    await press("button", "Paid search");
    await text("Cost per won deal").waitFor();
    await press("button", "Insert live spend decisions");
    expect(await written("Spend decisions")).toContainEqual(expect.stringMatching(/^=SPEND_RETURN\(/));
    await undo("Insert live spend decisions", names);
  });

  it("leads are reviewed, and the review is written", async () => {
    await open({ panel: "sla", sheets: leadsOnly });
    await press("button", "Review the leads");
    await text("Target missed").waitFor();
    await press("button", "Grace");
    await text("Past due, untouched").waitFor();
    await press("button", "Insert the review, live");
    expect(await written("SLA review")).toContainEqual(expect.stringMatching(/^=SLA_SCORECARD\(/));
    await undo("Insert the review, live", ["Leads"]);
  });

  it("another table is walked past, and none of those on the way is taken for it", async () => {
    await open({ panel: "tradeoffs", sheets });
    await choose("Deals", "History (249 rows)");
    await choose("Deals", "Deals (249 rows)");
    await choose("Broken down by", "Segment");
    await expect.poll(kept).toContain('"velocityBy":"Segment"');
    expect(await kept()).toContain('"data":[]');
    await press("button", "Read the baseline");
    await sidebar.page.getByRole("slider", { name: "Win rate" }).waitFor();
  });

  it("a bowtie is drawn, its stage gets an owner, and it is written", async () => {
    await open({ panel: "bowtie", sheets: leadCompany });
    await fill("Worth of one more at the end", "10000");
    await press("button", "Draw the bowtie");
    await text("▲ leak, worth $2,800").waitFor();
    await press("button", "SQL");
    await fill("Owner of SQL", "Linus");
    await text("No owner: MQL, SAL, Won").waitFor();
    await press("button", "Insert the bowtie, live");
    expect(await written("Bowtie")).toContain("=LEAK_VALUE($A$10:$F$20,$A$5,$B$5)");
    expect(await cellsOf("Bowtie")).toContain("Linus");
    await undo("Insert the bowtie, live", ["Leads", "Movements"]);
  });

  it("scores follow the rubric under one's hands", async () => {
    await open({ panel: "icp", sheets });
    await press("button", "Score the accounts");
    await text("DRAFT: not signed by both sides").waitFor();
    const headline = () => sidebar.page.locator(".headline").textContent();
    const before = await headline();
    await press("summary", /^Rubric: \d+ rows$/, { backwards: true });
    await press("summary", /^Demo: Demo Requested present/);
    await fill("Points", "90");
    await expect.poll(headline).not.toBe(before);
    await press("button", "Take this row out");
    await press("button", "Back-test");
    await text(/of pairs of one won and one lost account/).waitFor();
  });

  it("the board pack is made and taken back", async () => {
    await open({ panel: "board", sheets });
    await choose("Deals broken down by", "Segment");
    await press("button", "Make the board pack");
    await text(/Written: the sheet "Board pack", "Board figures"/).waitFor();
    await expectFocusOn("button", "Undo");
    expect((await formulasOf("Board pack")).length).toBeGreaterThan(5);
    await undo("Make the board pack", names);
  });
});

describe("to look up", () => {
  it("a function is found, filled and written over a cell after the question is answered", async () => {
    await open({ panel: "functions", sheets });
    await sidebar.page.evaluate(() =>
      window.revpactTest.host.select({ sheet: "Deals", row: 1, column: 3, rows: 1, columns: 1 }),
    );
    await keys.press("/");
    await expectFocusOn("searchbox", /^Search \d+ functions$/);
    await keys.type("how much money");
    await press("button", /^VELOCITY How much money/);
    for (const [argument, value] of [
      ["opportunities", "200"],
      ["average_deal_value", "$40,000"],
      ["win_rate", "25%"],
      ["cycle_days", "90"],
    ])
      await fill(argument, value);
    await text("$22,222").waitFor();
    await press("button", "Insert the formula");
    await sidebar.page.getByRole("dialog", { name: "Replace what stands there?" }).waitFor();
    await expectFocusOn("button", "Keep them");
    await keys.press("Escape");
    await expectFocusOn("button", "Insert the formula");
    expect(await formulasOf("Deals")).toEqual([]);
    await keys.press("Enter");
    await press("button", "Replace");
    await text("Written: Deals!D2.").waitFor();
    await expectFocusOn("button", "Undo");
    expect(await formulasOf("Deals")).toEqual(["=VELOCITY(200,40000,0.25,90)"]);
    await keys.press("Enter");
    await text("Taken back").waitFor();
    await expectFocusOn("button", "Insert the formula");
    expect(await formulasOf("Deals")).toEqual([]);
    await keys.press("Escape");
    await reach("searchbox", /^Search \d+ functions$/);
  });

  it("a table is given to a function by arrow keys", async () => {
    await open({ panel: "functions", sheets });
    await reach("searchbox", /^Search \d+ functions$/);
    await keys.type("VELOCITY_BASELINE");
    await press("button", /^VELOCITY_BASELINE/);
    await choose("Take a range for deals", "Leads (250 rows)");
    await choose("Take a range for deals", "Deals (250 rows)");
    await keys.press("Enter");
    await expect
      .poll(() => sidebar.page.getByRole("textbox", { name: /^deals/ }).inputValue())
      .toMatch(/^Deals!\$A:\$[A-Z]$/);
    await choose(/^by/, "Segment");
    await sidebar.page.getByRole("region", { name: "Answer of VELOCITY_BASELINE" }).waitFor();
    await press("button", "Insert the formula");
    const [formula] = await written("Velocity baseline");
    expect(formula).toMatch(/^=VELOCITY_BASELINE\(Deals!\$A:\$[A-Z],"Segment"\)$/);
    await undo("Insert the formula", names);
  });

  it("a term is found, its neighbour followed, and the work begun", async () => {
    await open({ panel: "glossary", sheets });
    await reach("searchbox", "Search 24 terms");
    await keys.type("velocity");
    await text("The money a pipeline earns per day").waitFor();
    await press("button", "Attribution Model");
    await text("The rule by which the revenue").waitFor();
    await expectFocusOn("summary", "Attribution Model");
    await press("button", "ATTRIBUTION_RECONCILE");
    await sidebar.page.getByRole("heading", { name: "ATTRIBUTION_RECONCILE" }).waitFor();
  });

  it("settings are refused, asked about, declined and taken over", async () => {
    await open({ panel: "settings", sheets });
    await fill("Or its text", "{}");
    await press("button", "Check and take over");
    await text(/This is no settings file of Revpact/).waitFor();
    await press("button", "Close");
    await fill("Or its text", '{"revpact":"settings","version":1,"settings":{"currency":"€"}}', { backwards: true });
    await press("button", "Check and take over");
    await expectFocusOn("button", "Keep mine");
    await keys.press("Escape");
    await expectFocusOn("button", "Check and take over");
    // Longer than it takes until a choice is kept.
    await sidebar.page.waitForTimeout(600);
    expect((await kept()) ?? "").not.toContain('"currency":"€"');
    await keys.press("Enter");
    await press("button", "Take over");
    await text("The settings are taken over.").waitFor();
    await expect.poll(kept).toContain('"currency":"€"');
  });
});
