/** docs/accuracy.md: the kinds of trouble in real exports and what we do, each note asked for while it is printed. */
import { catalog } from "../core/catalog";
import type { Cells } from "../core/kernel/cells";
import { ask } from "../core/kernel/gate";
import { isRefusal } from "../core/kernel/refusal";
import { troubles, type Treatment, type Trouble } from "./accuracy/troubles";
import { markdownTable } from "./markdown-table";

const PRINTED = "<!-- Printed from tools/accuracy/troubles.ts by tools/print-accuracy.ts; do not edit. -->";

const MEANINGS: Readonly<Record<Treatment, string>> = {
  handled: "read right, with nothing to say",
  noted: "answered, and a note below the answer says what was decided and for how many rows",
  refused: "not answered: the cell says where the trouble is and what to do",
};

/** What a function says of an example: the refusal's words, or its notes. */
export function saidOf({ example: [name, ...given], treatment }: Trouble): readonly string[] {
  const card = catalog.find((each) => each.name === name);
  if (card === undefined) throw new Error(`there is no function ${name}`);
  const answer = ask(card, given);
  if (isRefusal(answer)) return treatment === "refused" ? [answer.words] : unexpected(name, `refused: ${answer.words}`);
  if (treatment === "refused") return unexpected(name, "answered");
  const notes = notesIn(answer);
  // "as of …" and an empty lever are said of every answer.
  const decisions = notes.filter((note) => /\d/.test(note) && !/^Note: as of /.test(note));
  return treatment === "noted" && decisions.length === 0 ? unexpected(name, "noted nothing") : decisions;
}

function unexpected(name: string, words: string): never {
  throw new Error(`accuracy: the example of ${name} ${words}`);
}

function notesIn(cells: Cells): readonly string[] {
  return cells.map((row) => String(row[0])).filter((word) => word.startsWith("Note: "));
}

export function printAccuracy(): string {
  return [
    PRINTED,
    "# Why you can trust the number",
    "Real exports have title rows, totals, two currencies, and dates that read two ways. A decision that can change a number ends in one of three ways; nothing is guessed in silence:",
    ...(Object.keys(MEANINGS) as Treatment[]).map((treatment) => `- **${treatment}**: ${MEANINGS[treatment]}.`),
    "",
    "Decisions are made once per call, from all its arguments together. What `columns` can say is on [its own page](columns.md). Each kind below is tried by the cases in `tests/cases` and by every function that reads a table (`tests/reading`).",
    markdownTable(
      ["Trouble", "What we do", "", "To say otherwise"],
      troubles.map(({ kind, treatment, rule, otherwise }) => [kind, rule, treatment, otherwise ?? ""]),
    ),
    "## What it says, word for word",
    "Each sentence is what the function answered when this page was printed.",
    ...troubles.flatMap((trouble) => {
      const said = trouble.treatment === "handled" ? [] : saidOf(trouble);
      return said.length === 0
        ? []
        : [`**${trouble.kind}** (${trouble.example[0]})`, said.map((words) => `> ${words}`).join("\n>\n")];
    }),
    "",
  ]
    .join("\n\n")
    .replace(/\n\n(- \*\*)/g, "\n$1")
    .replace(/\n{3,}/g, "\n\n");
}
