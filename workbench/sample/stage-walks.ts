import { day, LAST_DAY, workday } from "./calendar";
import { OPEN_STAGES, type Deal } from "./deals";
import { seededRandom, type Random } from "./random";

export interface StageEntry {
  readonly deal: string;
  readonly stage: string;
  readonly entered: number;
}

/** One deal was given up in May and is open again. */
const GIVEN_UP = day(2026, 5, 15);
const OPEN_AGAIN = day(2026, 6, 9);

/** Which stages a deal passed: all up to where it stands, or where it was lost. */
function stagesPassed(random: Random, { outcome, stage }: Deal): readonly string[] {
  const last =
    outcome === "open"
      ? OPEN_STAGES.indexOf(stage)
      : outcome === "won"
        ? OPEN_STAGES.length - 1
        : Number(random.weighted({ 0: 22, 1: 26, 2: 24, 3: 18, 4: 10 }));
  const passed = OPEN_STAGES.slice(0, last + 1);
  // As real histories are: here and there a stage is skipped, or a deal steps back one.
  if (last >= 2 && random.chance(0.05)) passed.splice(random.whole(1, last - 1), 1);
  else if (last >= 2 && random.chance(0.04)) passed.push(passed[last - 1], passed[last]);
  return outcome === "open" ? passed : [...passed, stage];
}

/** Evenly over the deal's life, early stages shorter than late ones; never before the one before. */
function walk(random: Random, deal: Deal): readonly StageEntry[] {
  const stages = stagesPassed(random, deal);
  const isOpen = deal.outcome === "open";
  const end = isOpen || deal.closed === undefined ? LAST_DAY : deal.closed;
  const steps = isOpen ? stages.length : stages.length - 1;
  let before = deal.created;
  return stages.map((stage, i) => {
    const share = (i + (i === 0 ? 0 : random.between(-0.3, 0.3))) / steps;
    const isClose = !isOpen && i === stages.length - 1;
    const planned = isClose
      ? end
      : Math.min(end, workday(Math.round(deal.created + (end - deal.created) * share), end));
    before = Math.max(before, planned);
    return { deal: deal.id, stage, entered: before };
  });
}

function reopened(entries: readonly StageEntry[]): readonly StageEntry[] {
  const { deal, stage } = entries[entries.length - 1];
  return [
    ...entries.map((entry) => ({ ...entry, entered: Math.min(entry.entered, GIVEN_UP) })),
    { deal, stage: "Closed Lost", entered: GIVEN_UP },
    { deal, stage, entered: OPEN_AGAIN },
  ];
}

/** The stages every deal entered and when, by deal id, in the order it did. */
export function stageWalks(seed: number, deals: readonly Deal[]): ReadonlyMap<string, readonly StageEntry[]> {
  const random = seededRandom(seed, "stages");
  const walks = new Map(deals.map((deal) => [deal.id, walk(random, deal)]));
  const old = deals.filter(({ outcome, created }) => outcome === "open" && created < day(2026, 3, 1));
  for (const { id } of old.slice(old.length / 2, old.length / 2 + 1)) walks.set(id, reopened(walks.get(id) ?? []));
  return walks;
}
