/** The reconciliation room as it is used: one primary number, disputes and their reasons, the review, spend. */
import { describe, expect, it } from "vitest";
import { money } from "../../../src/written/number-words";
import { answer } from "../../core/asking";
import { company } from "../company";
import { inBrowser } from "../in-browser";

const sidebar = inBrowser();
const { open, shoot, button, select, sheetNames, formulasOf, fits } = sidebar;
const text = (words: string | RegExp) => sidebar.page.getByText(words);
const [deals, touches] = company.map(({ cells }) => cells);

const spend = {
  name: "Spend",
  cells: [
    ["Channel", "Spend"],
    ["Paid search", 100_000],
    ["Webinar", 80_000],
    ["Organic", 90_000],
    ["Events", 50_000],
    ["Outbound", 60_000],
    ["Podcasts", 5_000],
  ],
};

async function reconcile(sheets = company) {
  await open({ panel: "attribution", sheets });
  await button("Reconcile these ranges").click();
  await text("each add up to it").waitFor();
}

/** What the models credit to some channels, added up from the function's own answer. */
function credited(header: string, channels: readonly string[]): string {
  const [headers, ...rows] = answer("ATTRIBUTION_RECONCILE", touches, deals);
  const column = headers.indexOf(header);
  const sum = rows
    .filter(([name]) => channels.includes(String(name)))
    .reduce((all, row) => all + Number(row[column]), 0);
  return money(sum, "$");
}

const disputes = answer("ATTRIBUTION_DISPUTES", touches, deals).slice(1);

describe("the primary number", () => {
  const MARKETING = ["Paid search", "Organic", "Email", "Webinar", "Events"];

  it("is large, with the other models beside it, and follows the choice of model and names", async () => {
    await reconcile();
    const card = sidebar.page.getByRole("region", { name: "Primary number" });
    expect(await card.locator(".headline").textContent()).toBe(credited("Weighted", MARKETING));
    expect(await card.textContent()).toContain(`first touch${credited("First", MARKETING)}`);
    expect(await card.textContent()).toContain("5 of 8 channels under weighted (u)");
    await select("Primary model").focus();
    await sidebar.page.keyboard.press("Home");
    await expect.poll(() => card.locator(".headline").textContent()).toBe(credited("First", MARKETING));
    await text("Whose credit: 5 of 8").click();
    await sidebar.page.getByRole("checkbox", { name: "Outbound" }).check();
    await sidebar.page.getByRole("checkbox", { name: "Organic" }).uncheck();
    const changed = ["Paid search", "Email", "Webinar", "Events", "Outbound"];
    await expect.poll(() => card.locator(".headline").textContent()).toBe(credited("First", changed));
    expect(await fits()).toBe(true);
    await shoot("attribution-primary");
    await expect
      .poll(() => sidebar.page.evaluate(() => window.revpactTest.host.load("revpact.sidebar")))
      .toContain('"primary":{"model":"first","names":["Paid search"');
  });

  it("counts one name at least", async () => {
    await reconcile();
    await text("Whose credit").click();
    for (const name of ["Paid search", "Organic", "Email", "Webinar"])
      await sidebar.page.getByRole("checkbox", { name }).uncheck();
    expect(await sidebar.page.getByRole("checkbox", { name: "Events" }).isDisabled()).toBe(true);
  });
});

