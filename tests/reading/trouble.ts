/** A kind of trouble in real exports: how it changes the tables of a call, and what the answer must say then. */
import type { Cell } from "../../core/kernel/cells";
import type { Chance } from "./seeded-chance";
import type { Company, CompanyOptions } from "./random-company";
import type { Draft } from "./sheet-draft";
import type { Called } from "./table-functions";

/** One call with its tables. */
export interface Calling {
  readonly called: Called;
  readonly company: Company;
  readonly drafts: readonly Draft[];
  /** Replacements for scalar arguments. */
  readonly scalars: ReadonlyMap<Cell, Cell>;
  /** The text of the `columns` argument. */
  readonly columns: string;
}

export type Verdict =
  /** The numbers match the facts. */
  | "answered"
  /** There is no right number, so the function must refuse and say why. */
  | "refused"
  /** Answering and refusing are both fine. */
  | "either"
  /** Answered under an assumption that a note names; the numbers match one of the two readings. */
  | "assumed";

export interface Troubled {
  readonly calling: Calling;
  readonly verdict: Verdict;
  /** Each must match a note, or the refusal. */
  readonly says: readonly RegExp[];
  /** Other notes that are allowed. */
  readonly may: readonly RegExp[];
  /** The same call written out in the other reading. */
  readonly other?: Calling;
  /** Whether the answer must equal the clean one cell by cell. */
  readonly sameNames: boolean;
  /** Converts a name in the answer to the name in the clean table. */
  readonly cleanName?: (name: string) => string;
}

export interface Trouble {
  readonly name: string;
  /** Topics. Troubles that share a topic aren't combined. */
  readonly about: readonly string[];
  /** The kind of dates the trouble needs. */
  readonly days?: CompanyOptions["days"];
  /** Changes the facts before the tables are written. */
  readonly alter?: (company: Company, called: Called) => Company;
  /** Returns undefined if the trouble doesn't apply to the table. */
  readonly apply: (calling: Calling, at: number, chance: Chance) => Troubled | undefined;
}

/** Replaces one table of a call. */
export function withDraft(calling: Calling, at: number, draft: Draft): Calling {
  return { ...calling, drafts: calling.drafts.map((each, i) => (i === at ? draft : each)) };
}

export function answered(calling: Calling, ...says: readonly RegExp[]): Troubled {
  return { calling, verdict: "answered", says, may: [], sameNames: true };
}

export function refused(calling: Calling, ...says: readonly RegExp[]): Troubled {
  return { calling, verdict: "refused", says, may: [], sameNames: true };
}

/** Matches the parts in this order, with anything between. */
export function saying(...parts: readonly string[]): RegExp {
  return new RegExp(parts.join(".*"), "i");
}

/** Matches a table and row as refusals name them. */
export function atRow(argument: string, row: number): RegExp {
  return new RegExp(`\\b${argument} row ${row}\\b`);
}
