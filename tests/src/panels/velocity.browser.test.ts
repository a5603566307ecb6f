/** The velocity studio as a person uses it, at 300 px over the memory host. */
import { describe, expect, it, vi } from "vitest";
import { oddCompany } from "../company";
import { inBrowser } from "../in-browser";

// Two pictures, each looked over by axe, take their time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const sidebar = inBrowser();
const { open, shoot, button, select, sheetNames, formulasOf, fits } = sidebar;
const text = (words: string | RegExp) => sidebar.page.getByText(words).first();
const slider = (name: string) => sidebar.page.getByRole("slider", { name });

async function read(segment?: string): Promise<void> {
  await open({ panel: "tradeoffs" });
  await sidebar.page.getByLabel("Broken down by").selectOption("Segment");
  await button("Read the baseline").click();
  await slider("Win rate").waitFor();
  if (segment !== undefined) await select("Segment").selectOption(segment);
}

async function insert(label: string, sheet: string): Promise<readonly string[]> {
  await button(label).click();
  await text(`Written: the sheet "${sheet}"`).waitFor();
  const formulas = await formulasOf(sheet);
  await button("Undo").click();
  await text("Taken back").waitFor();
  expect(await sheetNames()).not.toContain(sheet);
  return formulas;
}

const kept = () => sidebar.page.evaluate(() => window.revpactTest.host.load("revpact.sidebar"));

describe("levers and scenarios", () => {
  it("keeps owners and a scenario by keyboard, and writes both into the sheet", async () => {
    await read("Enterprise");
    expect(await sidebar.page.evaluate(() => document.activeElement?.classList.contains("answer"))).toBe(true);
    await text("No lever has an owner yet").click();
    await sidebar.page.getByLabel("Opportunities owner").fill("Dana Ortiz");
    await text("Owners of 1 of 4 levers").waitFor();
    await slider("Opportunities").focus();
    await sidebar.page.keyboard.press("PageUp");
    await sidebar.page.keyboard.press("PageUp");
    await text("20% more opportunities.").waitFor();
    await sidebar.page.getByLabel("Scenario name").focus();
    await sidebar.page.keyboard.type("More of the same");
    await sidebar.page.keyboard.press("Enter");
    await text('"More of the same" is kept.').waitFor();
    await expect.poll(() => sidebar.page.evaluate(() => document.activeElement?.textContent)).toBe("Undo");
    await shoot("velocity-levers");
    await expect.poll(kept).toContain('"opportunities":"Dana Ortiz"');
    await button("Insert live scenario table").click();
    await text('Written: the sheet "Velocity scenarios"').waitFor();
    const cells = await sidebar.page.evaluate(() => {
      const sheet = window.revpactTest.host.document().sheets.find(({ name }) => name === "Velocity scenarios");
      return sheet?.grid.flat().map(({ value }) => value);
    });
    expect(cells).toEqual(expect.arrayContaining(["More of the same", "Dana Ortiz"]));
    expect(cells).not.toContain("10% higher win rate");
  });

  it("compares what is kept, puts one back on the levers, and deletes with undo", async () => {
    await read();
    await button("Scenarios").click();
    await text("Here kept scenarios will stand side by side").waitFor();
    await shoot("velocity-scenarios-empty");
    await button("Move a lever").click();
    for (const [lever, key, times] of [
      ["Opportunities", "PageUp", 2],
      ["Cycle", "PageDown", 1],
    ] as const) {
      for (let press = 0; press < times; press++) await slider(lever).press(key);
      await button("Keep").click();
      await text("is kept.").waitFor();
      await button("Put all levers back").click();
    }
    await button("Compare scenarios").click();
    await text(/^"20% more opportunities" makes most: .+, \+20\.0% on the base$/).waitFor();
    await button("10% shorter cycle").click();
    await shoot("velocity-scenarios");
    expect(await fits()).toBe(true);
    await button("Delete").click();
    await text('"10% shorter cycle" is deleted.').waitFor();
    await expect.poll(() => button("10% shorter cycle").count()).toBe(0);
    await button("Undo").click();
    await button("Put on the levers").click();
    expect(await slider("Cycle").getAttribute("aria-valuetext")).toMatch(/−10\.0%$/);
  });
});

describe("sensitivity", () => {
  it("draws the widest swing first, by a step that can be typed", async () => {
    await read();
    await button("Sensitivity").click();
    await text(/^Cycle swings velocity most: /).waitFor();
    const rows = sidebar.page.getByRole("list", { name: "Velocity per day by lever" }).getByRole("listitem");
    expect(await rows.count()).toBe(4);
    expect(await rows.first().textContent()).toMatch(/^Cycle.+10% longer: .+10% shorter: /);
    await shoot("velocity-sensitivity");
    await sidebar.page.getByLabel("Each lever moves by %").fill("150");
    await text(/step must be above 0 and below 1|step must be/).waitFor();
    expect(await button("Insert live sensitivity").isDisabled()).toBe(true);
    await sidebar.page.getByLabel("Each lever moves by %").fill("5");
    await text(/5% shorter: /).waitFor();
    const formulas = await insert("Insert live sensitivity", "Velocity sensitivity");
    expect(formulas).toContain("=VELOCITY_SENSITIVITY($B$5,$C$5,$D$5,$E$5,$B$7)");
  });
});

