/** Walks all table functions × their tables × all kinds of trouble, and compares with the independent reader. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalog } from "../../core/catalog";
import { parametersOf } from "../../core/kernel/card";
import { answerTo, differences, takesColumns } from "./compare-answers";
import { startCalling } from "./start-calling";
import { chanceFrom } from "./seeded-chance";
import { companyFrom } from "./random-company";
import { expectNone } from "./expect-none";
import { functions, type Called } from "./table-functions";
import { independentReader } from "./independent-reader";
import { judge, READING_NOTES } from "./judge";
import { inTrouble, troubles } from "./all-troubles";

const SEED = 20260105;
const PLACES = functions.flatMap((called) => {
  const sheets = called.sheets(companyFrom({ seed: SEED, days: "undecided" }));
  return sheets.map((sheet, at) => ({ called, at, argument: sheet.argument }));
});

describe("the walk", () => {
  it("covers every function that takes a table", () => {
    const withTables = catalog.filter((card) => parametersOf(card).some(({ param }) => param.kind === "table"));
    expect(functions.map(({ name }) => name as string).sort()).toEqual(withTables.map(({ name }) => name).sort());
    expect(Object.keys(independentReader).sort()).toEqual(functions.map(({ name }) => name as string).sort());
  });

  it("covers every table argument of every function", () => {
    const taken = catalog.flatMap((card) =>
      parametersOf(card).flatMap(({ name, param }) => (param.kind === "table" ? [`${card.name} ${name}`] : [])),
    );
    expect(PLACES.map(({ called, argument }) => `${called.name} ${argument}`).sort()).toEqual(taken.sort());
  });

  it("offers columns wherever a note names them as the way on", () => {
    const without = functions.filter((called) => !takesColumns(called) && mayNameColumns(called));
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it("uses a reader that imports nothing from the code under test", () => {
    const files = filesBehind("independent-reader");
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !file.startsWith("./"))).toEqual([]);
  });
});

/** Whether its dates, amounts, or stages can be ambiguous, so that a note names `columns` as the way on. */
function mayNameColumns(called: Called): boolean {
  const kinds = called
    .sheets(companyFrom({ seed: SEED, days: "undecided" }))
    .flatMap(({ columns }) => columns.map(({ kind }) => kind));
  return called.answers === "rows" && ["day", "moment", "money", "stage"].some((kind) => kinds.includes(kind as never));
}

/** All imports of a file, including those of the files it imports. */
function filesBehind(file: string, known = new Set<string>()): readonly string[] {
  const text = readFileSync(new URL(`${file}.ts`, import.meta.url), "utf8");
  for (const [, path] of text.matchAll(/from "([^"]+)"/g)) {
    if (known.has(path)) continue;
    known.add(path);
    if (path.startsWith("./")) filesBehind(path, known);
  }
  return [...known];
}

describe("a clean table", () => {
  it.each(functions.map((called) => [called.name, called] as const))(
    "gets the right numbers and no false alarm from %s",
    (_, called) => {
      for (const days of ["undecided", "decided"] as const) {
        for (let seed = 1; seed <= 5; seed++) {
          const company = companyFrom({ seed: SEED + seed, days });
          const answer = answerTo(startCalling(called, company));
          expectNone(answer.refusal === undefined ? [] : [answer.refusal]);
          expectNone(differences(answer, independentReader[called.name](company)));
          expectNone(answer.notes.filter((note) => READING_NOTES.some((each) => each.test(note))));
        }
      }
    },
  );
});

describe.each(troubles.map((trouble) => [trouble.name, trouble] as const))("%s", (_, trouble) => {
  const walks = PLACES.flatMap(({ called, at, argument }) => {
    const troubled = inTrouble(trouble, called, at, SEED, chanceFrom(SEED + at));
    return troubled === undefined ? [] : [[called.name, argument, troubled] as const];
  });

  it("applies to at least one table", () => {
    expect(walks).not.toEqual([]);
  });

  it.each(walks)("gets the right numbers and notes from %s in %s", (_name, _argument, troubled) => {
    expectNone(judge(troubled));
  });
});
