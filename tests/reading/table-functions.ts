/** How the tests call each table function: its tables and its other arguments. */
import type { Cells } from "../../core/kernel/cells";
import type { Argument } from "../../core/kernel/gate";
import { isoDay } from "./serial-days";
import { ALL_STAGES, AS_OF, type Company } from "./random-company";
import { EXPLAINED } from "./expect-accounts";
import { LIMBO_HOURS, LIMIT_HOURS } from "./expect-leads";
import { BASE_LEVERS, CADENCE_MONTHS, CADENCE_START, VALUE_AT_END } from "./expect-others";
import { EXPLAINED_DEAL } from "./expect-touches";
import type { FunctionName } from "./independent-reader";
import type { Sheet } from "./fact-sheet";
import {
  accountsSheet,
  actualsSheet,
  claimsSheet,
  commitmentsSheet,
  dealsSheet,
  decisionsSheet,
  historySheet,
  leadsSheet,
  metricsSheet,
  movementsSheet,
  playbookSheet,
  quotasSheet,
  ratesSheet,
  ritualsSheet,
  routingSheet,
  rubricSheet,
  scenariosSheet,
  spendSheet,
  stagesSheet,
  stateRulesSheet,
  statesSheet,
  tiersSheet,
  touchesSheet,
  triggersSheet,
} from "./company-sheets";

/** The shape of an answer, and whether it has room for notes. */
export type Answers =
  /** Rows with notes below. */
  | "rows"
  /** Rows aligned with the first table, with notes below. */
  | "rows beside"
  /** One cell per row of the first table, without room for notes. */
  | "column beside"
  /** The first table again from its header row down, with notes below. */
  | "table"
  /** One cell, without room for notes. */
  | "cell";

export interface Called {
  readonly name: FunctionName;
  readonly answers: Answers;
  readonly sheets: (company: Company) => readonly Sheet[];
  readonly given: (tables: readonly Cells[]) => readonly Argument[];
  /** Whether it adds up money, so that it must refuse two currencies. */
  readonly addsMoney: boolean;
}

/** Whether the answer has room for notes. */
export function hasRoomForNotes({ answers }: Called): boolean {
  return answers !== "column beside" && answers !== "cell";
}

const asOf = isoDay(AS_OF);
const LIFE = ["id", "stage", "amount", "created", "closed"] as const;
const JOURNEY = (company: Company) => [
  touchesSheet(company),
  dealsSheet(company.deals, ["id", "stage", "amount", "closed"]),
];

function called(
  name: FunctionName,
  sheets: Called["sheets"],
  given: Called["given"],
  { answers = "rows", addsMoney = false }: Partial<Pick<Called, "answers" | "addsMoney">> = {},
): Called {
  return { name, sheets, given, answers, addsMoney };
}

const MONEY = { addsMoney: true } as const;

