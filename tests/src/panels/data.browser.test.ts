/** What the Data panel shows of a table and lets people pick, at 300 px over the memory host. */
import { describe, expect, it, vi } from "vitest";
import type { Cells } from "../../../core/kernel/cells";
import { inBrowser } from "../in-browser";

// Two pictures, each looked over by axe, take their time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const sidebar = inBrowser();
const { open, shoot, button, fits } = sidebar;
const text = (words: string | RegExp) => sidebar.page.getByText(words).first();
const kept = async () => {
  const json = await sidebar.page.evaluate(() => window.revpactTest.host.load("revpact.sidebar"));
  const { settings } = JSON.parse(json ?? "{}") as { settings: { data: { columns: Record<string, string> }[] } };
  return settings.data[0]?.columns;
};
const sentence = () => expect.poll(() => sidebar.page.locator("p.sentence").nth(1).textContent());
const choice = (word: string, outcome: string) =>
  sidebar.page.getByRole("toolbar", { name: `${word} counts as` }).getByRole("button", { name: outcome });

const EXPORT: Cells = [
  ["Quarterly report", "", "", "", "", ""],
  ["Deal ID", "Deal Stage", "Amount", "Create Date", "Close Date", "Pipeline"],
  ["D-1", "Customer", 40000, "05/01/2026", "03/02/2026", "New business"],
  ["D-2", "Went elsewhere; price", 30000, "08/01/2026", "10/02/2026", "New business"],
  ["D-3", "Proposal", 90000, "09/02/2026", "12/03/2026", "Renewal"],
  ["Total", "", 160000, "", "", ""],
];
const openExport = (cells = EXPORT) => open({ panel: "data", sheets: [{ name: "Export", cells }] });

describe("a table in the Data panel", () => {
  it("shows what was found, what is left out, and the first values of each column", async () => {
    await openExport();
    await sentence().toBe("3 deals: 0 won, 0 lost, 3 open. Right?");
    await text("4 rows found, 3 of them read.").waitFor();
    await text('1 total row of deals left out: row 6 ("Total").').waitFor();
    await text("1 row above the headers of deals skipped.").waitFor();
    await text("D-1, D-2, D-3").waitFor();
    expect(await fits()).toBe(true);
    await shoot("data-checked");
  });

  it("takes the meaning of stage words by keyboard, each word one stop of the Tab key", async () => {
    await openExport();
    await text("No won deals found. Which stage means won?").waitFor();
    await choice("Customer", "Open").focus();
    await sidebar.page.keyboard.press("ArrowLeft");
    await sidebar.page.keyboard.press("ArrowLeft");
    await sidebar.page.keyboard.press("Enter");
    await sentence().toBe("3 deals: 1 won, 0 lost, 2 open. Right?");
    await expect.poll(() => choice("Customer", "Won").getAttribute("aria-pressed")).toBe("true");
    await choice("Went elsewhere; price", "Lost").click();
    await sentence().toBe("3 deals: 1 won, 1 lost, 1 open. Right?");
    await expect.poll(kept).toEqual({ Won: "Customer", Lost: '"Went elsewhere; price"' });
    await choice("Customer", "Open").click();
    await expect.poll(kept).toEqual({ Lost: '"Went elsewhere; price"' });
  });

  it("says what is assumed about dates, and takes the other order", async () => {
    await openExport();
    await text("month first, assumed, as Create Date row 3: 05/01/2026 can be read two ways").waitFor();
    await sidebar.page.getByLabel("Dates of Export").selectOption("day-first");
    await text("day first, as you picked").waitFor();
    await expect.poll(kept).toEqual({ Dates: "day first" });
    await sidebar.page.getByLabel("Dates of Export").selectOption("");
    await text(/month first, assumed/).waitFor();
  });

  it("asks which line of business the workbook is about", async () => {
    await openExport();
    await sidebar.page.getByLabel("Which Pipeline, in Export").selectOption("New business");
    await sentence().toBe("2 deals: 0 won, 0 lost, 2 open. Right?");
    await expect.poll(kept).toEqual({ Only: "Pipeline: New business" });
  });

  it("that is refused says why, and offers the pick that settles it", async () => {
    await openExport([...EXPORT.slice(0, 3), ["D-4", "Proposal", 1, "25/01/2026", "", "Renewal"]]);
    await text("day first, shown by Create Date row 4: 25/01/2026").waitFor();
    expect(await sidebar.page.getByLabel("Dates of Export").count()).toBe(0);
    await sidebar.page.evaluate(() => window.unmountTest());
    await open({
      panel: "data",
      sheets: [{ name: "Export", cells: [...EXPORT.slice(0, 3), ["D-4", "Proposal", 1, "25/01/2026", "", "Renewal"]] }],
      settings: JSON.stringify({
        revpact: "settings",
        version: 1,
        settings: { data: [{ place: "Export", role: "deals", columns: { Dates: "month first" } }] },
      }),
    });
    await sidebar.page.getByRole("alert").getByText("25/01/2026").waitFor();
    await sidebar.page.getByLabel("Dates of Export").selectOption("");
    await sentence().toBe("2 deals: 0 won, 0 lost, 2 open. Right?");
    await button("Look at the document again").waitFor();
  });

  it("that is large is checked when asked", async () => {
    const rows = Array.from({ length: 12_000 }, (_, i) => [
      `D-${i}`,
      i % 2 ? "Closed Won" : "Closed Lost",
      100,
      46000,
      46010,
      "",
    ]);
    await openExport([EXPORT[1], ...rows]);
    await button("Check this table").click();
    await sentence().toBe("12,000 deals: 6,000 won, 6,000 lost, 0 open. Right?");
  });
});
