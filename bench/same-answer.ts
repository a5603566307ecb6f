/** Contenders are timed only once they have given the same answer. */
import { isRefusal } from "../core/kernel/refusal";
import type { Cell, Cells } from "../core/kernel/cells";
import { ask, type Argument } from "../core/kernel/gate";
import type { Card } from "../core/kernel/card";

export type Answer = ReadonlyMap<string, readonly number[]>;

/** The answer of a function, or the end of the bench with its words. */
export function answerOf(card: Card, given: readonly Argument[]): Cells {
  const answer = ask(card, given);
  if (isRefusal(answer)) throw new Error(`${card.name} refused: ${answer.words}`);
  return answer;
}

/** Some columns of an answer, by the text in the first; a header may say more behind its name, in brackets. */
export function numbersBy(answer: Cells, columns: readonly string[]): Answer {
  const places = columns.map((column) => answer[0].findIndex((header) => String(header).split(" (")[0] === column));
  const rows = answer.slice(1).filter((row) => !String(row[0]).startsWith("Note"));
  return new Map(rows.map((row) => [String(row[0]), places.map((place) => asNumber(row[place]))]));
}

function asNumber(cell: Cell): number {
  if (typeof cell !== "number") throw new Error(`The bench compares numbers, found ${String(cell)}`);
  return cell;
}

/** Throws where two answers differ by more than a rounding. */
export function expectSame(name: string, ours: Answer, theirs: Answer): void {
  if (ours.size !== theirs.size) throw new Error(`${name} gives ${theirs.size} rows, Revpact ${ours.size}`);
  for (const [key, numbers] of ours) {
    const others = theirs.get(key);
    if (others === undefined) throw new Error(`${name} has no row ${key}`);
    numbers.forEach((number, i) => {
      if (!(Math.abs(number - others[i]) <= 1e-9 * Math.max(1, Math.abs(number)))) {
        throw new Error(`${name}, ${key}, number ${i + 1}: ${others[i]}, Revpact: ${number}`);
      }
    });
  }
}
