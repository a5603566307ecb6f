/** The panels on documents nobody wishes for: hostile names, wide and empty tables, sheets that go away meanwhile. */
import { describe, expect, it } from "vitest";
import type { SheetCells } from "../../../src/host/memory-document";
import { panels, type PanelId } from "../../../src/sidebar/panels";
import { company } from "../company";
import { inBrowser } from "../in-browser";
import { sampleSheets } from "../sample-sheets";

const sidebar = inBrowser();
const { open, shoot, button, sheetNames, formulasOf, fits } = sidebar;
const text = (words: string | RegExp) => sidebar.page.getByText(words).first();
async function written(): Promise<void> {
  const outcome = sidebar.page
    .getByRole("alert")
    .or(sidebar.page.getByText(/^Written: the sheet/))
    .last();
  await outcome.waitFor();
  expect(await outcome.innerText()).toMatch(/^Written: the sheet/);
}
/** Somewhere among the words of the panel, if only as an option of a list. */
const standsThere = (words: string) => expect.poll(() => sidebar.page.locator(".panel").textContent()).toContain(words);
const everyPanel = panels.map(({ id }) => id);
const sample = sampleSheets(120);

/** Would run as a formula, as markup and as the end of a script, if anything took it for more than a name. */
const EVIL = `=1+1</script><img src=x onerror="window.wasRun=true">'🚀`;
const EVIL_SHEET = `🚀 "Q1" it's=</script>`;

/** The sample with a hostile name wherever it has a name of its own: sheets, a header, an id, channels, owners. */
const hostile: readonly SheetCells[] = sample.map(({ name, cells }) => {
  const [headers, ...rows] = cells;
  const renamed: Readonly<Record<string, string>> = { Segment: EVIL };
  const spoiled = new Set(["Segment", "Channel", "Owner", "Lead Source", "Deal Owner", "Campaign", "Account"]);
  return {
    name: name === "Deals" ? EVIL_SHEET : `${name} & <b>${name}</b>`,
    cells: [
      headers.map((header) => renamed[String(header)] ?? header),
      ...rows.map((row, r) => row.map((cell, c) => (r % 2 === 0 && spoiled.has(String(headers[c])) ? EVIL : cell))),
    ],
  };
});

/** Nothing of what cells hold was taken for markup, a script or a formula, in the panel or on a sheet. */
async function expectHarmless(): Promise<void> {
  const found = await sidebar.page.evaluate((evil) => {
    const { sheets } = window.revpactTest.host.document();
    return {
      wasRun: "wasRun" in window,
      markup: document.querySelectorAll("#sidebar img, #sidebar b b, #sidebar script").length,
      formulas: sheets.flatMap(({ grid }) => grid.flat().filter(({ formula }) => formula.startsWith(evil.slice(0, 4)))),
    };
  }, EVIL);
  expect(found).toEqual({ wasRun: false, markup: 0, formulas: [] });
}

async function expectLiveFormulasName(sheet: string): Promise<void> {
  const before = new Set(hostile.map(({ name }) => name));
  const added = (await sheetNames()).filter((name) => !before.has(name));
  const formulas = (await Promise.all(added.map(formulasOf))).flat();
  expect(formulas.some((formula) => formula.includes(`'${sheet.replace(/'/g, "''")}'!`))).toBe(true);
}

