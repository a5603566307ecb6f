/**
 * What the fuzzer and the faults counted, noted in a folder for docs/reliability.md. Tests that nobody asked for notes
 * (REVPACT_NOTES names no folder) write none.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface FunctionNote {
  readonly name: string;
  readonly calls: number;
  readonly answers: number;
  /** How often it refused, by the refusal's code. */
  readonly refusals: Readonly<Record<string, number>>;
  readonly largestAnswer: { readonly rows: number; readonly columns: number };
}

/** What became of a plan whose host failed. */
export type Verdict = "done" | "taken back" | "left and named" | "lost";

export interface PlanNote {
  readonly name: string;
  readonly host: string;
  /** Calls of the host's own API that the plan makes. */
  readonly hostCalls: number;
  /** As many of them as were made to fail, each once and each for good. */
  readonly failed: number;
  readonly once: Readonly<Record<Verdict, number>>;
  readonly forGood: Readonly<Record<Verdict, number>>;
}

export interface Notes {
  readonly functions: readonly FunctionNote[];
  readonly plans: readonly PlanNote[];
}

/** Notes one function or plan, where notes are asked for. */
export function note<List extends keyof Notes>(list: List, counts: Notes[List][number]): void {
  const folder = process.env["REVPACT_NOTES"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  appendFileSync(fileOf(folder, list), `${JSON.stringify(counts)}\n`);
}

export function notesIn(folder: string): Notes {
  return { functions: read<FunctionNote>(folder, "functions"), plans: read<PlanNote>(folder, "plans") };
}

/** One note a line: tests beside each other in two processes add to the same file. */
function fileOf(folder: string, list: keyof Notes): string {
  return join(folder, `${list}.jsonl`);
}

function read<Note>(folder: string, list: keyof Notes): readonly Note[] {
  const file = fileOf(folder, list);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Note);
}
