/** The SLA desk, used as a person would. */
import { describe, expect, it } from "vitest";
import { inBrowser } from "../in-browser";
import { leadCompany, leadsOnly, oddLeads } from "../lead-company";

const sidebar = inBrowser();
const { open, shoot, button, select, sheetNames, formulasOf, fits } = sidebar;
const text = (words: string | RegExp) => sidebar.page.getByText(words);
const field = (label: string) => sidebar.page.getByLabel(label, { exact: true });

async function review(): Promise<void> {
  await button("Review the leads").click();
  await text("Target missed").waitFor();
}

describe("SLA desk", () => {
  it("says what was kept, what is stuck and who owes it, and asks again as inputs change", async () => {
    await open({ panel: "sla", sheets: leadsOnly });
    await button("Review the leads").focus();
    await sidebar.page.keyboard.press("Enter");
    await text("13 of 27 due leads within 24 hours; 5 later, 9 not yet.").waitFor();
    await text("48.1%").first().waitFor();
    await text("Grace keeps the promise least: 33.3%").waitFor();
    await text("Marketing owes 3, sales owes 6").waitFor();
    await text(/Seen from 2026-03-29, the latest thing/).waitFor();
    expect(await fits()).toBe(true);

    await field("Response limit in hours").fill("40");
    await text("18 of 27 due leads within 40 hours; 0 later, 9 not yet.").waitFor();
    await sidebar.page.getByText("More", { exact: true }).click();
    await field("What a lead is worth").fill("150");
    await text("Worth $1,350.").waitFor();
    await field("Target, share of leads").fill("66%");
    await text("Target kept").waitFor();
    await select("Scorecard by").selectOption("Lead Source");
    await sidebar.page.getByRole("region", { name: "Response times by Lead Source" }).waitFor();
    await shoot("sla-kept");
  });

  it("opens a group and a lead by keyboard, and leads to the lead's row", async () => {
    await open({ panel: "sla", sheets: leadsOnly });
    await review();
    await button("Grace").focus();
    await sidebar.page.keyboard.press("Enter");
    await text("Past due, untouched").waitFor();
    await button("Sales").click();
    await text("6 leads, oldest 10 days").waitFor();
    await button("L-19").click();
    await shoot("sla-answer");
    await button("Show its row").click();
    await expect
      .poll(() => sidebar.page.evaluate(async () => (await window.revpactTest.host.snapshot({})).selection))
      .toEqual({ sheet: "Leads", row: 19, column: 0, rows: 1, columns: 9 });
  });

  it("inserts the review live and takes it back", async () => {
    await open({ panel: "sla", sheets: leadsOnly });
    await review();
    await button("Insert the review, live").click();
    await text('Written: the sheet "SLA review" with 7 live formulas.').waitFor();
    expect(await formulasOf("SLA review")).toContain("=SLA_SCORECARD(Leads!$A:$I,$A$5,$B$5,$C$5,$D$5,$E$5)");
    expect(await formulasOf("SLA review")).toContain("=LEAD_LIMBO(Leads!$A:$I,$B$5,$A$5,$F$5)");
    await button("Undo").click();
    await text("Taken back").waitFor();
    expect(await sheetNames()).toEqual(["Leads"]);
  });

  it("shows what became of the leads, and inserts that live too", async () => {
    await open({ panel: "sla", sheets: leadsOnly });
    await review();
    await text("More: what became of the leads").click();
    await sidebar.page.getByRole("row", { name: "Bad fit 4 14.3%" }).waitFor();
    await button("Insert them by Lead Owner, live").click();
    await text('Written: the sheet "Dispositions"').waitFor();
    expect(await formulasOf("Dispositions")).toEqual(['=DISPOSITIONS(Leads!$A:$I,"Lead Owner")']);
    await shoot("sla-dispositions");
  });

  it("names a missing column and takes the one that is picked", async () => {
    await open({ panel: "sla", sheets: oddLeads });
    await text(/No header of Leads is read as First touch/).waitFor();
    expect(await button("Review the leads").isDisabled()).toBe(true);
    await shoot("sla-missing");
    await sidebar.page.getByLabel("Which one is First touch?, in Leads").selectOption("Called");
    await review();
    await button("Insert the review, live").click();
    await text("Written").waitFor();
    expect(await formulasOf("SLA review")).toContain(
      '=SLA_SCORECARD(Leads!$A:$I,$A$5,$B$5,$C$5,$D$5,$E$5,,"First touch=Called")',
    );
  });

  it("offers the terms of an installed pact, and its holidays with its working day", async () => {
    const pact = [
      ["First touch within", 6],
      ["Opens", "9:00"],
      ["Closes", "17:00"],
      ["Holiday", ""],
      ["", 46100],
    ];
    await open({ panel: "sla", sheets: [...leadsOnly, { name: "Pact", cells: pact }] });
    await sidebar.page.evaluate(async () => {
      const area = (row: number, rows = 1, column = 1) => ({ sheet: "Pact", row, column, rows, columns: 1 });
      await window.revpactTest.host.apply([
        { kind: "name", name: "revpact_response_limit_hours", area: area(0) },
        { kind: "name", name: "revpact_working_day_opens", area: area(1) },
        { kind: "name", name: "revpact_working_day_closes", area: area(2) },
        { kind: "name", name: "revpact_pact_holidays", area: area(4, 3) },
      ]);
      window.dispatchEvent(new Event("focus"));
    });
    await text("The SLA pact of this document says 6 hours, from 9:00 to 17:00.").waitFor();
    await button("Use its terms").click();
    await button("Review the leads").click();
    // Thursday is a holiday: of Friday's touches those at 6:00 come before work, those at 16:00 seven hours into it.
    await text("16 of 27 due leads within 6 hours of working time; 2 later, 9 not yet.").waitFor();
    await button("Insert the review, live").click();
    await text("Written").waitFor();
    expect(await formulasOf("SLA review")).toContain(
      "=SLA_SCORECARD(Leads!$A:$I,$A$5,$B$5,$C$5,$D$5,$E$5,Pact!$B$5:$B$7)",
    );
  });

  it("says what is wrong with an input, and keeps the answer to the rest", async () => {
    await open({ panel: "sla", sheets: leadsOnly });
    await review();
    await field("Seen from").fill("yesterday");
    await text('Seen from must be a date, found "yesterday"').waitFor();
    await field("Seen from").fill("2026-03-19 06:00");
    await text("Seen from 2026-03-19 06:00").waitFor();
    await sidebar.page.getByText("More", { exact: true }).click();
    await field("Working day opens").fill("nine");
    await text('opens must be a time of day such as 9:00, found "nine"').waitFor();
    await text("Nothing is stuck").waitFor();
    await shoot("sla-wrong");
  });

  it("survives a host that fails and can be cancelled", async () => {
    await open({ panel: "sla", sheets: leadCompany });
    await select("Leads").waitFor();
    await sidebar.page.evaluate(() => (window.revpactTest.failing = "snapshot"));
    await button("Review the leads").click();
    await text("the connection was lost").waitFor();
    await sidebar.page.evaluate(() => {
      window.revpactTest.failing = undefined;
      window.revpactTest.delay = 8000;
    });
    await button("Review the leads").click();
    await button("Cancel").click();
    await sidebar.page.evaluate(() => (window.revpactTest.delay = 0));
    await review();
    await sidebar.page.evaluate(() => window.revpactTest.removeSheet("Leads"));
    await button("Insert the review, live").click();
    await text('The sheet "Leads" is not there any more').waitFor();
  });

  it("says what will be there and offers the sample", async () => {
    await open({ panel: "sla", sheets: [{ name: "Sheet1", cells: [] }], sample: leadCompany });
    await shoot("sla-empty");
    await button("Use the sample").click();
    await review();
  });
});
