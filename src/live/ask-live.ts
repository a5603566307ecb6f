import { parametersOf } from "../../core/kernel/card";
import { isRefusal } from "../../core/kernel/refusal";
import { requiredCard } from "../plans/card-named";
import { formulaText } from "../plans/formula-text";
import { askCard } from "./ask-card";
import { columnsFor } from "./columns-for";
import { unmeasured, type EvidenceRows, type Unmeasured } from "../evidence/evidence";
import { typed, type LiveArgument } from "./live-argument";
import { readAnswer, type TableAnswer } from "./table-answer";

export interface LiveAnswer extends TableAnswer {
  readonly kind: "answer";
  readonly card: string;
  /** What asks the same on a sheet. */
  readonly formula: string;
}

/**
 * Asks a function that answers with a table; arguments go by the names of its card's parameters.
 * About a large table it throws a `NotYet` while the answer is being worked out.
 */
export function askLive(name: string, given: Readonly<Record<string, LiveArgument>>): LiveAnswer | Unmeasured {
  const card = requiredCard(name);
  const parameters = parametersOf(card);
  const stranger = Object.keys(given).find((key) => !parameters.some((parameter) => parameter.key === key));
  if (stranger !== undefined) throw new Error(`${name} takes no ${stranger}`);
  const columns = columnsFor(
    card,
    Object.values(given).map((argument) => argument.columns ?? ""),
  );
  const argumentsInOrder = parameters.map(({ key }) =>
    key === "columns" ? typed(columns) : (given[key] ?? typed("")),
  );
  const answer = askCard(card, argumentsInOrder);
  if (isRefusal(answer)) return unmeasured(answer.words);
  const formula = formulaText(
    name,
    argumentsInOrder.map(({ written }) => written),
  );
  return { kind: "answer", card: name, formula, ...readAnswer(answer) };
}

/** `noun` is what is counted, of one. */
export function rowsBehind(
  { card, formula, cells }: LiveAnswer,
  count: number,
  noun: string,
  plural = `${noun}s`,
): EvidenceRows {
  return { noun: count === 1 ? noun : plural, count, card, formula, answer: cells };
}