describe("disputes", () => {
  it("lists them largest first with their total", async () => {
    await reconcile();
    await button("Disputes").click();
    const total = disputes.find(([name]) => name === "Total")!;
    await expect.poll(() => sidebar.page.locator(".headline").textContent()).toBe(money(Number(total[5]), "$"));
    const rows = sidebar.page.getByRole("list", { name: "Deals by disputed money" }).getByRole("button");
    expect(await rows.count()).toBe(8);
    expect(await rows.nth(1).locator(".sentence").textContent()).toBe(disputes[1][0]);
    expect(await fits()).toBe(true);
    await shoot("attribution-disputes");
  });

  it("shows why a deal is credited as it is, by keyboard, live, and back", async () => {
    const why = (deal: string) => answer("ATTRIBUTION_WHY", deal, touches, deals, "u", 45).slice(1, -1);
    const listed = answer("ATTRIBUTION_DISPUTES", touches, deals, "u", "Channel", 45).slice(1, 9);
    const place = listed.findIndex(([deal]) => why(String(deal)).some((row) => row[2] === "no"));
    const deal = String(listed[place][0]);

    await open({ panel: "attribution" });
    await sidebar.page.getByText("More", { exact: true }).click();
    await sidebar.page.getByLabel("Lookback days").fill("45");
    await button("Reconcile these ranges").click();
    await button("Disputes").click();
    const rows = sidebar.page.getByRole("list", { name: "Deals by disputed money" }).getByRole("button");
    await rows.nth(place).focus();
    await sidebar.page.keyboard.press("Enter");
    const heading = sidebar.page.getByRole("heading", { name: `Why ${deal} is credited as it is` });
    await heading.waitFor();
    expect(await heading.evaluate((node) => node === document.activeElement)).toBe(true);
    const steps = sidebar.page.getByRole("list", { name: "Touches in time order" }).getByRole("listitem");
    expect(await steps.count()).toBe(why(deal).length);
    expect(await steps.filter({ hasText: "Does not count: more than 45 days before" }).count()).toBe(
      why(deal).filter((row) => row[2] === "no").length,
    );
    expect(await fits()).toBe(true);
    await shoot("attribution-why");
    await button("Insert this trail, live").click();
    await text("Written: the sheet").waitFor();
    expect(await formulasOf("Attribution why")).toEqual([
      `=ATTRIBUTION_WHY("${deal}",Touches!$A:$D,Deals!$A:$F,"u",45,7)`,
    ]);
    await button("Undo").click();
    await text("Taken back").waitFor();
    await sidebar.page.keyboard.press("Escape");
    await rows.first().waitFor();
    expect(await rows.nth(place).evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it("explains any deal by its id, and refuses one there is not", async () => {
    await reconcile();
    await button("Disputes").click();
    await sidebar.page.getByLabel("Any deal, by its id").fill("D-999");
    await sidebar.page.keyboard.press("Enter");
    await text('found "D-999"').waitFor();
    await button("All disputes").click();
    const lost = String(deals.find((row) => row[2] === "Closed Lost")![0]);
    await sidebar.page.getByLabel("Any deal, by its id").fill(lost);
    await button("Show why").click();
    await text("lost deal: no credit").waitFor();
    await button("All disputes").click();
    await button(`Show all ${disputes.filter((row) => row[5] !== "").length - 1}`).click();
    await expect.poll(() => fits()).toBe(true);
  });

  it("names what stands in for a model that splits no single deal", async () => {
    await open({ panel: "attribution" });
    await select("Weighted model").selectOption("markov");
    await button("Reconcile these ranges").click();
    await text("each add up to it").waitFor();
    await button("Disputes").click();
    await text("markov gives no single deal a split; u stands in for it here.").waitFor();
  });
});

describe("the monthly review", () => {
  it("is inserted as a sheet of its own each time, live, and taken back", async () => {
    await reconcile();
    await button("Disputes").click();
    await button("Insert the review sheet").click();
    await text('Written: the sheet "Attribution review 1"').waitFor();
    expect(await formulasOf("Attribution review 1")).toEqual(
      expect.arrayContaining([
        "=ATTRIBUTION_RECONCILE(Touches!$A:$D,Deals!$A:$F,$B$6,$B$7,$B$8,$B$9)",
        "=ATTRIBUTION_DISPUTES(Touches!$A:$D,Deals!$A:$F,$B$10,$B$7,$B$8)",
        "=INDEX($B$14:$B$16,MATCH($B$5,$A$14:$A$16,0))",
      ]),
    );
    const written = await sidebar.page.evaluate(() => {
      const sheet = window.revpactTest.host.document().sheets.find(({ name }) => name === "Attribution review 1")!;
      return { primary: sheet.grid[4][1].value, topics: [25, 26, 27, 28, 29].map((row) => sheet.grid[row][0].value) };
    });
    expect(written).toEqual({ primary: "weighted", topics: disputes.slice(0, 5).map(([deal]) => deal) });
    await button("Insert the review sheet").click();
    await text('Written: the sheet "Attribution review 2"').waitFor();
    await button("Undo").click();
    await text("Taken back").waitFor();
    expect(await sheetNames()).toEqual(["Deals", "Touches", "Notes", "Attribution review 1"]);
  });

  it("goes to the framework's own sheet where it is installed, and makes no other", async () => {
    await open({ panel: "data" });
    await sidebar.page.evaluate(async () => {
      const area = { sheet: "Our review", row: 0, column: 0, rows: 1, columns: 1 };
      await window.revpactTest.host.apply([
        { kind: "sheet", name: "Our review" },
        { kind: "name", name: "revpact_sheet_attribution_review", area },
        { kind: "name", name: "revpact_attribution_review_notes", area: { ...area, row: 13, rows: 27, columns: 8 } },
      ]);
    });
    await sidebar.page.evaluate(() => window.revpactTest.sidebar.show("attribution"));
    await button("Reconcile these ranges").click();
    await button("Disputes").click();
    await text('Its notes are kept on "Our review"').waitFor();
    expect(await button("Insert the review sheet").count()).toBe(0);
    await button("Go to the review notes").click();
    await expect
      .poll(() => sidebar.page.evaluate(async () => (await window.revpactTest.host.snapshot({})).selection))
      .toMatchObject({ sheet: "Our review", row: 13 });
    await sidebar.page.evaluate(() => (window.revpactTest.failing = "reveal"));
    await button("Go to the review notes").click();
    await text("the connection was lost").waitFor();
    await shoot("attribution-review-installed");
  });

  it("survives a host that fails, and a table that went away", async () => {
    await reconcile();
    await button("Disputes").click();
    await sidebar.page.evaluate(() => (window.revpactTest.failing = "apply"));
    await button("Insert the review sheet").click();
    await text("the connection was lost").waitFor();
    await sidebar.page.evaluate(async () => {
      window.revpactTest.failing = undefined;
      await window.revpactTest.removeSheet("Deals");
    });
    await button("Try again").click();
    await text('The sheet "Deals" is not there any more').waitFor();
  });
});

describe("spend decisions", () => {
  it("says fund, discuss or cut for each channel, whichever model one believes, and inserts it live", async () => {
    await reconcile([...company, spend]);
    await button("Spend").click();
    await text("Fund 2, discuss 2, cut 2").waitFor();
    await sidebar.page.getByRole("heading", { name: "Fund Paid search and 1 more, cut Organic and 1 more" }).waitFor();
    await sidebar.page.getByRole("button", { name: "Webinar" }).click();
    await text("Cost per won deal").waitFor();
    expect(await fits()).toBe(true);
    await shoot("attribution-spend");
    await button("Insert live spend decisions").click();
    await text('Written: the sheet "Spend decisions"').waitFor();
    expect(await formulasOf("Spend decisions")).toContain(
      "=SPEND_RETURN(Touches!$A:$D,Deals!$A:$F,Spend!$A:$B,$A$5,$B$5,$C$5,$D$5,$E$5)",
    );
    await button("Undo").click();
    await text("Taken back").waitFor();
  });

  it("takes other thresholds at once, and refuses those that contradict each other", async () => {
    await reconcile([...company, spend]);
    await button("Spend").click();
    await text("Fund 2, discuss 2, cut 2").waitFor();
    await sidebar.page
      .getByRole("region", { name: "Spend decisions", exact: true })
      .getByText("More", { exact: true })
      .click();
    await sidebar.page.getByLabel("Cut below, × spend").fill("0.5");
    await text("Fund 2, discuss 3, cut 1").waitFor();
    await sidebar.page.getByLabel("Cut below, × spend").fill("5");
    await text(/must be/).waitFor();
    await shoot("attribution-spend-refused");
  });

  it("teaches what is lacking, and reads spend that was named since", async () => {
    const odd = { name: "Marketing", cells: spend.cells.map((row, r) => (r === 0 ? ["Team", "Outlay EUR"] : row)) };
    await reconcile([...company, odd]);
    await button("Spend").click();
    await text("Paste what each channel cost").waitFor();
    await shoot("attribution-spend-none");
    await sidebar.page.getByRole("combobox", { name: "Spend", exact: true }).selectOption("Marketing");
    await sidebar.page.getByLabel("Which one is Spend?, in Marketing").selectOption("Outlay EUR");
    await sidebar.page.getByLabel("Which one is Channel?, in Marketing").selectOption("Team");
    await button("Read the spend").click();
    await text("Fund 2, discuss 2, cut 2").waitFor();
    await button("Insert live spend decisions").click();
    await text("Written: the sheet").waitFor();
    const columns = await sidebar.page.evaluate(() => {
      const sheet = window.revpactTest.host.document().sheets.find(({ name }) => name === "Spend decisions")!;
      return sheet.grid[4][5].value;
    });
    expect(columns).toBe("Spend=Outlay EUR; Channel=Team");
  });
});
