/** Expected answers of the ICP functions, computed from a company's facts and one fixed rubric. */
import { serialDay } from "./serial-days";
import type { Account, Company } from "./random-company";
import { ratio, type Expected, type Value } from "./expected-answer";

/** Visits on or after this day score points. */
export const VISITED_SINCE = serialDay(2026, 7, 1);
export const TIERS = [
  ["High", 60],
  ["Middle", 30],
  ["Low", 0],
] as const;
/** The account passed to ICP_EXPLAIN. */
export const EXPLAINED = "Northwind";

const BEST = 80;

interface Points {
  readonly industry: number;
  readonly size: number;
  readonly visit: number;
  readonly isExcluded: boolean;
}

function pointsOf({ industry, employees, lastVisit }: Account): Points {
  const size = employees === undefined || employees < 50 ? 0 : employees >= 200 ? 30 : 10;
  return {
    industry: industry === "Software" ? 30 : 0,
    size,
    visit: lastVisit !== undefined && lastVisit >= VISITED_SINCE ? 20 : 0,
    isExcluded: industry === "Gambling",
  };
}

function scoreOf(account: Account): number {
  const { industry, size, visit, isExcluded } = pointsOf(account);
  return isExcluded ? 0 : (100 * (industry + size + visit)) / BEST;
}

function tierOf(score: number): string {
  return TIERS.find(([, atLeast]) => score >= atLeast)![0];
}

export function icpScore({ accounts }: Company): Expected {
  return { keys: [], rows: accounts.map((account) => ({ "ICP score": scoreOf(account) })) };
}

export function icpTable({ accounts }: Company): Expected {
  const rows = accounts.map((account) => {
    const { industry, size, visit, isExcluded } = pointsOf(account);
    return {
      Account: account.name,
      Score: scoreOf(account),
      Tier: tierOf(scoreOf(account)),
      "Disqualified by": isExcluded ? "Exclusion" : "",
      Fit: industry + size,
      Intent: visit,
    };
  });
  return { keys: [], rows };
}

export function icpExplain({ accounts }: Company): Expected {
  const { industry, size, visit } = pointsOf(accounts.find(({ name }) => name === EXPLAINED)!);
  const rows: Record<string, Value>[] = [
    { Criterion: "Industry", Points: industry },
    { Criterion: "Size", Points: size },
    { Criterion: "Visit", Points: visit },
    { Criterion: "Exclusion", Points: 0 },
    { Criterion: "Total", Points: industry + size + visit },
    { Criterion: "Score", Points: (100 * (industry + size + visit)) / BEST },
  ];
  return { keys: ["Criterion"], rows };
}

export function icpBacktest({ accounts }: Company): Expected {
  const judged = accounts.filter(({ outcome }) => outcome !== "open");
  const scoresOf = (outcome: Account["outcome"]) =>
    judged.filter((account) => account.outcome === outcome).map(scoreOf);
  const [won, lost] = [scoresOf("won"), scoresOf("lost")];
  const overall = ratio(won.length, judged.length);
  const tiers = TIERS.map(([name]) => {
    const wonIn = won.filter((score) => tierOf(score) === name).length;
    const lostIn = lost.filter((score) => tierOf(score) === name).length;
    const winRate = ratio(wonIn, wonIn + lostIn);
    const lift = winRate === "" || overall === "" || overall === 0 ? "" : Number(winRate) / Number(overall);
    return { Tier: name, Accounts: wonIn + lostIn, Won: wonIn, Lost: lostIn, "Win rate": winRate, Lift: lift };
  });
  let above = 0;
  for (const one of won) for (const other of lost) above += one > other ? 1 : one === other ? 0.5 : 0;
  const area = { Tier: "AUC of score against outcome", "Win rate": ratio(above, won.length * lost.length) };
  return { keys: ["Tier"], rows: [...tiers, area] };
}

export function icpTier(): Expected {
  return { keys: [], rows: [{ "": tierOf(45) }] };
}
