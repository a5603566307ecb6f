import type { PrimaryModel } from "../primary-models";
import type { ReconciliationTerms } from "../reconciliation-inputs";

export interface ReviewWish extends ReconciliationTerms {
  readonly primary: PrimaryModel;
  /** Names of the reconciliation's first column whose credit makes the primary number. */
  readonly counted: readonly string[];
  /** What the notes begin with: the deals most in dispute. */
  readonly topics: readonly string[];
  /** Rows that the two answers fill as the data stands. */
  readonly rows: { readonly reconciliation: number; readonly disputes: number };
}
