/**
 * The sample: Ferrowick Software, a company that does not exist, selling scheduling
 * software for crews in the field. The same seed gives the same cells everywhere.
 */
import { accountCells, makeAccounts } from "./accounts";
import { attributionSheet } from "./attribution-sheet";
import { coverageSheet } from "./coverage-sheet";
import { accountsSheet, dealsSheet, leadsSheet, rubricSheet, spendSheet, touchesSheet } from "./data-sheets";
import { makeDeals, type Deal } from "./deals";
import { leadCells, makeLeads } from "./leads";
import { messyDeals, messyTouches, untouchedDeals } from "./mess";
import type { SampleSheet } from "./sheet";
import { spendCells } from "./spend";
import { startSheet } from "./start-sheet";
import { makeTouches, sourcesOf } from "./touches";
import { velocitySheet } from "./velocity-sheet";

/** The seed the story was looked at with. */
const SAMPLE_SEED = 3;

export function sampleWorkbook(seed = SAMPLE_SEED): readonly SampleSheet[] {
  const accounts = makeAccounts(seed);
  const deals = makeDeals(seed, accounts);
  const untouched = untouchedDeals(deals);
  const touches = makeTouches(seed, deals, untouched);
  const dealMess = messyDeals(deals, sourcesOf(touches), untouched);
  const touchMess = messyTouches(touches, deals);
  const leads = makeLeads(seed, accounts);
  const waiting = leads.filter(({ firstTouch, disposition }) => firstTouch === undefined && disposition === "").length;
  const limbo = {
    what: "leads handed off and neither touched nor dispositioned",
    count: waiting,
    read: "kept, for the limbo report",
  };
  return [
    startSheet([...dealMess.notes, ...touchMess.notes, limbo]),
    dealsSheet(dealMess.cells),
    touchesSheet(touchMess.cells),
    accountsSheet(accountCells(accounts, outcomesOf(deals))),
    rubricSheet(),
    leadsSheet(leadCells(leads)),
    spendSheet(spendCells(seed)),
    velocitySheet(),
    coverageSheet(),
    attributionSheet(),
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
