/**
 * What tells the tables of one role from other tables beside the columns they need: what their cells
 * say, whether their rows repeat a record, and the headers that only they or only others have.
 */
import { readStageWords } from "../../core/tables/stage-words";
import { accountColumns } from "../../core/tables/accounts";
import { dealColumns } from "../../core/tables/deals";
import { leadColumns } from "../../core/tables/leads";
import { movementColumns, readMovement } from "../../core/tables/movements";
import { spendColumns } from "../../core/tables/spend";
import { stageHistoryColumns } from "../../core/tables/stage-history";
import { touchColumns } from "../../core/tables/touches";
import { address, changedField, company, otherRecords, people, versions } from "./sign-headers";
import type { Concept, RoleId } from "./table-roles";

export interface RoleSigns {
  /** The points a table has to have to be taken for the role unasked; see scoreRole. */
  readonly least: number;
  /** Columns without which nothing is taken for the role. */
  readonly must: readonly Concept[];
  /**
   * Of each entry one has to have a header of its own, not one that tables of every kind have. The name
   * of the sheet makes up for one that is missing behind the first entry.
   */
  readonly telling: readonly (readonly Concept[])[];
  /** Whether a table that lacks one needed column may be taken for the role, so that it can be picked. */
  readonly isEnough: (rest: PartOfRole) => boolean;
  /** A column whose words show the role, such as stages that are won or lost. */
  readonly speaking?: {
    readonly column: Concept;
    readonly isKnown: (word: string) => boolean;
    /** What a column of other words is: another column, one that counts nothing under a common header, or the same. */
    readonly unknown: "another" | "nothing" | "same";
  };
  /** Dates or numbers that may be written in words of their own. */
  readonly free?: readonly Concept[];
  /** How rows relate to the record they name: one each, several each, or either. */
  readonly records: "once" | "several" | "either";
  /** Where rows are changes of any field, the column that names the field, and the role's own fields. */
  readonly changes?: { readonly fields: readonly Concept[]; readonly own: RegExp };
  /** Headers that tables of the role often have and others seldom. */
  readonly traits: readonly Concept[];
  /** Headers that tables of the role have as well, and many others too. */
  readonly hints: readonly Concept[];
  /** Headers that tables of the role don't have. */
  readonly strangers: readonly Concept[];
  /** Headers that no table of the role has. */
  readonly excluding: readonly Concept[];
}

/** What a table has of a role whose columns are not all there. */
export interface PartOfRole {
  /** How many of the needed columns have headers of their own. */
  readonly own: number;
  /** Whether the sheet is called after the role. */
  readonly isNamed: boolean;
  /** The headers of all its columns that are there. */
  readonly headers: readonly string[];
}

const { stage, status, outcome, amount, closed, deal } = dealColumns;

const twoOwnHeaders = ({ own }: PartOfRole) => own > 1;

const isOutcomeWord = (word: string) => readStageWords(word) !== "open";

const isMovementWord = (word: string) => readMovement(word) !== undefined;

export const roleSigns: Readonly<Record<RoleId, RoleSigns>> = {
  deals: {
    least: 6,
    must: [],
    telling: [[deal, stage, outcome, amount, closed]],
    speaking: { column: stage, isKnown: isOutcomeWord, unknown: "nothing" },
    isEnough: twoOwnHeaders,
    records: "once",
    traits: [],
    hints: [],
    strangers: [...otherRecords, leadColumns.handedOff, leadColumns.firstTouch, spendColumns.spend],
    excluding: versions,
  },
  leads: {
    least: 4.5,
    must: [],
    telling: [],
    isEnough: ({ headers }) => headers.filter((each) => /lead|mql|prospect/i.test(each)).length > 1,
    records: "once",
    traits: [],
    hints: [],
    strangers: [...otherRecords, amount, closed],
    excluding: versions,
  },
  touches: {
    least: 4.5,
    must: [],
    telling: [[touchColumns.deal], [touchColumns.when, touchColumns.channel]],
    isEnough: (rest) => rest.isNamed && twoOwnHeaders(rest),
    records: "several",
    traits: [],
    hints: [],
    strangers: [...otherRecords, ...people, amount, stage, outcome],
    excluding: [],
  },
  accounts: {
    least: 3,
    must: [accountColumns.account],
    telling: [],
    isEnough: twoOwnHeaders,
    records: "once",
    traits: company,
    hints: address,
    strangers: [...people, ...otherRecords, deal, amount, stage, leadColumns.handedOff, stageHistoryColumns.entered],
    excluding: versions,
  },
  spend: {
    least: 4,
    must: [spendColumns.spend],
    telling: [],
    isEnough: twoOwnHeaders,
    records: "either",
    traits: [],
    hints: [],
    strangers: [...otherRecords, ...people, deal, stage, outcome],
    excluding: [],
  },
  history: {
    least: 5,
    must: [stageHistoryColumns.record, stageHistoryColumns.stage],
    telling: [[stageHistoryColumns.stage, stageHistoryColumns.entered]],
    speaking: { column: stageHistoryColumns.stage, isKnown: isOutcomeWord, unknown: "same" },
    isEnough: twoOwnHeaders,
    records: "several",
    changes: { fields: changedField, own: /stage|status|phase|étape|etapa|fase/i },
    traits: changedField,
    hints: [],
    strangers: [...otherRecords, amount, closed, status, leadColumns.handedOff, touchColumns.channel],
    excluding: [],
  },
  movements: {
    least: 6,
    must: [movementColumns.type, movementColumns.amount],
    free: [movementColumns.period],
    speaking: { column: movementColumns.type, isKnown: isMovementWord, unknown: "another" },
    telling: [],
    isEnough: twoOwnHeaders,
    records: "either",
    traits: [],
    hints: [],
    strangers: [...otherRecords, stage, outcome],
    excluding: [],
  },
};
