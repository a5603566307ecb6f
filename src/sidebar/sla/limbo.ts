/** What LEAD_LIMBO answered: the leads that wait, and what each side owes. */
import type { LiveAnswer } from "../../live/ask-live";
import { counted, grouped } from "../../written/number-words";

export interface LimboLead {
  readonly lead: string;
  readonly owner: string;
  readonly source: string;
  /** Serial. */
  readonly handedOff: number;
  readonly ageHours: number;
  /** "" where no column says who owns leads. */
  readonly side: string;
  readonly cost: number | undefined;
}

export interface Debt {
  readonly name: string;
  readonly leads: number;
  readonly oldestHours: number;
  readonly cost: number | undefined;
}

export interface SideDebt extends Debt {
  /** Most leads first; none where leads have no owner. */
  readonly owners: readonly Debt[];
}

export interface Limbo {
  /** Oldest first. */
  readonly leads: readonly LimboLead[];
  /** Of all of them; undefined where no lead has a price. */
  readonly cost: number | undefined;
}

export function readLimbo(answer: LiveAnswer): Limbo {
  return {
    leads: answer.rows.map((row) => ({
      lead: row.text("Lead"),
      owner: row.text("Owner"),
      source: row.text("Source"),
      handedOff: row.count("Handed off"),
      ageHours: row.count("Age hours"),
      side: row.text("Owes the next move"),
      cost: row.number("Cost"),
    })),
    cost: answer.total().number("Cost"),
  };
}

/** What each side owes, most leads first. */
export function debtsOf(leads: readonly LimboLead[]): readonly SideDebt[] {
  return debtsBy(leads, ({ side }) => side).map((debt) => {
    const owned = leads.filter(({ side, owner }) => side === debt.name && owner !== "");
    return { ...debt, owners: debtsBy(owned, ({ owner }) => owner) };
  });
}

function debtsBy(leads: readonly LimboLead[], nameOf: (lead: LimboLead) => string): readonly Debt[] {
  const groups = new Map<string, LimboLead[]>();
  for (const lead of leads) {
    const group = groups.get(nameOf(lead));
    if (group === undefined) groups.set(nameOf(lead), [lead]);
    else group.push(lead);
  }
  return [...groups]
    .map(([name, group]) => ({
      name,
      leads: group.length,
      oldestHours: Math.max(...group.map(({ ageHours }) => ageHours)),
      cost: costOf(group),
    }))
    .sort((a, b) => b.leads - a.leads);
}

function costOf(leads: readonly LimboLead[]): number | undefined {
  return leads.reduce<number | undefined>(
    (sum, { cost }) => (sum === undefined || cost === undefined ? undefined : sum + cost),
    0,
  );
}

/** `Marketing owes 3, sales owes 9`: who has to move, in one line. */
export function owedWords(leads: readonly LimboLead[]): string {
  if (leads.length === 0) return "Nothing is stuck";
  if (leads.some(({ side }) => side === "")) {
    return `${counted(leads.length, "lead waits", "leads wait")}, and no column says for whom`;
  }
  const sales = leads.filter(({ side }) => side === "Sales").length;
  return `Marketing owes ${grouped(leads.length - sales)}, sales owes ${grouped(sales)}`;
}
