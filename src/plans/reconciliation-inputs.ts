import type { Cell } from "../../core/kernel/cells";
import type { Area } from "../host/changes";
import { requiredCard } from "./card-named";

/** Which tables are reconciled, and on which terms. */
export interface ReconciliationTerms {
  readonly touches: Area;
  readonly deals: Area;
  readonly weighted: string;
  readonly by: string;
  /** Text where it is a number written in a way of its own; the function reads it. */
  readonly lookbackDays: number | string | undefined;
  readonly halfLifeDays: number | string;
  /** The `columns` argument; "" where every header is recognised. */
  readonly columns: string;
}

export interface ReconciliationInput {
  readonly label: string;
  readonly value: Cell;
  readonly help: string;
}

/** What ATTRIBUTION_RECONCILE takes after its two tables, in that order, as cells to be changed on a sheet. */
export function reconciliationInputs(terms: ReconciliationTerms): readonly ReconciliationInput[] {
  const { params } = requiredCard("ATTRIBUTION_RECONCILE");
  return [
    { label: "Weighted model", value: terms.weighted, help: params.weighted.help },
    { label: "By", value: terms.by, help: params.by.help },
    { label: "Lookback days", value: terms.lookbackDays ?? "", help: params.lookbackDays.help },
    { label: "Half-life days", value: terms.halfLifeDays, help: params.halfLifeDays.help },
    ...(terms.columns === "" ? [] : [{ label: "Columns", value: terms.columns, help: params.columns.help }]),
  ];
}
