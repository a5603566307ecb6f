import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {} from "@univerjs/presets/preset-sheets-data-validation";
import type { Cells } from "../../core/kernel/cells";
import type { Area, Change } from "../../src/host/changes";
import { PLAIN_STYLE } from "../../src/host/formula-style";
import { HostProblem, type Host } from "../../src/host/port";
import { describeHost } from "../contract/host-contract";
import { clickIntoCell } from "./go-to-cell";
import { openPage, serveWorkbench, type OpenedWorkbench, type ServedWorkbench } from "./open-workbench";
import { area } from "../area";

let served: ServedWorkbench;
let opened: OpenedWorkbench;

beforeAll(async () => {
  served = await serveWorkbench();
  opened = await openPage(served);
}, 120_000);
afterAll(() => served.close());

/** The host in the page, called from here; its problems come over as text. */
function remoteHost(): Host {
  const call = async <T>(method: keyof Host, ...given: unknown[]): Promise<T> => {
    const answer = await opened.page.evaluate(
      async ({ method, given }) => {
        const host = window.revpact!.host as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
        try {
          return { value: await host[method](...given) };
        } catch (failure) {
          return { problem: (failure as Error).message, name: (failure as Error).name };
        }
      },
      { method, given },
    );
    if (answer.problem === undefined) return answer.value as T;
    throw answer.name === "HostProblem" ? new HostProblem(answer.problem) : new Error(answer.problem);
  };
  return {
    name: "workbench",
    formulas: PLAIN_STYLE,
    snapshot: (wanted) => call("snapshot", wanted),
    apply: (changes, options) => call("apply", changes, options),
    reveal: (area) => call("reveal", area),
    say: (notice) => call("say", notice),
    load: (key) => call("load", key),
    save: (key, json, options) => call("save", key, json, options),
  };
}

const SPARE = "~";

async function seed(host: Host, sheets: readonly { readonly name: string; readonly cells: Cells }[]): Promise<void> {
  const standing = (await host.snapshot({})).sheets.map(({ name }) => name);
  const changes: Change[] = [
    { kind: "sheet", name: SPARE },
    ...standing.map((name): Change => ({ kind: "remove sheet", name })),
    ...sheets.flatMap(({ name, cells }): Change[] => {
      const area: Area = {
        sheet: name,
        row: 0,
        column: 0,
        rows: cells.length,
        columns: cells[0]?.length ?? 0,
      };
      return [{ kind: "sheet", name }, ...(cells.length > 0 ? [{ kind: "write" as const, area, cells }] : [])];
    }),
    { kind: "remove sheet", name: SPARE },
  ];
  const outcome = await host.apply(changes, { replace: true });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
}

describeHost("workbench", async () => {
  const host = remoteHost();
  return { host, seed: (sheets) => seed(host, sheets) };
});

