import { card } from "../kernel/card";
import { textOf } from "../kernel/cells";
import { foldGroup } from "../kernel/group-words";
import { columns, table } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table-shape";
import { claimShape, type claimColumns } from "../tables/claims";
import { noted } from "../tables/noted";
import { counted } from "../written/counted";

export interface ConflictArguments {
  readonly claims: Table<typeof claimColumns>;
}

export interface ConflictRow {
  readonly deal: string;
  readonly revenue: number | undefined;
  readonly claimed: number;
  readonly claimants: string;
  readonly overClaimed: number | undefined;
}

/**
 * What all claimants together say they brought, against what was booked.
 *
 * Conventions. A deal has one revenue: rows of it that state none take the stated one, and
 * two different ones are refused. A deal for which no row states a revenue is listed last
 * with nothing to hold its claims against, rather than as over-claimed in full. Over-claimed
 * is never below 0, and Total adds its rows up, so that what one deal leaves unclaimed does
 * not hide what another is over-claimed by. Claimants are named, not counted: who is in the
 * dispute is the point; they are one where their names differ only in case, spacing, or width. Negative claims
 * take back, negative revenue is a credit note; both are added as they are.
 */
export function attributionConflict({ claims }: ConflictArguments): Report<ConflictRow> | Refusal {
  const revenue = revenueByDeal(claims);
  if (isRefusal(revenue)) return revenue;
  const claimants = claimantsByDeal(claims);
  const claimed = new Float64Array(claimants.length);
  let withoutAmount = 0;
  for (let i = 0; i < claims.rows; i++) {
    if (claims.amount[i] === claims.amount[i]) claimed[claims.deal.codes[i]] += claims.amount[i];
    else withoutAmount++;
  }

  const deals = claimants.flatMap((names, code): readonly ConflictRow[] => {
    if (names.size === 0) return [];
    const booked = Number.isNaN(revenue[code]) ? undefined : revenue[code];
    return [
      {
        deal: claims.deal.words[code],
        revenue: booked,
        claimed: claimed[code],
        claimants: [...names.values()].join("; "),
        overClaimed: booked === undefined ? undefined : Math.max(0, claimed[code] - booked),
      },
    ];
  });
  const stated = deals.filter((deal) => deal.revenue !== undefined);
  const total: ConflictRow = {
    deal: "Total",
    revenue: sumOf(stated.map((deal) => deal.revenue)),
    claimed: deals.reduce((sum, deal) => sum + deal.claimed, 0),
    claimants: counted(new Set(claimants.flatMap((names) => [...names.keys()])).size, "claimant"),
    overClaimed: sumOf(stated.map((deal) => deal.overClaimed)),
  };
  const unstated = deals.length - stated.length;
  return {
    rows: [...deals.sort((a, b) => (b.overClaimed ?? -1) - (a.overClaimed ?? -1)), total],
    notes: [
      ...noted(withoutAmount, "claim without an amount counted as 0", "claims without an amount counted as 0"),
      ...noted(
        unstated,
        "deal without a revenue left out of Over-claimed, and of Revenue in Total",
        "deals without a revenue left out of Over-claimed, and of Revenue in Total",
      ),
    ],
  };
}

/** The one revenue of every deal by its code, NaN where no row states it. */
function revenueByDeal(claims: ConflictArguments["claims"]): Float64Array | Refusal {
  const { deal, revenue, name } = claims;
  const stated = new Float64Array(deal.words.length).fill(NaN);
  const statedAt = new Int32Array(deal.words.length);
  for (let i = 0; i < claims.rows; i++) {
    const code = deal.codes[i];
    if (deal.words[code] === "") {
      return refuse.missing(place(name, claims.rowNumber(i), "Deal"), "the deal that is claimed");
    }
    if (Number.isNaN(revenue[i]) || revenue[i] === stated[code]) continue;
    if (!Number.isNaN(stated[code])) {
      const where = place(name, claims.rowNumber(i), "Revenue");
      return refuse.disagrees(where, textOf(stated[code]), statedAt[code], revenue[i]);
    }
    stated[code] = revenue[i];
    statedAt[code] = claims.rowNumber(i);
  }
  return stated;
}

