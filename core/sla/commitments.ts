/** The two-sided pact: one row per commitment, with who promised it and what follows when it is broken. */
import { ifPresent, textColumn } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table-shape";
import { measureColumn } from "./measure-column";

export const commitmentColumns = {
  commitment: textColumn("Commitment", ["Commitment", "Metric", "Measure"]),
  side: ifPresent(textColumn("Side", ["Side", "Team", "Promised by"])),
  owner: ifPresent(textColumn("Owner", ["Owner", "Named owner"])),
  direction: {
    ...textColumn("Direction", ["Direction", "At least / At most", "At least or at most", "Kind", "Test"]),
    isFact: true as const,
  },
  promise: measureColumn("Promise", ["Promise", "Promised", "Target"]),
  escalation1: ifPresent(textColumn("Escalation 1", ["Escalation 1", "First escalation", "Escalation"])),
  escalation2: ifPresent(textColumn("Escalation 2", ["Escalation 2", "Second escalation"])),
  escalation3: ifPresent(textColumn("Escalation 3", ["Escalation 3", "Third escalation"])),
};
export type CommitmentTable = Table<typeof commitmentColumns>;

export interface Commitment {
  readonly name: string;
  readonly side: string | undefined;
  readonly owner: string | undefined;
  readonly isFloor: boolean;
  readonly promise: number;
  /** What follows the first, second and third breach in a row; "" where no step is named. */
  readonly steps: readonly string[];
}

const FLOOR = new Set(["at least", "least", "min", "minimum", "≥", ">="]);
const CEILING = new Set(["at most", "most", "max", "maximum", "≤", "<="]);

export function readCommitments(table: CommitmentTable): readonly Commitment[] | Refusal {
  const seen = new Map<string, number>();
  const commitments: Commitment[] = [];
  for (let i = 0; i < table.rows; i++) {
    const commitment = readCommitment(table, i);
    if (isRefusal(commitment)) return commitment;
    const first = seen.get(commitment.name.toLowerCase());
    if (first !== undefined) return refuse.twice(table.name, table.rowNumber(i), "Commitment", commitment.name, first);
    seen.set(commitment.name.toLowerCase(), table.rowNumber(i));
    commitments.push(commitment);
  }
  return commitments;
}

function readCommitment(table: CommitmentTable, i: number): Commitment | Refusal {
  const wordOf = (column: TextColumn | undefined) => column?.words[column.codes[i]];
  const at = (header: string) => place(table.name, table.rowNumber(i), header);
  const name = wordOf(table.commitment)!;
  if (name === "") return refuse.missing(at("Commitment"), "the name of a commitment");
  const direction = wordOf(table.direction)!.toLowerCase();
  const isFloor = FLOOR.has(direction);
  if (!isFloor && !CEILING.has(direction)) {
    return refuse.notAnOption(at("Direction"), ["at least", "at most"], wordOf(table.direction));
  }
  const promise = table.promise[i];
  if (Number.isNaN(promise)) return refuse.missing(at("Promise"), "a number");
  const steps = [table.escalation1, table.escalation2, table.escalation3].map((step) => wordOf(step) ?? "");
  return { name, side: wordOf(table.side), owner: wordOf(table.owner), isFloor, promise, steps };
}

export function isKept({ isFloor, promise }: Commitment, actual: number): boolean {
  return isFloor ? actual >= promise : actual <= promise;
}

/** How much of the promise was done; undefined where there is nothing to divide by. */
export function attainmentOf({ isFloor, promise }: Commitment, actual: number): number | undefined {
  const [part, whole] = isFloor ? [actual, promise] : [promise, actual];
  return whole === 0 ? undefined : part / whole;
}

/** The step numbered by the breaches in a row; past the last one named, that one again. */
export function escalationOf({ steps }: Commitment, breaches: number): string {
  for (let step = Math.min(breaches, steps.length); step > 0; step--)
    if (steps[step - 1] !== "") return steps[step - 1];
  return "";
}
