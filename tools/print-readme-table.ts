/** The README's table of functions, between its two marks. */
import type { Card } from "../core/kernel/card";
import { markdownTable } from "./markdown-table";
import { families } from "./print-docs";

const START = "<!-- functions -->";
const END = "<!-- /functions -->";

/** The README with its table printed anew; the text itself where it has no marks. */
export function printReadmeTable(readme: string, catalog: readonly Card[]): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) return readme;
  const rows = families(catalog).flatMap(([title, cards]) =>
    cards.map(({ name, summary }, i) => [i === 0 ? title : "", `[${name}](docs/functions/${name}.md)`, summary]),
  );
  const table = markdownTable(["", "Function", "What it answers"], rows);
  return `${readme.slice(0, start + START.length)}\n<!-- Printed from the cards by tools/print-readme-table.ts; do not edit. -->\n\n${table}\n\n${readme.slice(end)}`;
}
