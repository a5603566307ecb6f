import type { Card } from "../../core/kernel/card";
import type { Cells } from "../../core/kernel/cells";
import { ask } from "../../core/kernel/gate";
import type { Refusal } from "../../core/kernel/refusal";
import type { HeldTable } from "../aside/aside";
import { argumentOf, type Given } from "../aside/messages";

export interface HeldArgument {
  readonly given: Given;
  /** The table that `given` names by its number. */
  readonly held?: HeldTable | undefined;
}

/** Asks a function, its arguments in order. About a large table it throws a `NotYet` while the answer is being worked out. */
export function askCard(card: Card, argumentsInOrder: readonly HeldArgument[]): Cells | Refusal {
  const given = argumentsInOrder.map((argument) => argument.given);
  const tables = argumentsInOrder.flatMap(({ held }) => held ?? []);
  if (tables.length > 0) return tables[0].aside.ask(card.name, given, tables);
  return ask(
    card,
    given.map((one) => argumentOf(one, () => [])),
  );
}
