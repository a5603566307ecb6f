/** Ranges of numbers in the accounts that a rubric asks for sizes. */
import { expect, it } from "vitest";
import type { Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, notesIn } from "../asking";

const ACCOUNTS: Cells = [
  ["Account", "Employees", "Revenue"],
  ["Heron", "201-500", "$1M-$10M"],
  ["Egret", "51-200", "<$1M"],
  ["Stork", "10,000+", "$50M+"],
  ["Crane", 700, "$12M"],
  ["Ibis", "501–1,000 employees", ""],
];
const RUBRIC: Cells = [
  ["Criterion", "Field", "Test", "Value", "Points"],
  ["Size", "Employees", ">=", 300, 10],
  ["Size", "Employees", "between", "51..200", 5],
  ["Revenue", "Revenue", ">", "$5M", 10],
];

it("scores ranges that meet a size whole, and says which ones meet it in part", () => {
  const cells = answer("ICP_TABLE", ACCOUNTS, RUBRIC);
  const rows = byFirstColumn(cells);
  const scores = ["Heron", "Egret", "Stork", "Crane", "Ibis"].map(
    (name) => rows[name]["ICP score"] ?? rows[name].Score,
  );
  expect(scores).toEqual([0, 25, 100, 100, 50]);
  expect(notesIn(cells)).toEqual([
    'Note: 1 range such as "201-500" (accounts row 2: Employees) counted as not meeting "Employees ≥ 300": only part of the range does.',
    'Note: 1 range such as "$1M-$10M" (accounts row 2: Revenue) counted as not meeting "Revenue > $5M": only part of the range does.',
  ]);
});

it("scores the same where each account has one cell and there's no room for a note", () => {
  const [, ...scores] = answer("ICP_SCORE", ACCOUNTS, RUBRIC);
  expect(scores).toEqual([[0], [25], [100], [100], [50]]);
});
