/** A check for each case in calls.json: its right value, or what the answer must say. */
import { expect } from "vitest";
import type { Cell } from "../../core/kernel/cells";
import type { Argument } from "../../core/kernel/gate";
import { cellAt, type Answered } from "./answered";

type Check = (
  answer: Answered,
  /** The same function with other arguments. */
  ask: (...args: readonly Argument[]) => Answered,
  args: readonly Argument[],
) => void;

const total = (answer: Answered, ...headers: readonly string[]) =>
  headers.map((header) => cellAt(answer, "Total", header));

/** The only cell of a scalar's answer. */
function lone(answer: Answered): Cell {
  expect(answer.refusal).toBeUndefined();
  // With one cell, that cell is what a table would use as its first header.
  return answer.headers.length === 1 && answer.rows.length === 0 ? Number(answer.headers[0]) : undefined;
}

function expectClose(found: Cell, value: number): void {
  expect(found).toBeTypeOf("number");
  expect(found as number).toBeCloseTo(value, 9);
}

export const callChecks: Readonly<Record<string, Check>> = {
  F01a(answer) {
    const [compliance, hours] = total(answer, "Compliance", "Median hours");
    expect(compliance).toBe(0.5);
    expectClose(hours, 48.5);
  },
  F01b(answer) {
    expect(total(answer, "Cycle days")).toEqual([63.5]);
  },
  F01c(answer) {
    expectClose(lone(answer), 24);
  },
  F02(answer) {
    expect(total(answer, "Won", "Lost", "Open")).toEqual([2, 1, 0]);
    expectClose(total(answer, "Win rate")[0], 2 / 3);
  },
  F02b(answer) {
    expect(cellAt(answer, "Discovery", "Conversion")).toBe(0.5);
  },
  F03(answer) {
    expect(total(answer, "Open pipeline", "Won in period")).toEqual([0, 700]);
  },
  F04(answer) {
    expect(total(answer, "Average deal value")).toEqual([10250]);
  },
  F05({ refusal }) {
    // The refusal may name a currency by its sign or by its code.
    expect(refusal).toMatch(/\$|USD/);
    expect(refusal).toMatch(/¥|JPY/);
    expect(refusal).toContain("IN_CURRENCY");
  },
  F06(answer) {
    expect(total(answer, "Open pipeline")).toEqual([300]);
    expect(answer.notes.join("\n")).toMatch(/\b1 total row of deals\b/);
  },
  F07a(answer) {
    expect(total(answer, "Win rate", "Won", "Lost")).toEqual([0.5, 1, 1]);
    expect(answer.notes.join("\n")).toMatch(/\b1 (row|deal)\b.*repeat/);
  },
  F07b(answer) {
    expect(total(answer, "MQL", "SQL")).toEqual([1, 1]);
    expect(answer.notes.join("\n")).toMatch(/\b1 (row|lead)\b.*repeat/);
  },
  F08a(answer) {
    expect(total(answer, "Win rate", "Open", "Won", "Lost")).toEqual([0.5, 0, 1, 1]);
  },
  F08b(answer) {
    expect(total(answer, "Win rate", "Open", "Won", "Lost")).toEqual([0.5, 0, 1, 1]);
    // Lost time is the close of the lost deal, so no deal is left out.
    expect(answer.notes.join("\n")).not.toMatch(/without a close date/);
  },
  F09(answer) {
    expect(cellAt(answer, "cpc", "Revenue")).toBe(900);
  },
  F10a(answer) {
    expect(answer.rows.map(([stage]) => stage)).toEqual(["Discovery", "Proposal", "Won"]);
    expect(["Discovery", "Proposal"].map((stage) => cellAt(answer, stage, "Advanced"))).toEqual([2, 1]);
  },
  F10b(answer) {
    expect(cellAt(answer, "Discovery", "Conversion")).toBe(1);
    expect(answer.notes.join("\n")).not.toMatch(/out of order/);
  },
  F10c(answer) {
    expect(cellAt(answer, "Discovery", "Conversion")).toBe(0.5);
    expect(cellAt(answer, "Won", "Conversion")).toBe("");
  },
  F11(answer) {
    expect(answer.notes.join("\n")).toMatch(/\b1 lead\b.*before/);
  },
  F12(answer) {
    expectClose(lone(answer), 0.5);
  },
  F13(answer, ask) {
    // 2026-04-01 13:00
    expectClose(lone(answer), 46113 + 13 / 24);
    expectClose(lone(ask("2026-04-01 09:00", 4)), 46113 + 13 / 24);
  },
  F14(answer) {
    expect(answer.rows.map(([period]) => period)).toEqual(["FY26 Q1", "FY26 Q2", "Total"]);
    expectClose(cellAt(answer, "FY26 Q2", "NRR"), 0.9);
    // The call doesn't say when the fiscal year starts, so a note must.
    expect(answer.notes.join("\n")).toContain("Fiscal year starts=");
  },
  F15(answer) {
    expectClose(cellAt(answer, "2026-01", "NRR"), 0.8);
    const note = answer.notes.find((words) => /\b1 movement\b/.test(words));
    expect(note).toMatch(/opening/);
    // The note is about the period row, not only about Total.
    expect(note).not.toMatch(/of Total\b/);
  },
  F16(answer) {
    expect(answer.refusal).toBeUndefined();
    expect(total(answer, "Average deal value")).toEqual([10]);
  },
  F17(answer) {
    expectClose(lone(answer), 1);
  },
};