describe("the workbench's own", () => {
  const host = remoteHost();
  const done = async (changes: readonly Change[]) => {
    const outcome = await host.apply(changes, { replace: true });
    expect(outcome.kind).toBe("done");
    return outcome.kind === "done" ? outcome.undo : [];
  };
  const type = async (address: string, text: string) => {
    await clickIntoCell(opened.page, "Choices", address);
    await opened.page.keyboard.type(text);
    await opened.page.keyboard.press("Enter");
  };
  const read = (address: string) =>
    opened.page.evaluate((address) => window.revpact!.read("Choices", address), address);
  const refusal = () =>
    opened.page.getByRole("dialog").getByText("This cell takes one of these or nothing: Won, Lost, =Open.");

  it("names follow a sheet to its new name", async () => {
    await seed(host, [{ name: "Deals", cells: [["Deal"], ["D-1"]] }]);
    await done([{ kind: "name", name: "RevpactDeals", area: area("Deals", 0, 0, 2, 1) }]);
    await opened.page.evaluate(() => {
      window.revpact!.univerAPI.getActiveWorkbook()!.getSheetByName("Deals")!.setName("Deals of '26");
    });
    expect((await host.snapshot({})).names).toEqual([{ name: "RevpactDeals", area: area("Deals of '26", 0, 0, 2, 1) }]);
    await done([{ kind: "remove name", name: "RevpactDeals" }]);
  });

  it("rows and columns are read all the same while they are hidden", async () => {
    const cells = [
      ["Deal", "Amount", "Stage"],
      ["D-1", 100, "Closed Won"],
      ["D-2", 200, "Proposal"],
    ];
    await done([
      { kind: "sheet", name: "Hidden" },
      { kind: "write", area: area("Hidden", 0, 0, 3, 3), cells },
    ]);
    await opened.page.evaluate(() => {
      const sheet = window.revpact!.univerAPI.getActiveWorkbook()!.getSheetByName("Hidden")!;
      sheet.hideColumns(1).hideRows(1);
    });
    const seen = await host.snapshot({ areas: [area("Hidden", 0, 0, 3, 3)] });
    expect(seen.areas[0]).toEqual(cells);
    expect(seen.sheets.find(({ name }) => name === "Hidden")).toMatchObject({ rows: 3, columns: 3, headers: cells[0] });
    await done([{ kind: "remove sheet", name: "Hidden" }]);
  });

  it("lists are held to by what is typed, and take a word of theirs and a blank", async () => {
    await done([
      { kind: "sheet", name: "Choices" },
      { kind: "write", area: area("Choices", 0, 0, 1, 1), cells: [["Stage"]] },
      { kind: "choices", area: area("Choices", 1, 0, 3, 1), words: ["Won", "Lost", "=Open"] },
    ]);
    await type("A2", "Lost");
    await expect.poll(() => read("A2")).toBe("Lost");
    await type("A2", "Perhaps");
    await refusal().waitFor();
    await opened.page.getByRole("button", { name: "OK" }).click();
    await refusal().waitFor({ state: "detached" });
    await opened.page.keyboard.press("Escape");
    expect(await read("A2")).toBe("Lost");
    await clickIntoCell(opened.page, "Choices", "A2");
    await opened.page.keyboard.press("Delete");
    await expect.poll(() => read("A2")).toBe("");
    await type("A5", "Perhaps");
    await expect.poll(() => read("A5")).toBe("Perhaps");
  });

  it("lists are put back when another one is taken back, and with their sheet", async () => {
    const listed = () =>
      opened.page.evaluate(async () => {
        const sheet = window.revpact!.univerAPI.getActiveWorkbook()!.getSheetByName("Choices")!;
        return sheet
          .getDataValidations()
          .map((rule) => [rule.getRanges().map((range) => range.getA1Notation()), rule.getCriteriaValues()[1]]);
      });
    const stages = JSON.stringify(["Won", "Lost", "=Open"]);
    const undo = await done([{ kind: "choices", area: area("Choices", 2, 0, 1, 1), words: ["Yes", "No"] }]);
    expect(await listed()).toContainEqual([["A3"], JSON.stringify(["Yes", "No"])]);
    await done(undo);
    expect(await listed()).toContainEqual([["A3"], stages]);
    const back = await done([{ kind: "remove sheet", name: "Choices" }]);
    await done(back);
    expect((await listed()).map(([ranges]) => ranges).flat()).toEqual(expect.arrayContaining(["A3"]));
    expect(new Set((await listed()).map(([, words]) => words))).toEqual(new Set([stages]));
  });

  it("grid scrolls to what is revealed, and stays where it is in view", async () => {
    const firstRow = () =>
      opened.page.evaluate(
        () => window.revpact!.univerAPI.getActiveWorkbook()!.getActiveSheet().getVisibleRange()?.startRow,
      );
    await done([
      { kind: "sheet", name: "Long" },
      { kind: "layout", sheet: "Long", frozenRows: 1, widths: [] },
      { kind: "write", area: area("Long", 899, 0, 1, 1), cells: [["last"]] },
    ]);
    await host.reveal(area("Long", 400, 1, 500, 2));
    await expect.poll(firstRow).toBe(397);
    await host.reveal(area("long", 405, 1, 2, 2));
    expect(await firstRow()).toBe(397);
    expect((await host.snapshot({})).selection).toEqual(area("Long", 405, 1, 2, 2));
    await host.reveal(area("Long", 0, 0, 1, 1));
    await expect.poll(firstRow).toBe(1);
  });
});
