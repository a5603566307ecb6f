/** What a host that passes no more than 5 MB to a function makes of the sidebar: the repair it offers, the warning before it writes. */
import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/host/changes";
import type { FormulaStyle } from "../../../src/host/formula-style";
import { area } from "../../area";
import { inBrowser } from "../in-browser";

const sidebar = inBrowser();
const { open, shoot, button, sheetNames, formulasOf, fits } = sidebar;

const EXCEL: FormulaStyle = { separator: ",", tables: "filled rows", callBytes: 5_000_000 };
const OLD = ["=VELOCITY_BASELINE(Deals!$A:$F)", "=INDEX(VELOCITY_BASELINE(Deals!$A:$F),2,2)"];
const before: readonly Change[] = [
  { kind: "formula", area: area("Notes", 0, 0, 1, 1), formulas: [[OLD[0]]] },
  { kind: "formula", area: area("Notes", 9, 0, 1, 1), formulas: [[OLD[1]]] },
];
const COUNTED = "Deals!$A$1:INDEX(Deals!$F:$F,COUNTA(Deals!$A:$A)+100)";

describe("formulas that pass whole columns", () => {
  it("are counted when the sidebar opens, repaired at once, and brought back by one undo", async () => {
    await open({ panel: "glossary", formulas: EXCEL, before });
    await sidebar.page.getByText("2 formulas pass whole columns to Revpact.").waitFor();
    expect(await fits()).toBe(true);
    await shoot("repair-notice");
    await button("Repair formulas").click();
    await sidebar.page.getByText("Repaired 2 formulas on 1 sheet.").waitFor();
    expect(await formulasOf("Notes")).toEqual(OLD.map((formula) => formula.replace("Deals!$A:$F", COUNTED)));
    await button("Undo").click();
    await expect.poll(() => formulasOf("Notes")).toEqual(OLD);
  });

  it("are looked for in the whole document from Settings, which says so where there are none", async () => {
    await open({ panel: "settings", formulas: EXCEL });
    await button("Repair formulas").click();
    await sidebar.page.getByText("No formula needs repair.").waitFor();
    await shoot("repair-settings");
  });

  it("trouble no host that takes whole columns", async () => {
    await open({ panel: "settings", before });
    await sidebar.page.getByRole("heading", { name: "Take these settings elsewhere" }).waitFor();
    expect(await button("Repair formulas").count()).toBe(0);
  });
});

describe("a formula over a table that is too large", () => {
  const reconciled = async (callBytes: number) => {
    await open({ panel: "attribution", formulas: { ...EXCEL, callBytes } });
    await button("Reconcile these ranges").click();
    await sidebar.page.getByText("each add up to it").waitFor();
    await button("Insert live formulas").click();
  };
  const question = () => sidebar.page.getByRole("dialog", { name: "Continue anyway?" });

  it("is written once the person has read that it will not work, and not before", async () => {
    await reconciled(20_000);
    await question()
      .getByText(/^1 formula passes .* MB from Touches and Deals to a function\./)
      .waitFor();
    await shoot("too-large");
    await question().getByRole("button", { name: "Cancel" }).click();
    expect(await sheetNames()).toEqual(["Deals", "Touches", "Notes"]);
    await button("Insert live formulas").click();
    await question().getByRole("button", { name: "Continue" }).click();
    await sidebar.page.getByText('Written: the sheet "Attribution" with 2 live formulas.').waitFor();
    expect((await formulasOf("Attribution")).join()).toContain(COUNTED);
  });

  it("is no question while it fits", async () => {
    await reconciled(5_000_000);
    await sidebar.page.getByText('Written: the sheet "Attribution" with 2 live formulas.').waitFor();
  });
});

describe("the formula that a function's form shows", () => {
  it("is the one that will be written", async () => {
    await open({ panel: "functions", formulas: EXCEL });
    await button(/^VELOCITY_BASELINE/).click();
    await sidebar.page.getByLabel("Take a range for deals").selectOption({ label: "Deals (241 rows)" });
    const form = sidebar.page.getByRole("form", { name: "Insert VELOCITY_BASELINE" });
    await form.getByText(`=VELOCITY_BASELINE(${COUNTED})`, { exact: true }).waitFor();
    await sidebar.page.getByLabel("on a new sheet").check();
    await button("Insert the formula").click();
    await sidebar.page.getByText(/^Written: the sheet/).waitFor();
    expect(await formulasOf("Velocity baseline")).toEqual([`=VELOCITY_BASELINE(${COUNTED})`]);
  });
});
