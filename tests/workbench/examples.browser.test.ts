/** Every example of every card, laid down in the grid and computed there from references. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalog } from "../../core/catalog";
import type { Card, Example } from "../../core/kernel/card";
import { asCells, type Cell, type Cells } from "../../core/kernel/cells";
import { ask } from "../../core/kernel/gate";
import { isRefusal } from "../../core/kernel/refusal";
import type { Area, Change } from "../../src/host/changes";
import { columnLetters } from "../../workbench/address";
import { hostOver } from "./host-over";
import { keepSheets } from "./keep-sheets";
import { openPage, serveWorkbench, type OpenedWorkbench, type ServedWorkbench } from "./open-workbench";

let served: ServedWorkbench;
let opened: OpenedWorkbench;

beforeAll(async () => {
  served = await serveWorkbench();
  opened = await openPage(served);
  await keepSheets(hostOver(opened.page), ["Deals"]);
}, 120_000);
afterAll(() => served.close());

interface Laid {
  readonly example: Example;
  readonly answer: Area;
}

/** Arguments side by side, the formula to their right, one example under the other. */
function layOut(card: Card): { readonly changes: readonly Change[]; readonly laid: readonly Laid[] } {
  // The sample has sheets named like functions.
  const sheet = `${card.name} examples`;
  const changes: Change[] = [{ kind: "sheet", name: sheet }];
  const laid: Laid[] = [];
  let row = 0;
  for (const example of card.examples) {
    let column = 0;
    let height = 1;
    const references = example.given.map((argument) => {
      const cells = asCells(argument);
      const rows = Math.max(1, cells.length);
      const columns = Math.max(1, ...cells.map((line) => line.length));
      const area: Area = { sheet, row, column, rows, columns };
      const block = Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_, c): Cell => cells[r]?.[c] ?? null),
      );
      changes.push({ kind: "write", area, cells: block });
      const reference = `${columnLetters(column)}${row + 1}:${columnLetters(column + columns - 1)}${row + rows}`;
      column += columns;
      height = Math.max(height, rows);
      return rows * columns === 1 ? reference.split(":")[0] : reference;
    });
    const expected = ask(card, example.given);
    const shown: Cells = isRefusal(expected) ? [["refused"]] : expected;
    const answer: Area = {
      sheet,
      row,
      column: column + 1,
      rows: shown.length,
      columns: Math.max(...shown.map((line) => line.length)),
    };
    changes.push({
      kind: "formula",
      area: { ...answer, rows: 1, columns: 1 },
      formulas: [[`=${card.name}(${references.join(",")})`]],
      spills: { rows: answer.rows, columns: answer.columns },
    });
    laid.push({ example, answer });
    row += Math.max(height, answer.rows) + 1;
  }
  return { changes, laid };
}

function expectCells(found: Cells, wanted: Cells): void {
  wanted.forEach((line, r) =>
    line.forEach((cell, c) => {
      if (typeof cell === "number") expect(found[r]?.[c]).toBeCloseTo(cell, 6);
      else expect(found[r]?.[c] ?? "").toBe(cell ?? "");
    }),
  );
}

const laidOut = catalog.map((card) => ({ card, ...layOut(card) }));

/** What stands in the grid: the cells of each answer, and the words beside its first. */
interface Found {
  readonly cells: Cells;
  readonly words: string | undefined;
}
const found = new Map<string, readonly Found[]>();

/** All at once: the grid then calculates once. */
beforeAll(async () => {
  const changes = laidOut.flatMap((each) => each.changes);
  const outcome = await opened.page.evaluate((changes) => window.revpact!.host.apply(changes), changes);
  expect(outcome).toMatchObject({ kind: "done" });
  const areas = laidOut.flatMap(({ laid }) => laid.map(({ answer }) => answer));
  const addresses = areas.map(({ row, column }) => `${columnLetters(column)}${row + 1}`);
  const all = await opened.page.evaluate(
    async ([areas, addresses]) => {
      const { host, words } = window.revpact!;
      const { areas: cells } = await host.snapshot({ areas });
      return areas.map(({ sheet }, i) => ({ cells: cells[i], words: words(sheet, addresses[i]) }));
    },
    [areas, addresses] as const,
  );
  let from = 0;
  for (const { card, laid } of laidOut) {
    found.set(card.name, all.slice(from, from + laid.length));
    from += laid.length;
  }
}, 180_000);

describe("in the workbench", () => {
  it.each(laidOut.map(({ card, laid }) => [card.name, card, laid] as const))(
    "%s answers its examples",
    (_, card, laid) => {
      laid.forEach(({ example }, i) => {
        const { cells, words } = found.get(card.name)![i];
        if ("gives" in example) return expectCells(cells, asCells(example.gives));
        const refusal = ask(card, example.given);
        expect(cells[0][0]).toBe(
          isRefusal(refusal) && refusal.errorCell !== undefined
            ? refusal.errorCell
            : example.refuses === "NOT_FOUND"
              ? "#N/A"
              : "#VALUE!",
        );
        expect(words).toBe(`${card.name}: ${isRefusal(refusal) ? refusal.words : ""}`);
      });
    },
  );
});
