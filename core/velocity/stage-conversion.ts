import { card } from "../kernel/card";
import { columns, optional } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { names } from "../kernel/ranges";
import { entriesByRecord } from "../tables/entries-by-record";
import type { History } from "../tables/history";
import { historyTable } from "../tables/history-table";
import { noted } from "../tables/noted";
import { lostStageTest } from "../tables/stage-meaning";
import { stageHistoryColumns } from "../tables/stage-history";
import { median } from "../statistics/averages";
import { exitsBehindWon } from "./stage-exits";
import { placesAmong, stageOrder } from "./stage-order";
import { walkStages } from "./stage-walk";

export interface StageConversionArguments {
  readonly history: History;
  readonly stages: readonly string[] | undefined;
}

export interface StageConversionRow {
  readonly stage: string;
  readonly entered: number;
  readonly advanced: number;
  readonly conversion: number | undefined;
  readonly medianDays: number | undefined;
}

/**
 * How many records of each stage went on to any later one, and how long that took them.
 *
 * Conventions: a record counts once a stage, from its first entry; it has advanced when a
 * later row in time enters a stage further on, so a skipped stage does not hold it back and
 * a later stage entered earlier does not count. A lost stage is an exit: it counts who
 * entered it, and entering it advances nobody, or every loss would look like progress; so is a
 * stage listed behind a won one that no record comes to from there. Entries of one time go by
 * the given order of the stages; an entry at an unknown time counts without days.
 */
export function stageConversion({ history, stages }: StageConversionArguments): Report<StageConversionRow> {
  const given = stages === undefined ? undefined : placesAmong(history.entered.words, stages);
  const { notes, ...entries } = entriesByRecord(history, given);
  const isLost = lostStageTest(history);
  const order = stages ?? stageOrder(history.entered, entries, isLost);
  const placeOf = given ?? placesAmong(history.entered.words, order);
  const behind = stages === undefined ? [] : exitsBehindWon(history, entries, order, placeOf);
  const isExit = order.map((stage) => isLost(stage) || behind.includes(stage));
  const walk = walkStages(history, entries, placeOf, isExit);
  const last = isExit.lastIndexOf(false);
  return {
    rows: walk.tallies.map(({ entered, advanced, daysToAdvance }, place) => ({
      stage: order[place],
      entered,
      advanced,
      conversion: entered > 0 && place < last && !isExit[place] ? advanced / entered : undefined,
      medianDays: median(daysToAdvance),
    })),
    notes: [
      ...notes,
      ...noted(
        walk.unlisted,
        "entry of a stage that is not in stages left out",
        "entries of stages that are not in stages left out",
      ),
      ...noted(
        walk.outOfOrder,
        "record with stages out of order: an earlier stage entered after a later one",
        "records with stages out of order: an earlier stage entered after a later one",
      ),
      ...order.filter(isLost).map((stage) => `Note: ${stage} is an exit, so entering it advances nobody`),
      ...behind.map(
        (stage) =>
          `Note: ${stage} is an exit, so entering it advances nobody: it is listed behind a won stage, and no record came to it from there (if it is progress, add columns "Open=${stage}")`,
      ),
    ],
  };
}

const HISTORY = [
  ["Deal ID", "Stage", "Entered at"],
  ["D-1", "Discovery", "2026-01-05"],
  ["D-2", "Discovery", "2026-01-10"],
  ["D-3", "Discovery", "2026-01-12"],
  ["D-1", "Proposal", "2026-01-15"],
  ["D-2", "Proposal", "2026-01-30"],
  ["D-1", "Closed Won", "2026-02-04"],
  ["D-3", "Closed Lost", "2026-02-10"],
];
const HEADERS = ["Stage", "Entered", "Advanced", "Conversion", "Median days"];

export default card(stageConversion, {
  name: "STAGE_CONVERSION",
  family: "velocity",
  summary: "Which share of records goes on from each stage, and how long it takes",
  params: {
    history: historyTable({
      help: "The history of stages with its header row: record, stage, entered at; one row per entry. Also read: a CRM's field history (field, old value, new value, date), from and to, and one column per stage.",
      noun: "stage",
      columns: {
        record: stageHistoryColumns.record,
        entered: stageHistoryColumns.stage,
        when: stageHistoryColumns.entered,
      },
    }),
    stages: optional(
      names({
        of: "the stages in their order",
        help: "The stages in their order, one a cell or with ; between them. Blank: by the median order of first entry, lost stages last. Entries of one day without times go by it.",
      }),
    ),
    columns: columns(),
  },
  returns: rows("One row per stage in order. Notes follow.", {
    stage: column("Stage", "text", "The stage."),
    entered: column("Entered", "whole", "Records that entered it; one that entered twice counts once."),
    advanced: column("Advanced", "whole", "Of those, records that entered any later stage afterwards."),
    conversion: column("Conversion", "percent", "Advanced ÷ entered; empty for the last stage and for a lost one."),
    medianDays: column(
      "Median days",
      "days",
      "Median days from first entry to the first entry of a later stage; records whose first entry has no known time have no days.",
    ),
  }),
  law: "Conversion = records that later entered any stage further on ÷ records that entered. A skipped stage holds nobody back; entering a lost stage advances nobody.",
  source: "Pipeline Velocity, the framework catalogue of The Starr Conspiracy: stage conversion rates.",
  question: "At which stage do deals stop, and where do they wait longest?",
  examples: [
    {
      given: [HISTORY],
      gives: [
        HEADERS,
        ["Discovery", 3, 2, 2 / 3, 15],
        ["Proposal", 2, 1, 0.5, 20],
        ["Closed Won", 1, 0, "", ""],
        ["Closed Lost", 1, 0, "", ""],
        ["Note: Closed Lost is an exit, so entering it advances nobody", "", "", "", ""],
      ],
    },
    {
      given: [HISTORY, "Discovery; Closed Won"],
      gives: [
        HEADERS,
        ["Discovery", 3, 1, 1 / 3, 30],
        ["Closed Won", 1, 0, "", ""],
        ["Note: 3 entries of stages that are not in stages left out", "", "", "", ""],
      ],
    },
    {
      given: [
        [
          ["Opportunity ID", "Field / Event", "Old Value", "New Value", "Edit Date"],
          ["006-1", "Created.", "", "", "2026-01-05"],
          ["006-1", "Stage", "Discovery", "Proposal", "2026-01-15"],
          ["006-1", "Amount", "40000", "45000", "2026-01-20"],
        ],
      ],
      gives: [
        HEADERS,
        ["Discovery", 1, 1, 1, 10],
        ["Proposal", 1, 0, "", ""],
        ["Note: 1 row of history left out: only changes of Stage count.", "", "", "", ""],
      ],
    },
    {
      given: [
        [
          ["Deal ID", "Entered at"],
          ["D-1", "2026-01-05"],
        ],
      ],
      refuses: "MISSING_COLUMN",
    },
    { given: [HISTORY, [["Discovery"], ["Proposal"], ["discovery"]]], refuses: "DUPLICATE" },
  ],
  see: ["VELOCITY_BASELINE", "STATE_TRANSITIONS", "FUNNEL", "BOWTIE"],
  terms: ["Pipeline Velocity"],
});