export const functions: readonly Called[] = [
  called(
    "VELOCITY_BASELINE",
    ({ deals }) => [dealsSheet(deals, ["id", "region", "stage", "amount", "created", "closed"])],
    ([deals]) => [deals, "Region"],
    MONEY,
  ),
  called(
    "VELOCITY_DEFINITIONS",
    ({ deals }) => [dealsSheet(deals, LIFE)],
    ([deals]) => [deals],
    MONEY,
  ),
  called(
    "VELOCITY_RANGE",
    ({ deals }) => [dealsSheet(deals, LIFE)],
    ([deals]) => [deals, "", "", "", "", 50],
    MONEY,
  ),
  called(
    "VELOCITY_SCENARIO",
    (company) => [scenariosSheet(company)],
    ([changes]) => [[BASE_LEVERS], changes],
  ),
  called(
    "STAGE_CONVERSION",
    (company) => [historySheet(company)],
    ([history]) => [history, ALL_STAGES.join("; ")],
  ),
  called(
    "PIPELINE_BRIDGE",
    ({ earlier, deals }) => [
      dealsSheet(earlier, ["id", "stage", "amount"], "before"),
      dealsSheet(deals, ["id", "stage", "amount"], "after"),
    ],
    (tables) => tables,
    MONEY,
  ),
  called(
    "COVERAGE_TABLE",
    (company) => [
      dealsSheet(company.deals, ["id", "region", "stage", "amount", "created", "closed"]),
      quotasSheet(company),
    ],
    ([deals, quotas]) => [deals, quotas, "Region"],
    MONEY,
  ),
  called(
    "ICP_SCORE",
    (company) => [accountsSheet(company), rubricSheet()],
    (tables) => tables,
    {
      answers: "column beside",
    },
  ),
  called(
    "ICP_TIER",
    () => [tiersSheet()],
    ([tiers]) => [45, tiers],
    { answers: "cell" },
  ),
  called(
    "ICP_TABLE",
    (company) => [accountsSheet(company), rubricSheet(), tiersSheet()],
    (tables) => tables,
    { answers: "rows beside" },
  ),
  called(
    "ICP_EXPLAIN",
    (company) => [accountsSheet(company), rubricSheet()],
    ([accounts, rubric]) => [EXPLAINED, accounts, rubric],
  ),
  called(
    "ICP_BACKTEST",
    (company) => [accountsSheet(company, true), rubricSheet(), tiersSheet()],
    (tables) => tables,
  ),
  called(
    "SLA_SCORECARD",
    (company) => [leadsSheet(company, ["id", "source", "handedOff", "firstTouch", "disposition"])],
    ([leads]) => [leads, LIMIT_HOURS, asOf, "Lead Source"],
  ),
  called(
    "LEAD_LIMBO",
    (company) => [leadsSheet(company, ["id", "source", "owner", "handedOff", "firstTouch", "disposition"])],
    ([leads]) => [leads, asOf, LIMBO_HOURS],
  ),
  called(
    "DISPOSITIONS",
    (company) => [leadsSheet(company, ["id", "source", "disposition"])],
    ([leads]) => [leads, "Lead Source"],
  ),
  called(
    "FUNNEL",
    (company) => [
      leadsSheet(company, ["id", "source", "handedOff", "accepted", "qualified", "wonDate", "disposition"]),
    ],
    ([leads]) => [leads, "Lead Source"],
  ),
  called(
    "PACT_SCORECARD",
    (company) => [commitmentsSheet(company), actualsSheet(company)],
    (tables) => tables,
  ),
  called(
    "ROUTE_LEADS",
    (company) => [leadsSheet(company, ["id", "employees", "country"]), routingSheet()],
    (tables) => tables,
    { answers: "rows beside" },
  ),
  called(
    "DEMAND_STATE",
    (company) => [leadsSheet(company, ["id", "employees", "country"], "records"), stateRulesSheet(), playbookSheet()],
    (tables) => tables,
    { answers: "rows beside" },
  ),
  called(
    "NEXT_ACTION",
    () => [playbookSheet()],
    ([playbook]) => ["Latent need", playbook],
    { answers: "cell" },
  ),
  called(
    "STATE_TRANSITIONS",
    (company) => [statesSheet(company)],
    (tables) => tables,
  ),
  called(
    "BOWTIE",
    (company) => [stagesSheet(company)],
    (tables) => tables,
  ),
  called(
    "LEAK_VALUE",
    (company) => [stagesSheet(company)],
    ([stages]) => [stages, VALUE_AT_END],
  ),
  called(
    "RETENTION_TABLE",
    (company) => [movementsSheet(company)],
    ([movements]) => [movements, "Plan"],
    MONEY,
  ),
  called("ATTRIBUTE", JOURNEY, ([touches, deals]) => [touches, deals, "linear"], MONEY),
  called("ATTRIBUTION_RECONCILE", JOURNEY, ([touches, deals]) => [touches, deals, "u"], MONEY),
  called("ATTRIBUTION_DISPUTES", JOURNEY, ([touches, deals]) => [touches, deals, "u"], MONEY),
  called("ATTRIBUTION_WHY", JOURNEY, ([touches, deals]) => [`D-${EXPLAINED_DEAL}`, touches, deals, "linear"]),
  called("ATTRIBUTION_PATHS", JOURNEY, ([touches, deals]) => [touches, deals, "", "", 50], MONEY),
  called("MARKOV_EFFECTS", JOURNEY, (tables) => tables),
  called(
    "ATTRIBUTION_CONFLICT",
    (company) => [claimsSheet(company)],
    (tables) => tables,
    MONEY,
  ),
  called(
    "SPEND_RETURN",
    (company) => [...JOURNEY(company), spendSheet(company)],
    ([touches, deals, spend]) => [touches, deals, spend, "u"],
    MONEY,
  ),
  called(
    "CADENCE",
    () => [ritualsSheet()],
    ([rituals]) => [isoDay(CADENCE_START), CADENCE_MONTHS, rituals],
  ),
  called(
    "ESCALATIONS",
    (company) => [metricsSheet(company), triggersSheet()],
    (tables) => tables,
  ),
  called(
    "DECISIONS_DUE",
    (company) => [decisionsSheet(company)],
    ([log]) => [log, asOf],
  ),
  called(
    "PIPELINE_BLINDNESS",
    ({ deals }) => [
      dealsSheet(deals, ["id", "stage", "amount", "created", "closed", "owner", "source", "lastActivity"]),
    ],
    ([deals]) => [deals, asOf],
    MONEY,
  ),
  called(
    "IN_CURRENCY",
    ({ deals }) => [dealsSheet(deals, ["id", "stage", "amount", "closed", "currency"], "table"), ratesSheet()],
    ([table, rates]) => [table, rates, "USD"],
    { answers: "table" },
  ),
];