describe("hostile names", () => {
  it.each<[string, PanelId, () => Promise<void>]>([
    [
      "are read and shown as they stand",
      "data",
      async () => {
        await text("7 of 7 kinds of table found").waitFor();
        await text(EVIL_SHEET).waitFor();
        await sidebar.page
          .getByText(/columns matched/)
          .first()
          .click();
        await button("Read every cell").first().click();
        await text(/every matched cell can be read|cannot be read/).waitFor();
      },
    ],
    [
      "are measured, and their rows written",
      "framework",
      async () => {
        await button("See what the data says").click();
        const limbo = sidebar.page.getByRole("listitem", { name: "Leads in limbo" });
        await limbo.locator("summary").first().click();
        await limbo.getByText(/show rows/).click();
        await button("Insert these rows, live").first().click();
        await written();
      },
    ],
    [
      "break velocity down",
      "tradeoffs",
      async () => {
        await sidebar.page.getByLabel("Broken down by").selectOption(EVIL);
        await button("Read the baseline").click();
        await sidebar.page.getByRole("combobox", { name: EVIL, exact: true }).selectOption(EVIL);
        await button("Insert live scenario table").click();
        await written();
        await expectLiveFormulasName(EVIL_SHEET);
      },
    ],
    [
      "are channels and deals",
      "attribution",
      async () => {
        await button("Reconcile these ranges").click();
        await text("each add up to it").waitFor();
        await standsThere(EVIL);
        await button("Disputes").click();
        await sidebar.page.getByRole("list", { name: "Deals by disputed money" }).getByRole("button").first().click();
        await button("Insert this trail, live").click();
        await written();
        await expectLiveFormulasName(EVIL_SHEET);
      },
    ],
    [
      "own leads",
      "sla",
      async () => {
        await button("Review the leads").click();
        await standsThere(EVIL);
        await button("Insert the review, live").click();
        await written();
        await expectLiveFormulasName("Leads & <b>Leads</b>");
      },
    ],
    [
      "are accounts",
      "icp",
      async () => {
        await button("Score the accounts").click();
        await text("DRAFT: not signed by both sides").waitFor();
        await standsThere(EVIL);
      },
    ],
    [
      "stand on the board pack",
      "board",
      async () => {
        await sidebar.page.getByRole("combobox", { name: "Deals broken down by" }).selectOption(EVIL);
        await button("Make the board pack").click();
        await written();
        await expectLiveFormulasName(EVIL_SHEET);
      },
    ],
    [
      "stand in installed frameworks",
      "install",
      async () => {
        await button(/^Pipeline Velocity/).click();
        await button(/^Install \d+ sheets$/).click();
        await written();
        await expectLiveFormulasName(EVIL_SHEET);
      },
    ],
  ])("%s", async (_, panel, play) => {
    await open({ panel, sheets: hostile });
    await play();
    await expectHarmless();
    expect(await fits()).toBe(true);
  });

  it("are agreed on and kept", async () => {
    await open({ panel: "alignment", sheets: hostile });
    await sidebar.page.getByLabel("Sales says").first().fill(EVIL);
    await button("Insert the alignment check").click();
    await written();
    await expectHarmless();
    await expect
      .poll(() => sidebar.page.evaluate(() => window.revpactTest.host.load("revpact.sidebar")))
      .toContain("onerror=");
  });
});

/** How one gets to the button that writes, panel by panel. */
const writers: readonly {
  readonly panel: PanelId;
  readonly reads: string;
  readonly steps: readonly (string | RegExp)[];
}[] = [
  { panel: "tradeoffs", reads: "Deals", steps: ["Read the baseline", "Insert live scenario table"] },
  { panel: "tradeoffs", reads: "Deals", steps: ["Read the baseline", "Sensitivity", "Insert live sensitivity"] },
  { panel: "tradeoffs", reads: "Deals", steps: ["Read the baseline", "Targets", "Insert live target path"] },
  { panel: "attribution", reads: "Touches", steps: ["Reconcile these ranges", "Insert live formulas"] },
  { panel: "attribution", reads: "Deals", steps: ["Reconcile these ranges", "Disputes", "Insert the review sheet"] },
  { panel: "attribution", reads: "Spend", steps: ["Reconcile these ranges", "Spend", "Insert live spend decisions"] },
  { panel: "sla", reads: "Leads", steps: ["Review the leads", "Insert the review, live"] },
  { panel: "bowtie", reads: "Leads", steps: ["Draw the bowtie", "Insert the bowtie, live"] },
  { panel: "board", reads: "Touches", steps: ["Make the board pack"] },
  { panel: "install", reads: "Leads", steps: [/^SLA Pact/, /^Install \d+ sheets$/] },
];

