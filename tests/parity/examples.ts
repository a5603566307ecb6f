/** Every example on every card, as a call and as a formula on a sheet, with what each host must answer. */
import { catalog } from "../../core/catalog";
import type { Card, Example } from "../../core/kernel/card";
import type { Cells } from "../../core/kernel/cells";
import { ask } from "../../core/kernel/gate";
import { isRefusal, type Refusal } from "../../core/kernel/refusal";
import { layOutExample } from "../../tools/example-sheet";

export interface ParityExample {
  readonly card: Card;
  readonly title: string;
  readonly given: Example["given"];
  /** The ranges the formula reads, from A1. */
  readonly cells: Cells;
  /** With its `=`. */
  readonly formula: string;
  readonly answer: Cells | Refusal;
}

export const examples: readonly ParityExample[] = catalog.flatMap((card) =>
  card.examples.map((example, i) => {
    const kind = "refuses" in example ? `refuses ${example.refuses}` : "answers";
    return {
      card,
      title: `${card.name} example ${i + 1} ${kind}`,
      given: example.given,
      ...layOutExample(card, example),
      answer: ask(card, example.given),
    };
  }),
);

/** The same cells, numbers to nine digits; a blank is a blank, however a host writes it. */
export function sameCells(found: Cells, wanted: Cells): boolean {
  return (
    found.length === wanted.length &&
    wanted.every(
      (row, r) =>
        row.length === found[r].length &&
        row.every((cell, c) => {
          const other = found[r][c];
          if (typeof cell !== "number" || typeof other !== "number") return (other ?? "") === (cell ?? "");
          return Math.abs(other - cell) <= 1e-9 * Math.max(1, Math.abs(cell));
        }),
    )
  );
}

/** What a host is expected to say: the cells, or the words of the refusal. */
export function wordsOf(answer: Cells | Refusal): string | undefined {
  return isRefusal(answer) ? answer.words : undefined;
}
