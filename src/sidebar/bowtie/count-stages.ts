/** The stages as the data has them: leads up to the won deal, accounts' recurring revenue after it. */
import type { LoadedTable } from "../../data/load-tables";
import { unmeasured, type Unmeasured } from "../../evidence/evidence";
import { askLive, type LiveAnswer } from "../../live/ask-live";
import { KEPT, KEPT_IN_FULL, keptAccounts, type KeptAccounts } from "../../live/kept-accounts";
import { wholeTable } from "../../live/live-argument";
import { counted, grouped } from "../../written/number-words";
import type { BowtieStage } from "./bowtie-stages";

type Stage = Pick<BowtieStage, "name" | "side"> & { readonly volume: number };

export interface CountedStages {
  readonly kind: "counted";
  readonly stages: readonly Stage[];
  readonly leads: LoadedTable;
  /** Rows of FUNNEL's answer, its header and notes included. */
  readonly funnelRows: number;
  /** Undefined where nothing is known of the time after the sale. */
  readonly retention: { readonly movements: LoadedTable; readonly accounts: KeptAccounts } | undefined;
  /** How it was counted, and what it could not be. */
  readonly notes: readonly string[];
}

export function countStages(leads: LoadedTable, movements: LoadedTable | undefined): CountedStages | Unmeasured {
  const funnel = askLive("FUNNEL", { leads: wholeTable(leads) });
  if (funnel.kind === "unmeasured") return funnel;
  const reached = reachedStages(funnel);
  if (reached.length < 2) return unmeasured("The leads tell of one stage only, so there is no joint to look at.");
  const upToWon = { kind: "counted" as const, leads, funnelRows: funnel.cells.length };
  const alone = (why: readonly string[]): CountedStages => ({
    ...upToWon,
    stages: reached,
    retention: undefined,
    notes: [...why, ...funnel.notes],
  });
  const won = reached.find(({ name }) => name === "Won");
  if (won === undefined) return alone(["The leads have no column Won date, so the bowtie ends before the won deal"]);
  if (movements === undefined) return alone([]);
  const accounts = keptAccounts(movements);
  if (accounts.kind === "unmeasured") return alone([accounts.why]);
  return {
    ...upToWon,
    stages: [...reached, ...keptStages(won.volume, accounts)],
    retention: { movements, accounts },
    notes: [keptWords(accounts), ...funnel.notes],
  };
}

/** Stages that no column tells of are left out. */
function reachedStages(funnel: LiveAnswer): readonly Stage[] {
  return ["MQL", "SAL", "SQL", "Won"].flatMap((name) => {
    const volume = funnel.total().number(name);
    return volume === undefined ? [] : [{ name, side: "acquisition" as const, volume }];
  });
}

/**
 * Won leads and accounts of the movements are not the same customers, and no joint between them would mean
 * anything. So the won go on at the rates at which accounts did. Only what is hoped of every customer is a
 * stage: expansion is not, and a joint to it would look like a leak.
 */
function keptStages(won: number, { atStart, kept, keptInFull }: KeptAccounts): readonly Stage[] {
  return [
    { name: KEPT, side: "retention", volume: (won * kept) / atStart },
    { name: KEPT_IN_FULL, side: "retention", volume: (won * keptInFull) / atStart },
  ];
}

function keptWords({ atStart, kept, keptInFull }: KeptAccounts): string {
  return (
    `${KEPT} and ${KEPT_IN_FULL.toLowerCase()} are not counted on these leads: they are the won at the rates of the movements. ` +
    `Of ${counted(atStart, "account")} at the start ${grouped(kept)} still pay at the end, ${grouped(keptInFull)} of them no less than then`
  );
}
