/**
 * The card: a function's whole face, typed against the function itself. A missing
 * or extra parameter, a kind that does not fit, missing help, an output column
 * without words or a card without an example and a refusal does not compile.
 */
import type { Cell, Cells } from "./cells";
import type { ColumnsParam, Param } from "./kinds";
import type { CellOut, GridOut, ListOut, OutputOf, RowsOut } from "./outputs";
import type { Refusal, RefusalCode } from "./refusal";

/** The families, in funnel order, then those that serve all others, by the names people read. */
export const FAMILY_NAMES = {
  velocity: "Pipeline velocity",
  coverage: "Pipeline coverage",
  icp: "ICP scoring",
  sla: "SLA pact",
  demand: "Demand states",
  bowtie: "Revenue bowtie",
  attribution: "Attribution",
  cadence: "Operating cadence",
  failure: "Failure modes",
  reference: "Reference",
  data: "Data",
} as const;
export type Family = keyof typeof FAMILY_NAMES;

export interface Gives {
  readonly given: readonly (Cell | Cells)[];
  readonly gives: Cell | Cells;
}
export interface Refuses {
  readonly given: readonly (Cell | Cells)[];
  readonly refuses: RefusalCode;
}
export type Example = Gives | Refuses;

/** Also refuses a parameter the room does not take, however the object came to be. */
type Exactly<A, P> = P & { readonly [K in Exclude<keyof P, keyof A | "columns">]: never };

/** Key order is the order of the cells, and stands nowhere else. */
export type Params<A> = { readonly [K in keyof A]-?: Param<A[K]> } & { readonly columns?: ColumnsParam };

export interface Face<A, R, P> {
  readonly name: string;
  readonly family: Family;
  /** At most 80 characters: what hosts show while a formula is typed. */
  readonly summary: string;
  readonly params: Exactly<A, P>;
  readonly returns: OutputOf<Exclude<R, Refusal>>;
  /** The rule of counting, in plain text. */
  readonly law: string;
  readonly source: string;
  /** What someone who runs revenue would ask, and this answers. */
  readonly question: string;
  /** Where a CRM or an attribution tool calls another number by this name: how the two differ. */
  readonly differs?: string;
  readonly examples: readonly [Gives, ...Example[], Refuses];
  /** Neighbours, by name. */
  readonly see: readonly string[];
  /** Terms of the glossary that it serves. */
  readonly terms: readonly string[];
}

export type Arguments = Readonly<Record<string, unknown>>;
export type AnyOutput = CellOut | ListOut | GridOut | RowsOut<Record<string, unknown>>;

/** A card as the gate and the printers see it: the room's types are behind it. */
export interface Card {
  readonly name: string;
  readonly family: Family;
  readonly summary: string;
  readonly params: Readonly<Record<string, Param<unknown> | ColumnsParam>>;
  readonly returns: AnyOutput;
  readonly law: string;
  readonly source: string;
  readonly question: string;
  readonly differs?: string;
  readonly examples: readonly Example[];
  readonly see: readonly string[];
  readonly terms: readonly string[];
  readonly run: (args: Arguments) => unknown;
}

export function card<A extends object, R, P extends Params<NoInfer<A>>>(
  run: (args: A) => R,
  face: Face<NoInfer<A>, R, P>,
): Card {
  return { ...face, run } as unknown as Card;
}

/** `averageDealValue` as cells and refusals name it: `average_deal_value`. */
export function cellName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export interface Parameter {
  readonly key: string;
  readonly name: string;
  readonly param: Param<unknown> | ColumnsParam;
}

/** The parameters in the order of the cells, as every host names them. */
export function parametersOf(card: Card): readonly Parameter[] {
  return Object.entries(card.params).map(([key, param]) => ({ key, name: cellName(key), param }));
}