describe("a sheet that goes away between reading and writing", () => {
  it.each(writers)("is named, and nothing is written: $panel, $steps", async ({ panel, reads, steps }) => {
    await open({ panel, sheets: sample });
    for (const step of steps.slice(0, -1)) await button(step).click();
    const write = button(steps[steps.length - 1]);
    await write.waitFor();
    await sidebar.page.evaluate((name) => window.revpactTest.removeSheet(name), reads);
    await write.click();
    await sidebar.page
      .getByRole("alert")
      .getByText(new RegExp(`"${reads}"`))
      .waitFor();
    expect(await sheetNames()).toEqual(sample.map(({ name }) => name).filter((name) => name !== reads));
    expect(await button("Try again").count()).toBe(1);
  });
});

describe("somebody else at work", () => {
  it("takes the name first: the next attempt finds another", async () => {
    await open({ panel: "sla", sheets: sample });
    await button("Review the leads").click();
    await button("Insert the review, live").waitFor();
    await sidebar.page.evaluate(() => {
      window.revpactTest.meanwhile = [{ kind: "sheet", name: "SLA review" }];
    });
    await button("Insert the review, live").click();
    await text('There is a sheet "SLA review" already.').waitFor();
    await button("Try again").click();
    await text('Written: the sheet "SLA review 2"').waitFor();
  });

  it("renames the sheet: the old name is missed, and the tables are found again", async () => {
    await open({ panel: "sla", sheets: sample });
    await button("Review the leads").click();
    await button("Insert the review, live").waitFor();
    const leads = sample.find(({ name }) => name === "Leads")!.cells;
    await sidebar.page.evaluate(async (cells) => {
      const area = { sheet: "Leads of March", row: 0, column: 0, rows: cells.length, columns: cells[0].length };
      await window.revpactTest.host.apply([
        { kind: "sheet", name: area.sheet },
        { kind: "write", area, cells },
      ]);
      await window.revpactTest.removeSheet("Leads");
    }, leads);
    await button("Insert the review, live").click();
    await text('The sheet "Leads" is not there any more').waitFor();
    await button("Review the leads again").click();
    await text('no sheet "Leads"')
      .or(text(/Leads.*not there/))
      .first()
      .waitFor();
    await button("Look at the sheets again").click();
    await button(/^Review the leads/).click();
    await button("Insert the review, live").click();
    await text('Written: the sheet "SLA review"').waitFor();
    expect((await formulasOf("SLA review")).some((formula) => formula.includes("'Leads of March'!"))).toBe(true);
  });

  it("adds a row: what is written is live, and reads it", async () => {
    await open({ panel: "bowtie", sheets: sample });
    await button("Draw the bowtie").click();
    await button("Insert the bowtie, live").click();
    await written();
    const formulas = await formulasOf("Bowtie");
    expect(formulas.filter((formula) => formula.includes("Leads!")).every((f) => /Leads!\$A:\$[A-Z]/.test(f))).toBe(
      true,
    );
  });
});

describe("stopping", () => {
  it("keeps a plan that still reads from being written", async () => {
    await open({ panel: "board", sheets: sample });
    await sidebar.page.evaluate(() => (window.revpactTest.delay = 800));
    await button("Make the board pack").click();
    await button("Cancel").click();
    await sidebar.page.evaluate(() => (window.revpactTest.delay = 0));
    await expect.poll(() => button("Make the board pack").isEnabled()).toBe(true);
    // Longer than what was under way could have taken.
    await sidebar.page.waitForTimeout(2_000);
    expect(await sheetNames()).toEqual(sample.map(({ name }) => name));
    await button("Make the board pack").click();
    await written();
  });

  it("and so does leaving the panel", async () => {
    await open({ panel: "install", sheets: sample });
    await button(/^SLA Pact/).click();
    await sidebar.page.evaluate(() => (window.revpactTest.delay = 400));
    await button(/^Install \d+ sheets$/).click();
    await sidebar.page.evaluate(() => window.revpactTest.sidebar.show("glossary"));
    await sidebar.page.waitForTimeout(3_000);
    expect(await sheetNames()).toEqual(sample.map(({ name }) => name));
  });
});

