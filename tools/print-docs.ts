/** The page of every function, from its card: each answer and each refusal on it is computed while it is printed. */
import { parametersOf, type Card, type Example, FAMILY_NAMES, type Gives, type Refuses } from "../core/kernel/card";
import type { Cells } from "../core/kernel/cells";
import { ask } from "../core/kernel/gate";
import type { Look } from "../core/kernel/outputs";
import { isRefusal } from "../core/kernel/refusal";
import { cellInWords } from "./cell-in-words";
import { layOutExample, letters } from "./example-sheet";
import { markdownTable } from "./markdown-table";

const PRINTED = "<!-- Printed from the cards by tools/print-docs.ts; do not edit. -->";

/** Pages by file name. */
export function printDocs(catalog: readonly Card[]): ReadonlyMap<string, string> {
  const pages = new Map(catalog.map((card) => [`${card.name}.md`, printPage(card, catalog)]));
  return pages.set("README.md", printIndex(catalog));
}

function printIndex(catalog: readonly Card[]): string {
  return joined([
    PRINTED,
    "# Functions",
    `${catalog.length} functions, with the same names, arguments and answers in Google Sheets, in Excel and in the workbench.`,
    ...families(catalog).flatMap(([title, cards]) => [
      `## ${title}`,
      markdownTable(
        ["Function", "What it answers"],
        cards.map(({ name, summary }) => [`[${name}](${name}.md)`, summary]),
      ),
    ]),
  ]);
}

/** The families in the order of the catalogue, with their cards. */
export function families(catalog: readonly Card[]): readonly (readonly [string, readonly Card[]])[] {
  const kinds = [...new Set(catalog.map(({ family }) => family))];
  return kinds.map((kind) => [FAMILY_NAMES[kind], catalog.filter(({ family }) => family === kind)] as const);
}

function printPage(card: Card, catalog: readonly Card[]): string {
  const neighbours = card.see.filter((name) => catalog.some((other) => other.name === name));
  return joined([
    PRINTED,
    `# ${card.name}`,
    `${card.summary}.`,
    `\`${syntaxOf(card)}\``,
    "## What it answers",
    `*${card.question}*`,
    card.returns.words,
    ...(card.returns.gives === "rows"
      ? [
          markdownTable(
            ["Column", "What it holds"],
            Object.values(card.returns.columns).map(({ header, help }) => [
              typeof header === "string" ? header : `${header.otherwise}, or the header given as ${header.by}`,
              help,
            ]),
          ),
        ]
      : []),
    "## The law",
    card.law,
    `Source: ${card.source}`,
    "## Arguments",
    markdownTable(
      ["Argument", "What it is", "Expected", "Left out"],
      parametersOf(card).map(({ name, param }) => [
        name,
        param.help,
        param.expects,
        param.optional ? (param.fallback ?? "may be left out") : "required",
      ]),
    ),
    "## Examples",
    ...printExamples(card, card.examples.filter(gives)),
    "## What it refuses",
    ...printExamples(
      card,
      card.examples.filter((example) => !gives(example)),
    ),
    ...(card.differs === undefined ? [] : ["## How it differs from other tools", card.differs]),
    ...printLinks(card, neighbours),
  ]);
}

/** Neighbours by name, and the terms of the glossary that the function works out. */
function printLinks({ terms }: Card, neighbours: readonly string[]): string[] {
  const links = neighbours.map((name) => `[${name}](${name}.md)`).join(" · ");
  const served = terms.map((term) => `\`=GLOSSARY("${term}")\``).join(" · ");
  return [
    ...(links === "" && served === "" ? [] : ["## See also"]),
    ...(links === "" ? [] : [links]),
    ...(served === "" ? [] : [`In the glossary: ${served}`]),
  ];
}

function joined(parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}

export function syntaxOf(card: Card): string {
  return `${card.name}(${parametersOf(card)
    .map(({ name, param }) => (param.optional ? `[${name}]` : name))
    .join(", ")})`;
}

function gives(example: Example): example is Gives {
  return "gives" in example;
}

/** Formula by formula; the cells they read are shown again only where they differ from those above. */
function printExamples(card: Card, examples: readonly (Gives | Refuses)[]): string[] {
  let above = "";
  return examples.flatMap((example) => {
    const { formula, cells } = layOutExample(card, example);
    const answer = ask(card, example.given);
    const sheet = cells.length === 0 ? "" : printSheet(cells);
    const isNew = sheet !== "" && sheet !== above;
    if (isNew) above = sheet;
    return [
      ...(isNew ? [sheet] : []),
      `\`${formula}\``,
      isRefusal(answer) ? `> ${answer.words}` : printAnswer(card, answer),
    ];
  });
}

/** Cells with the letters and numbers of the sheet they stand on. */
function printSheet(cells: Cells): string {
  return markdownTable(
    ["", ...cells[0].map((_, column) => letters(column))],
    cells.map((row, r) => [`**${r + 1}**`, ...row.map((cell) => cellInWords(cell, "number"))]),
  );
}

function printAnswer(card: Card, answer: Cells): string {
  const looks = looksOf(card);
  const shown = answer.map((row) => row.map((cell, column) => cellInWords(cell, looks(column))));
  if (shown.length === 1 && shown[0].length === 1) return `→ **${shown[0][0]}**`;
  if (card.returns.gives === "cell")
    return markdownTable(
      shown[0].map((_, i) => (i === 0 ? "Answer" : "")),
      shown,
    );
  return markdownTable(shown[0], shown.slice(1));
}

function looksOf({ returns }: Card): (column: number) => Look | undefined {
  switch (returns.gives) {
    case "cell":
    case "list":
      return () => returns.look;
    case "rows": {
      const columns = Object.values(returns.columns);
      return (column) => columns[column]?.look;
    }
    case "grid":
      return () => undefined;
  }
}
