/**
 * The sample: Ferrowick Software, a company that does not exist, selling scheduling
 * software for crews in the field. The same seed gives the same cells everywhere.
 */
import { accountCells, makeAccounts } from "./accounts";
import { withActivity } from "./activity";
import { attributionSheet } from "./attribution-sheet";
import { bowtieSheet } from "./bowtie-sheet";
import { cadenceSheet } from "./cadence-sheet";
import { claimRows } from "./claims";
import { coverageSheet } from "./coverage-sheet";
import {
  accountsSheet,
  dealsSheet,
  historySheet,
  leadsSheet,
  movementsSheet,
  rubricSheet,
  snapshotSheet,
  spendSheet,
  statesSheet,
  touchesSheet,
} from "./data-sheets";
import { makeDeals, type Deal } from "./deals";
import { demandSheet } from "./demand-sheet";
import { failureSheet } from "./failure-sheet";
import { historyCells } from "./history";
import { icpSheet } from "./icp-sheet";
import { leadCells, makeLeads } from "./leads";
import { messyDeals, messyTouches, untouchedDeals } from "./mess";
import { movementCells } from "./movements";
import { currencySheet } from "./currency-sheet";
import { referenceSheet } from "./reference-sheet";
import { RUBRIC } from "./rubric";
import type { SampleSheet } from "./sheet";
import { slaSheet } from "./sla-sheet";
import { snapshotCells } from "./snapshot";
import { spendCells } from "./spend";
import { stageWalks } from "./stage-walks";
import { startSheet } from "./start-sheet";
import { stateCells } from "./states";
import { makeTouches, sourcesOf } from "./touches";
import { velocitySheet } from "./velocity-sheet";

/** The seed the story was looked at with. */
const SAMPLE_SEED = 3;

export function sampleWorkbook(seed = SAMPLE_SEED): readonly SampleSheet[] {
  const accounts = makeAccounts(seed);
  const deals = makeDeals(seed, accounts);
  const untouched = untouchedDeals(deals);
  const touches = makeTouches(seed, deals, untouched);
  const sources = sourcesOf(touches);
  const dealMess = messyDeals(deals, sources, untouched);
  const active = withActivity(seed, dealMess.cells, deals, touches);
  const walks = stageWalks(seed, deals);
  const touchMess = messyTouches(touches, deals);
  const leads = makeLeads(seed, accounts);
  const waiting = leads.filter(({ firstTouch, disposition }) => firstTouch === undefined && disposition === "").length;
  const limbo = {
    what: "leads handed off and neither touched nor dispositioned",
    count: waiting,
    read: "kept, for the limbo report",
  };
  const claims = claimRows(deals, sources);
  return [
    startSheet([...dealMess.notes, ...active.notes, ...touchMess.notes, limbo]),
    dealsSheet(active.cells),
    touchesSheet(touchMess.cells),
    accountsSheet(accountCells(accounts, outcomesOf(deals))),
    rubricSheet(),
    leadsSheet(leadCells(leads)),
    spendSheet(spendCells(seed)),
    historySheet(historyCells(deals, walks)),
    snapshotSheet(snapshotCells(seed, deals, walks)),
    statesSheet(stateCells(seed, accounts, deals)),
    movementsSheet(movementCells(seed, deals)),
    velocitySheet(),
    coverageSheet(),
    icpSheet(accounts.length, RUBRIC.length, accounts[0].name),
    slaSheet(leads.length),
    demandSheet(accounts.length),
    bowtieSheet(),
    attributionSheet(claims, String(claims[0][0])),
    cadenceSheet(),
    failureSheet(),
    referenceSheet(),
    currencySheet(),
  ];
}

/** An account is Won by any won deal, Lost where all that closed were lost, Open while none has closed. */
function outcomesOf(deals: readonly Deal[]): ReadonlyMap<string, string> {
  const outcomes = new Map<string, string>();
  const words = [
    ["open", "Open"],
    ["lost", "Lost"],
    ["won", "Won"],
  ] as const;
  for (const [outcome, word] of words) {
    for (const deal of deals) if (deal.outcome === outcome) outcomes.set(deal.account.name, word);
  }
  return outcomes;
}