/** Who claims each deal, by name without case, in the order and spelling of the sheet. */
function claimantsByDeal({ deal, claimant, rows: count }: ConflictArguments["claims"]) {
  const folded = claimant.words.map(foldGroup);
  const byDeal = deal.words.map(() => new Map<string, string>());
  for (let i = 0; i < count; i++) {
    const code = claimant.codes[i];
    const names = byDeal[deal.codes[i]];
    if (!names.has(folded[code])) names.set(folded[code], claimant.words[code] || "(blank)");
  }
  return byDeal;
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

const HEADERS = ["Deal", "Revenue", "Claimed", "Claimants", "Over-claimed"];
const CLAIMS = [
  ["Deal ID", "Claimed by", "Amount", "Revenue"],
  ["D-1", "Marketing", 60000, 100000],
  ["D-1", "Sales", 100000, 100000],
  ["D-1", "Partners", 20000, ""],
  ["D-2", "Sales", 50000, 50000],
];

export default card(attributionConflict, {
  name: "ATTRIBUTION_CONFLICT",
  family: "attribution",
  summary: "How far the claims on each deal add up to more than its revenue",
  params: {
    claims: table({
      help: "The claims with their header row: deal, claimant, amount claimed, revenue of the deal. One row per claim; the revenue may be in one row of a deal or in all of them.",
      ...claimShape,
    }),
    columns: columns(),
  },
  returns: rows("One row per deal, most over-claimed first, then Total. Notes follow.", {
    deal: column("Deal", "text", "The deal's id or name."),
    revenue: column("Revenue", "money", "What was booked; empty where no row of the deal states it."),
    claimed: column("Claimed", "money", "All claims on the deal added up."),
    claimants: column("Claimants", "text", "Who claims it, in the order of the rows; Total counts them."),
    overClaimed: column("Over-claimed", "money", "Claimed less revenue, never below 0; Total adds the deals up."),
  }),
  law: "Over-claimed = claimed − revenue where the claims exceed it, else 0, deal by deal. Two different revenues of one deal are refused.",
  source: "Attribution Conflict, the glossary of The Starr Conspiracy.",
  question: "Which deals does more than one team count as its own, and for how much too much?",
  examples: [
    {
      given: [CLAIMS],
      gives: [
        HEADERS,
        ["D-1", 100000, 180000, "Marketing; Sales; Partners", 80000],
        ["D-2", 50000, 50000, "Sales", 0],
        ["Total", 150000, 230000, "3 claimants", 80000],
      ],
    },
    {
      given: [
        [
          ["Opportunity", "Platform", "Conversion value", "Deal amount"],
          ["Northwind", "Google Ads", 30000, 40000],
          ["Northwind", "LinkedIn", 40000, ""],
          ["Fabrikam", "LinkedIn", 25000, ""],
        ],
      ],
      gives: [
        HEADERS,
        ["Northwind", 40000, 70000, "Google Ads; LinkedIn", 30000],
        ["Fabrikam", "", 25000, "LinkedIn", ""],
        ["Total", 40000, 95000, "2 claimants", 30000],
        ["Note: 1 deal without a revenue left out of Over-claimed, and of Revenue in Total", "", "", "", ""],
      ],
    },
    { given: [[...CLAIMS, ["D-2", "Marketing", 10000, 55000]]], refuses: "DUPLICATE" },
    {
      given: [
        [
          ["Deal ID", "Claimed by", "Revenue"],
          ["D-1", "Sales", 100000],
        ],
      ],
      refuses: "MISSING_COLUMN",
    },
  ],
  see: ["ATTRIBUTION_DISPUTES", "ATTRIBUTION_RECONCILE"],
  terms: ["Attribution Conflict"],
});
