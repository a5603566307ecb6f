/**
 * What the data says about a symptom: each measure is one number, set against a threshold or
 * the period before, with the rows behind it.
 */
import type { Cells } from "../../core/kernel/cells";
import type { Look } from "../../core/kernel/outputs";
import type { FrameworkId } from "../../core/reference/frameworks";
import type { LoadedTables } from "../data/load-tables";
import type { RoleId } from "../data/table-roles";

/** What the data cannot say: typed once, kept with the document. A blank is undefined. */
export interface Assumptions {
  /** Hours from handoff to first touch that were promised; above 0. */
  readonly limitHours: number;
  /** Money a lead is worth, to put a price on limbo. */
  readonly valuePerLead: number | undefined;
  /** Money that is still to be won, to ask how much pipeline that takes. */
  readonly quota: number | undefined;
  /** Length of the window that ends with the data and of the one before it; above 0. */
  readonly windowDays: number;
  /** The sign that money is said with. */
  readonly currency: string;
}

export type Verdict = "bad" | "warn" | "good";

/** A live formula behind a finding: what "Show rows" shows and inserts. */
export interface EvidenceRows {
  /** "leads in limbo", with how many; it agrees with the number. */
  readonly noun: string;
  readonly count: number;
  /** The function whose answer lists them, or says where they are. */
  readonly card: string;
  readonly formula: string;
  /** What the formula answers as the data stands. */
  readonly answer: Cells;
}

export interface Finding {
  readonly kind: "finding";
  readonly value: number;
  readonly look: Look;
  readonly verdict: Verdict;
  /** What the number is set against: "above 40%", "25.0% in the 365 days before". */
  readonly against: string;
  /** One sentence in plain words. */
  readonly sentence: string;
  /** What was assumed or left out, in words. */
  readonly notes: readonly string[];
  readonly rows?: EvidenceRows;
}

/** Why the data does not say: which table or column it would take. */
export interface Unmeasured {
  readonly kind: "unmeasured";
  readonly why: string;
}

export interface Evidence {
  /** In kebab-case; a file is called by it. */
  readonly id: string;
  /** What it measures, a few words: "MQL to SQL rejection". */
  readonly name: string;
  /** Frameworks that a bad number speaks for, the first one most. */
  readonly frameworks: readonly FrameworkId[];
  readonly needs: readonly RoleId[];
  readonly measure: (tables: LoadedTables, assumptions: Assumptions) => Finding | Unmeasured;
}

export function unmeasured(why: string): Unmeasured {
  return { kind: "unmeasured", why };
}
