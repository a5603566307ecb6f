/**
 * Changes to a table that must not change any number, for random companies: rows and columns added around the records,
 * decorated stage words, dates in another format of the same precision, and header aliases.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aliasesOf, renamableHeaders } from "./aliases";
import { answerTo, differences } from "./compare-answers";
import { startCalling } from "./start-calling";
import { isoDay } from "./serial-days";
import { chanceFrom } from "./seeded-chance";
import { companyFrom } from "./random-company";
import { rewritten, type Draft } from "./sheet-draft";
import { expectAlways } from "./expect-always";
import { expectNone } from "./expect-none";
import { functions, type Called } from "./table-functions";
import { independentReader } from "./independent-reader";
import type { Column, Sheet } from "./fact-sheet";
import { clock, daySpellings, momentSpellings, monthSpellings } from "./spellings";
import { withDraft, type Calling, type Trouble } from "./trouble";
import { inTrouble, troubles } from "./all-troubles";

const RUNS = 8;
const seeds = fc.integer({ min: 1, max: 100_000 });
const sheetsOf = (called: Called) => called.sheets(companyFrom({ seed: 1, days: "undecided" }));

/** One sentence for each wrong number, with the way the table was written in front. */
function wrongNumbers(calling: Calling, how: string): readonly string[] {
  const answer = answerTo(calling);
  if (answer.refusal !== undefined) return [`${how}: refused: ${answer.refusal}`];
  return differences(answer, independentReader[calling.called.name](calling.company))
    .slice(0, 2)
    .map((words) => `${how}: ${words}`);
}

/** Every table of every function that can be changed in some way, with those ways. */
function placesWith<T>(waysIn: (sheet: Sheet, called: Called, at: number) => readonly T[]) {
  return functions.flatMap((called) =>
    sheetsOf(called).flatMap((sheet, at) => {
      const ways = waysIn(sheet, called, at);
      return ways.length === 0 ? [] : [[called.name, sheet.argument, { called, at, ways }] as const];
    }),
  );
}

function troubleNamed(name: string): Trouble {
  return troubles.find((trouble) => trouble.name === name)!;
}

const ADDED: readonly string[] = [
  "title rows above",
  "a total row",
  "an unlabeled sum in the last row",
  "a report footer",
  "an empty column between",
  "an empty column in front",
  "decorated stage words",
];

describe("rows and columns added around the records, and decorated stage words", () => {
  const isOf = (name: string, called: Called, at: number) =>
    inTrouble(troubleNamed(name), called, at, 1, chanceFrom(1)) !== undefined;
  const places = placesWith((_, called, at) => ADDED.filter((name) => isOf(name, called, at)));

  it("include every kind of addition", () => {
    const tried = new Set(places.flatMap(([, , { ways }]) => ways));
    expect([...tried].sort()).toEqual([...ADDED].sort());
  });

  it.each(places)("change no number of %s in %s", (_name, _argument, { called, at, ways }) => {
    expectAlways(
      fc.property(seeds, fc.constantFrom(...ways), (seed, name) => {
        const troubled = inTrouble(troubleNamed(name), called, at, seed, chanceFrom(seed));
        if (troubled !== undefined) expectNone(wrongNumbers(troubled.calling, name));
      }),
      RUNS,
    );
  });
});

type Spelling = (serial: number, kind: Column["kind"]) => number | string | undefined;

/** Rewrites the dates of a table in one format. */
function spelled(draft: Draft, spelling: Spelling): Draft {
  return rewritten(draft, (fact, { kind }) => (typeof fact === "number" ? spelling(fact, kind) : undefined));
}

const SPELLINGS: readonly (readonly [Column["kind"], Readonly<Record<string, (serial: number) => number | string>>])[] =
  [
    ["day", daySpellings],
    ["moment", momentSpellings],
    ["month", monthSpellings],
  ];

describe("dates in another format of the same precision", () => {
  const places = placesWith(({ columns }) =>
    SPELLINGS.flatMap(([kind, spellings]) =>
      columns.some((column) => column.kind === kind) ? Object.entries(spellings).map((each) => ({ kind, each })) : [],
    ),
  );

  it.each(places)("change no number of %s in %s", (_name, _argument, { called, at, ways }) => {
    const wrong = ways.flatMap(({ kind, each: [format, write] }) =>
      fc.sample(seeds, { numRuns: 2, seed: 1 }).flatMap((seed) => {
        const calling = startCalling(called, companyFrom({ seed, days: "undecided" }));
        const draft = spelled(calling.drafts[at], (serial, own) => (own === kind ? write(serial) : undefined));
        return wrongNumbers(withDraft(calling, at, draft), `${format} (seed ${seed})`);
      }),
    );
    expectNone(wrong);
  });

  it.each(placesWith(({ columns }) => (columns.some(({ kind }) => kind === "moment") ? [1] : [])))(
    "change no number of %s in %s where all are in one zone",
    (name, _argument, { called, at }) => {
      // The age of a lead runs to the end of as_of's day, which has no zone.
      if (name === "LEAD_LIMBO") return expect(called.given([[]])).toContain(isoDay(46370));
      expectAlways(
        fc.property(seeds, fc.constantFrom("+02:00", "-0500", "+05:30"), (seed, offset) => {
          const calling = startCalling(called, companyFrom({ seed, days: "undecided" }));
          const draft = spelled(calling.drafts[at], (serial, kind) =>
            kind === "moment" ? `${isoDay(serial)}T${clock(serial)}:00${offset}` : undefined,
          );
          expectNone(wrongNumbers(withDraft(calling, at, draft), offset));
        }),
        4,
      );
    },
  );
});

describe("a header alias", () => {
  const places = placesWith(({ table, columns }) =>
    renamableHeaders(table)
      .filter((header) => columns.some((column) => column.header === header))
      .flatMap((header) => aliasesOf(table, header).map((alias) => ({ header, alias }))),
  );

  it.each(places)("changes no number of %s in %s", (_name, _argument, { called, at, ways }) => {
    const calling = startCalling(called, companyFrom({ seed: 7, days: "undecided" }));
    const draft = calling.drafts[at];
    // Skip aliases that would give the table two equal headers.
    const isFree = (alias: string) => draft.headers.every((each) => each.toLowerCase() !== alias.toLowerCase());
    const wrong = ways
      .filter(({ alias }) => isFree(alias))
      .flatMap(({ header, alias }) => {
        const headers = draft.headers.map((each) => (each === header ? alias : each));
        return wrongNumbers(withDraft(calling, at, { ...draft, headers }), `${header} as ${alias}`);
      });
    expectNone(wrong);
  });
});
