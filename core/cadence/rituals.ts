/** The reviews of an operating cadence: how often each comes, what it looks at, who owns it and what it decides. */
import { ifPresent, textColumn } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table-shape";

export const EVERY = ["weekly", "every two weeks", "monthly", "quarterly"] as const;
export type Every = (typeof EVERY)[number];

export interface Ritual {
  readonly review: string;
  readonly every: Every;
  readonly looksAt: string;
  readonly owner: string;
  readonly decides: string;
}

export const ritualColumns = {
  review: textColumn("Review", ["Review", "Ritual", "Meeting"]),
  every: { ...textColumn("Every", ["Every", "Frequency", "Cadence", "How often"]), isFact: true as const },
  looksAt: ifPresent(textColumn("Looks at", ["Looks at", "Agenda", "Artefact"])),
  owner: ifPresent(textColumn("Owner", ["Owner", "Chair", "Lead"])),
  decides: ifPresent(textColumn("Decides", ["Decides", "Decision", "Decision rights"])),
};

export type RitualTable = TableFrame & {
  readonly [K in "review" | "every"]: TextColumn;
} & { readonly [K in "looksAt" | "owner" | "decides"]: TextColumn | undefined };

/** The three reviews of the Revenue Operating Cadence. Owners are the usual ones; name your own. */
export const DEFAULT_RITUALS: readonly Ritual[] = [
  {
    review: "Pipeline review",
    every: "weekly",
    looksAt: "Open pipeline, handoffs past their time, deals without a next step",
    owner: "Head of sales",
    decides: "What changes on each stuck deal and lead, and who does it",
  },
  {
    review: "Demand-state review",
    every: "monthly",
    looksAt: "How records moved between demand states, and what was done at each",
    owner: "Revenue operations",
    decides: "Routing rules and talk tracks to change in the next 30 days",
  },
  {
    review: "ICP and scoring review",
    every: "quarterly",
    looksAt: "Scores and tiers against deals won and lost",
    owner: "CRO and CMO",
    decides: "Criteria, weights and thresholds, signed by both",
  },
];

export function readRituals(table: RitualTable): readonly Ritual[] | Refusal {
  const { name, rows, rowNumber, review, looksAt, owner, decides } = table;
  const wordIn = (column: TextColumn | undefined, i: number) => column?.words[column.codes[i]] ?? "";
  const rituals: Ritual[] = [];
  for (let i = 0; i < rows; i++) {
    const called = wordIn(review, i);
    if (called === "") return refuse.missing(place(name, rowNumber(i), "Review"), "the name of a review");
    const every = readEvery(wordIn(table.every, i), place(name, rowNumber(i), "Every"));
    if (isRefusal(every)) return every;
    rituals.push({
      review: called,
      every,
      looksAt: wordIn(looksAt, i),
      owner: wordIn(owner, i),
      decides: wordIn(decides, i),
    });
  }
  return rituals;
}

/** Other words for the four; "biweekly" is none, as it means two things. */
const OTHER_WORDS: ReadonlyMap<string, Every> = new Map<string, Every>([
  ["week", "weekly"],
  ["every week", "weekly"],
  ["2 weeks", "every two weeks"],
  ["two weeks", "every two weeks"],
  ["every 2 weeks", "every two weeks"],
  ["fortnightly", "every two weeks"],
  ["month", "monthly"],
  ["every month", "monthly"],
  ["quarter", "quarterly"],
  ["every quarter", "quarterly"],
]);

function readEvery(word: string, name: string): Every | Refusal {
  const folded = word.toLowerCase();
  return EVERY.find((every) => every === folded) ?? OTHER_WORDS.get(folded) ?? refuse.notAnOption(name, EVERY, word);
}
