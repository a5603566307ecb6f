/**
 * Random small companies with up to three troubles at once. The answer must equal the independent reader's, or differ by
 * an assumption that a note names, or be refused when one of the troubles calls for it. No number changes silently.
 *
 * Set `FUZZ_CALLS` and `FUZZ_SEED` for more or different calls.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerTo, differences, takesColumns, type Answer } from "./compare-answers";
import { startCalling } from "./start-calling";
import { chanceFrom } from "./seeded-chance";
import { companyFrom } from "./random-company";
import { expectAlways } from "./expect-always";
import { expectNone } from "./expect-none";
import { functions, type Called } from "./table-functions";
import { independentReader } from "./independent-reader";
import type { Calling, Trouble, Troubled } from "./trouble";
import { inTrouble, troubles } from "./all-troubles";

const CALLS = Number(process.env["FUZZ_CALLS"] ?? 60);
const SEED = Number(process.env["FUZZ_SEED"] ?? 1);
const MOST_TROUBLES = 3;

interface Mixed {
  readonly calling: Calling;
  readonly each: readonly { readonly trouble: Trouble; readonly troubled: Troubled }[];
}

/** The troubles that can be combined: each about something else, and with the same kind of dates. */
function mixable(called: Called, wanted: readonly (readonly [Trouble, number])[], seed: number) {
  const taken: (readonly [Trouble, number])[] = [];
  for (const [trouble, place] of wanted) {
    const at = place % called.sheets(companyFrom({ seed, days: "undecided" })).length;
    const clashes = taken.some(
      ([other]) =>
        other.about.some((thing) => trouble.about.includes(thing)) ||
        (other.alter !== undefined && trouble.alter !== undefined) ||
        (other.days !== undefined && trouble.days !== undefined && other.days !== trouble.days),
    );
    if (!clashes && inTrouble(trouble, called, at, seed, chanceFrom(seed)) !== undefined) taken.push([trouble, at]);
  }
  return taken;
}

function mixed(called: Called, wanted: readonly (readonly [Trouble, number])[], seed: number): Mixed {
  const taken = mixable(called, wanted, seed);
  const days = taken.map(([{ days: needed }]) => needed).find((needed) => needed !== undefined) ?? "undecided";
  const plain = companyFrom({ seed, days });
  const altering = taken.find(([{ alter }]) => alter !== undefined)?.[0];
  let calling = startCalling(called, altering?.alter?.(plain, called) ?? plain);
  const each: { readonly trouble: Trouble; readonly troubled: Troubled }[] = [];
  for (const [trouble, at] of [...taken].sort(([a], [b]) => turnOf(a) - turnOf(b))) {
    const troubled = trouble.apply(calling, at, chanceFrom(seed));
    if (troubled === undefined || (troubled.calling.columns !== "" && !takesColumns(called))) continue;
    each.push({ trouble, troubled });
    calling = troubled.calling;
  }
  return { calling, each };
}

/** Repeated rows come first and totals next, so that totals add up all rows and are formatted like them. */
function turnOf({ about }: Trouble): number {
  if (about.includes("repeats") || about.includes("facts")) return 0;
  return about.includes("total") ? 1 : 2;
}

/** Says what is wrong with the answer; "" if nothing is. */
function silentChange({ calling, each }: Mixed, answer: Answer): string {
  const verdicts = each.map(({ troubled }) => troubled.verdict);
  if (answer.refusal !== undefined) {
    const mayRefuse = verdicts.includes("refused") || verdicts.includes("either");
    return mayRefuse ? "" : `refused without need: ${answer.refusal}`;
  }
  if (verdicts.includes("refused")) return `answered, and must be refused: [${answer.notes.join(" / ")}]`;
  const twice = saidTwice(answer.notes);
  if (twice !== undefined) return `said twice: ${twice}`;
  const cleanName = each.map(({ troubled }) => troubled.cleanName).find((name) => name !== undefined);
  const apart = differences(answer, independentReader[calling.called.name](calling.company), cleanName);
  if (apart.length === 0) return "";
  const assumed = each.filter(({ troubled: { verdict } }) => verdict === "assumed" || verdict === "either");
  const isNoted = assumed.some(({ troubled: { says } }) =>
    // The count may differ here, because another trouble can add or remove cells.
    says.some((words) => answer.notes.some((note) => uncounted(words).test(note))),
  );
  return isNoted ? "" : `changed in silence: ${apart.slice(0, 3).join("; ")} [${answer.notes.join(" / ")}]`;
}

/** A note that appears twice with different counts. */
function saidTwice(notes: readonly string[]): string | undefined {
  const printed = notes.filter((note) => note.startsWith("Note: "));
  const words = printed.map((note) => note.replace(/\d+/g, "#"));
  return printed.find((_, i) => words.indexOf(words[i]) < i);
}

function uncounted(words: RegExp): RegExp {
  return new RegExp(words.source.replace(/\\b\d+ /, "\\b\\d+ "), words.flags);
}

describe(`${CALLS} random calls of each function`, () => {
  const names = troubles.map(({ name }) => name);
  const wanted = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat({ max: 5 })), { maxLength: MOST_TROUBLES });

  it.each(functions.map((called) => [called.name, called] as const))(
    "never change a number of %s silently",
    (_, called) => {
      let answered = 0;
      expectAlways(
        fc.property(fc.integer({ min: 1, max: 1_000_000 }), wanted, (seed, asked) => {
          const call = mixed(
            called,
            asked.map(([name, place]) => [troubles.find((trouble) => trouble.name === name)!, place] as const),
            seed,
          );
          const answer = answerTo(call.calling);
          if (answer.refusal === undefined) answered++;
          const wrong = silentChange(call, answer);
          const mix = call.each.map(({ trouble }) => trouble.name).join(" + ");
          expectNone(wrong === "" ? [] : [`${mix} (seed ${seed}): ${wrong}`]);
        }),
        CALLS,
        SEED,
      );
      // A function that refuses everything would pass the checks above.
      expect(answered).toBeGreaterThan(CALLS / 3);
    },
  );
});
