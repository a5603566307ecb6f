/** The two tables of docs/reliability.md, from what `npm run fuzz` noted. */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { markdownTable } from "../markdown-table";
import { notesIn, type FunctionNote, type Notes, type PlanNote, type Verdict } from "./notes";

const DOCUMENT = fileURLToPath(new URL("../../docs/reliability.md", import.meta.url));
const HOSTS: Readonly<Record<string, string>> = { sheets: "Google Sheets", excel: "Excel" };
const VERDICTS: readonly Verdict[] = ["done", "taken back", "left and named", "lost"];

export async function printReliability(folder: string, seed: number): Promise<void> {
  const page = withTables(await readFile(DOCUMENT, "utf8"), notesIn(folder), seed);
  await writeFile(DOCUMENT, await format(page, { ...(await resolveConfig(DOCUMENT)), filepath: DOCUMENT }));
}

/** The page with its tables printed anew between their marks; one of which nothing was noted stays as it is. */
export function withTables(page: string, { functions, plans }: Notes, seed: number): string {
  const counted = functions.length === 0 ? page : between(page, "functions", printFunctions(functions, seed));
  return plans.length === 0 ? counted : between(counted, "plans", printPlans(plans));
}

function between(page: string, mark: string, text: string): string {
  const [start, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const from = page.indexOf(start) + start.length;
  const to = page.indexOf(end);
  if (from < start.length || to < from) throw new Error(`docs/reliability.md has no place for ${mark}`);
  return `${page.slice(0, from)}\n\n${text}\n\n${page.slice(to)}`;
}

const plain = (count: number) => count.toLocaleString("en-US");
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

function printFunctions(functions: readonly FunctionNote[], seed: number): string {
  const calls = sum(functions.map((each) => each.calls));
  const answers = sum(functions.map((each) => each.answers));
  const refusals = sum(functions.flatMap((each) => Object.values(each.refusals)));
  const said = `Seed ${seed}: ${plain(calls)} calls of ${functions.length} functions, ${plain(answers)} answers, ${plain(refusals)} refusals.`;
  const rows = functions.map(({ name, calls, answers, refusals, largestAnswer: { rows, columns } }) => [
    name,
    plain(calls),
    plain(answers),
    plain(sum(Object.values(refusals))),
    Object.entries(refusals)
      .sort(([, one], [, other]) => other - one)
      .map(([code, count]) => `${code} ${plain(count)}`)
      .join(", "),
    `${rows} × ${columns}`,
  ]);
  const header = ["Function", "Calls", "Answers", "Refusals", "Refusals by code", "Largest answer, rows × columns"];
  return `${said}\n\n${markdownTable(header, rows)}`;
}

function printPlans(plans: readonly PlanNote[]): string {
  const hosts = Object.entries(HOSTS);
  const names = [...new Set(plans.map(({ name }) => name))];
  const said = hosts.map(([host, title]) => {
    const own = plans.filter((each) => each.host === host);
    const outcomes = VERDICTS.map((verdict) => `${plain(sum(own.map((each) => countOf(each, verdict))))} ${verdict}`);
    const failed = sum(own.map((each) => each.failed));
    return `- ${title}: ${plain(failed)} calls, ${plain(2 * failed)} faults; ${outcomes.join(", ")}.`;
  });
  const rows = names.map((name) => [
    name,
    ...hosts.flatMap(([host]) => {
      const own = plans.find((each) => each.name === name && each.host === host);
      if (own === undefined) return ["", ""];
      const tried = own.failed === own.hostCalls ? "" : `${plain(own.failed)} of `;
      return [`${tried}${plain(own.hostCalls)}`, VERDICTS.map((verdict) => plain(countOf(own, verdict))).join(" / ")];
    }),
  ]);
  const header = ["Plan", ...hosts.flatMap(([, title]) => [`${title}: calls`, VERDICTS.join(" / ")])];
  return `${said.join("\n")}\n\n${markdownTable(header, rows)}`;
}

const countOf = ({ once, forGood }: PlanNote, verdict: Verdict) => once[verdict] + forGood[verdict];