const wide: readonly SheetCells[] = company.map(({ name, cells }) => ({
  name,
  cells:
    name === "Deals"
      ? cells.map((row, r) => [
          ...Array.from({ length: 54 }, (_, c) => (r === 0 ? `Custom field ${c + 1}` : c)),
          ...row,
        ])
      : cells,
}));

describe("odd tables", () => {
  it("of sixty columns are read by the few that matter", async () => {
    await open({ panel: "data", sheets: wide });
    await text("2 of 7 kinds of table found").waitFor();
    await sidebar.page
      .getByText(/columns matched/)
      .first()
      .click();
    await button("Read every cell").first().click();
    await text(/every matched cell can be read/).waitFor();
    expect(await fits()).toBe(true);
    await shoot("hostile-sixty-columns");
    await sidebar.page.evaluate(() => window.revpactTest.sidebar.show("tradeoffs"));
    await button("Read the baseline").click();
    await button("Insert live scenario table").click();
    await written();
    expect((await formulasOf("Velocity scenarios")).some((formula) => formula.includes("Deals!$A:$BH"))).toBe(true);
  });

  const odd: readonly [string, readonly SheetCells[]][] = [
    ["without a sheet that holds anything", [{ name: "Sheet1", cells: [] }]],
    ["of headers alone", sample.map(({ name, cells }) => ({ name, cells: cells.slice(0, 1) }))],
    ["of one row", sample.map(({ name, cells }) => ({ name, cells: cells.slice(0, 2) }))],
    [
      "with every header twice",
      sample.map(({ name, cells }) => ({ name, cells: cells.map((row) => [...row, ...row]) })),
    ],
    [
      "of error cells",
      sample.map(({ name, cells }) => ({
        name,
        cells: cells.map((row, r) => row.map((cell) => (r === 0 ? cell : "#REF!"))),
      })),
    ],
  ];
  it.each(odd)("%s leave every panel standing, with words and a way on", async (_, sheets) => {
    await open({ panel: "data", sheets });
    for (const panel of everyPanel) {
      await sidebar.page.evaluate((panel) => window.revpactTest.sidebar.show(panel), panel);
      await sidebar.page.locator(".panel > :nth-child(2)").first().waitFor();
      for (const label of [
        "Read the baseline",
        "Reconcile these ranges",
        "Review the leads",
        "Draw the bowtie",
        "Score the accounts",
        "See what the data says",
        "Make the board pack",
        "Take what the data says",
      ]) {
        const one = button(label);
        if ((await one.count()) === 0 || !(await one.isEnabled())) continue;
        await one.click();
        await sidebar.page
          .locator('[role="alert"], .box, .card, .finding, .stack.answer')
          .first()
          .waitFor({ timeout: 5_000 })
          .catch(() => expect.fail(`${panel} says nothing after "${label}"`));
      }
      const words = await sidebar.page.locator(".panel").innerText();
      expect(words, panel).not.toMatch(/NaN|undefined|Infinity|\[object/);
      expect(await fits(), panel).toBe(true);
    }
  });

  it("are met by somebody else's settings", async () => {
    await open({ panel: "settings", sheets: sample });
    const takeOver = async (settings: object) => {
      await sidebar.page.getByLabel("Or its text").fill(JSON.stringify({ revpact: "settings", version: 1, settings }));
      await button("Check and take over").click();
    };
    await takeOver({ currency: "</script><img src=x onerror='window.wasRun=true'>" });
    await text(/^currency must be .+ found ".+Nothing was changed\.$/).waitFor();
    await takeOver({
      symptom: EVIL,
      currency: "kr",
      velocityBy: "No such header",
      data: [{ place: "Somebody's deals", role: "deals", columns: { Amount: "Booked" } }],
      assumptions: { limitHours: "soon", valuePerLead: "", quota: "-1", windowDays: "0" },
    });
    await button("Take over").click();
    await text("The settings are taken over.").waitFor();
    for (const panel of everyPanel) {
      await sidebar.page.evaluate((panel) => window.revpactTest.sidebar.show(panel), panel);
      await sidebar.page.locator(".panel > :nth-child(2)").first().waitFor();
      expect(await fits(), panel).toBe(true);
    }
    await expectHarmless();
  });
});
