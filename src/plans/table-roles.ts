/**
 * The tables a panel asks for, by the columns that make them. Labels and aliases are
 * those of the functions themselves, so what is recognised here is what they read.
 */
import type { ColumnSpec } from "../../core/kernel/columns";
import { dealColumns } from "../../core/tables/deals";
import { touchColumns } from "../../core/tables/touches";

export type Concept = Pick<ColumnSpec<unknown>, "label" | "aliases">;

export interface TableRole {
  /** "deals", as people call it. */
  readonly name: string;
  /** Each entry must be there; of several in one entry, one is enough. */
  readonly needs: readonly (readonly Concept[])[];
  /** Read where they are there. */
  readonly uses: readonly Concept[];
  /** Columns a table of another role would carry: it stands further down the list. */
  readonly unlike: readonly Concept[];
}

const { deal, amount, stage, outcome, created, closed } = dealColumns;

export const velocityDeals: TableRole = {
  name: "deals",
  needs: [[amount], [created], [closed], [stage, outcome]],
  uses: [],
  unlike: [],
};

export const attributionDeals: TableRole = {
  name: "deals",
  needs: [[deal], [amount], [stage, outcome]],
  uses: [closed],
  unlike: [],
};

export const touches: TableRole = {
  name: "touches",
  needs: [[touchColumns.deal], [touchColumns.when], [touchColumns.channel]],
  uses: [touchColumns.campaign],
  unlike: [amount, stage, outcome],
};