describe("bridge", () => {
  it("says which window would do, and draws what each lever brought", async () => {
    await read();
    await button("Bridge").click();
    await text(/too late to compare the last 365 days.+Type a window of \d+ days or less\./).waitFor();
    await shoot("velocity-bridge-too-late");
    await sidebar.page.getByLabel("Days in a period").fill("180");
    const rows = sidebar.page.getByRole("list", { name: "What each lever brought" }).getByRole("listitem");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(6);
    expect(await rows.last().textContent()).toMatch(/^The last 180 days .+ a day$/);
    await shoot("velocity-bridge");
    await select("Segment").selectOption("SMB");
    expect(await fits()).toBe(true);
    const formulas = await insert("Insert live bridge", "Velocity bridge");
    expect(formulas).toContain("=VELOCITY_BRIDGE($B$8:$E$8,$B$9:$E$9)");
    expect(formulas).toContain('=VELOCITY_BASELINE(Deals!$A:$F,"Segment",$D$5,$C$5)');
    await sidebar.page.getByLabel("Days in a period").fill("soon");
    await text('Days in a period must be a number above 0, found "soon".').waitFor();
  });
});

describe("targets", () => {
  it("draws four quarters to the target, kept by segment", async () => {
    await read("Enterprise");
    await button("Targets").click();
    await sidebar.page.getByLabel("Target velocity per day").fill("20,000");
    await text(/^\+[\d.]+% a quarter reaches \$20,000 a day in four$/).waitFor();
    await shoot("velocity-targets");
    const formulas = await insert("Insert live target path", "Velocity target path");
    expect(formulas).toContain("=VELOCITY_TARGETS($F$5,$B$7)");
    await select("Segment").selectOption("SMB");
    expect(await sidebar.page.getByLabel("Target velocity per day").inputValue()).not.toBe("20,000");
    await select("Segment").selectOption("Enterprise");
    expect(await sidebar.page.getByLabel("Target velocity per day").inputValue()).toBe("20,000");
    await sidebar.page.getByLabel("Target velocity per day").fill("a lot");
    await text(/target must be .+, found "a lot"/).waitFor();
    expect(await button("Insert live target path").isDisabled()).toBe(true);
  });
});

describe("range", () => {
  it("says how sure a segment's levers are, and filters its deals on the sheet", async () => {
    await read("Enterprise");
    await button("Range").click();
    await text(/8 draws in 10 fall between them/).waitFor();
    await text("counted, not drawn").waitFor();
    await shoot("velocity-range");
    const [formula] = await insert("Insert live range", "Velocity range");
    expect(formula).toMatch(/^=VELOCITY_RANGE\(FILTER\(Deals!\$A:\$F,\(ROW\(Deals!\$B:\$B\)=1\)\+EXACT\(/);
  });
});

describe("what may stand in the way", () => {
  it("typed levers: bridge and range say that they take deals", async () => {
    await open({ panel: "tradeoffs", sheets: [{ name: "Sheet1", cells: [] }] });
    await button("Typed").click();
    for (const [label, value] of [
      ["Opportunities", "200"],
      ["Average deal value", "40000"],
      ["Win rate", "25%"],
      ["Cycle in days", "90"],
    ]) {
      await sidebar.page.getByLabel(label, { exact: true }).fill(value);
    }
    await button("Bridge").click();
    await text("It is worked out from deals.").waitFor();
    await button("Range").click();
    await text("Here will stand how far velocity could be off").waitFor();
    await button("Sensitivity").click();
    // 200 × 40,000 × 25% ÷ 81 days, and ÷ 99.
    await text("10% shorter: $24,691").waitFor();
    await text("10% longer: $20,202").waitFor();
    await shoot("velocity-typed");
    const formulas = await insert("Insert live sensitivity", "Velocity sensitivity");
    expect(formulas).toHaveLength(2);
  });

  it("a missing column is named and mapped; reading can fail, be cancelled, and be done again", async () => {
    await open({ panel: "tradeoffs", sheets: oddCompany });
    await select("Deals").selectOption("Deals");
    await text(/No header of Deals is read as Amount/).waitFor();
    expect(await button("Read the baseline").isDisabled()).toBe(true);
    await shoot("velocity-missing");
    await sidebar.page.getByLabel("Which one is Amount?, in Deals").selectOption("Booked EUR");
    await sidebar.page.getByLabel("Which one is Closed?, in Deals").selectOption("Finished");
    await sidebar.page.evaluate(() => (window.revpactTest.failing = "snapshot"));
    await button("Read the baseline").click();
    await text("the connection was lost").waitFor();
    await sidebar.page.evaluate(() => {
      window.revpactTest.failing = undefined;
      window.revpactTest.delay = 1500;
    });
    await button("Read the baseline").click();
    await button("Cancel").click();
    await sidebar.page.evaluate(() => (window.revpactTest.delay = 0));
    await button("Read the baseline").click();
    await slider("Win rate").waitFor();
    await sidebar.page.evaluate(() => window.revpactTest.removeSheet("Deals"));
    await button("Insert live scenario table").click();
    await text('The sheet "Deals" is not there any more').waitFor();
  });
});
