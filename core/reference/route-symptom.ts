import { card } from "../kernel/card";
import { text } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { diagnoseFirst, frameworks, type FrameworkId } from "./frameworks";
import { symptoms, type Symptom } from "./symptoms";

export interface SymptomStep {
  readonly step: number;
  readonly framework: string;
  readonly category: string;
  readonly why: string;
  readonly firstArtefact: string;
}

/** The frameworks that answer a complaint, in the order to work them, and how it was understood. */
export function routeSymptom({ symptom }: { readonly symptom: string }): Report<SymptomStep> {
  const known = matchSymptom(symptom);
  if (known === undefined) return { rows: stepsOf(diagnoseFirst.frameworks), notes: [UNKNOWN] };
  const readAs = `Read as: "${known.phrase}".`;
  return { rows: stepsOf(known.frameworks), notes: [known.note === undefined ? readAs : `${readAs} ${known.note}`] };
}

const UNKNOWN =
  "None of the listed symptoms shares a word with this text, so start with the diagnostic pair: they show where it breaks.";

/**
 * The listed symptom that shares the most words with a free text; of equals the earlier.
 *
 * Words are lower-case, without apostrophes and without the words everybody uses; a
 * plural is read as its singular. Nothing looser: the listed near-synonyms do the rest.
 */
export function matchSymptom(description: string): Symptom | undefined {
  const words = [...new Set(wordsOf(description))];
  let best: Symptom | undefined;
  let mostShared = 0;
  for (const symptom of symptoms) {
    const shared = words.filter((word) => symptom.words.includes(word)).length;
    if (shared <= mostShared) continue;
    best = symptom;
    mostShared = shared;
  }
  return best;
}

function wordsOf(text: string): readonly string[] {
  // Split sign by sign: on a word of megabytes, a pattern for whole words runs out of stack.
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]/u);
  return words.filter((word) => word !== "").map(singular);
}

/** "sales" names the team: every complaint may hold it, and none of them means one sale by it. */
function singular(word: string): string {
  if (word === "sales") return word;
  if (/(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.replace(/(?<=[^sui])s$/, "");
}

function stepsOf(ids: readonly FrameworkId[]): readonly SymptomStep[] {
  return ids.map((id, i) => {
    const { name, category, why, firstArtefact } = frameworks.find((framework) => framework.id === id)!;
    return { step: i + 1, framework: name, category, why, firstArtefact };
  });
}

export default card(routeSymptom, {
  name: "ROUTE_SYMPTOM",
  family: "reference",
  summary: "Which frameworks answer a complaint, in the order to work them",
  params: { symptom: text({ help: 'What hurts, in your own words, such as "reps ignore our MQLs".' }) },
  returns: rows("One row per framework; below them, which of the listed symptoms the text was read as.", {
    step: column("Step", "whole", "The order to work in."),
    framework: column("Framework", "text", "What to install."),
    category: column("Category", "text", "diagnostic, operational or measurement."),
    why: column("Why", "text", "What the framework repairs."),
    firstArtefact: column("First artefact", "text", "What to make first."),
  }),
  law: "The listed symptom that shares the most words with the text, of equals the earlier one. No word shared: the diagnostic pair, and a note that says so.",
  source: "Symptom routing, the framework catalogue of The Starr Conspiracy.",
  question: "Something hurts: which framework do we start with?",
  examples: [
    {
      given: ["Our forecast slips every quarter"],
      gives: [
        ["Step", "Framework", "Category", "Why", "First artefact"],
        [
          1,
          "Pipeline Velocity",
          "measurement",
          "Breaks the forecast into four levers with owners, so that a miss points at the lever that moved.",
          "Velocity baseline by segment",
        ],
        ['Read as: "Forecast keeps slipping".', "", "", "", ""],
      ],
    },
    {
      given: ["Reps ignore MQLs"],
      gives: [
        ["Step", "Framework", "Category", "Why", "First artefact"],
        [
          1,
          "SLA Pact",
          "operational",
          "Turns the handoff into promises on both sides that are counted every week and cost something when broken.",
          "Two-sided SLA document with acceptance criteria and a response time",
        ],
        [
          2,
          "Revenue Operating Cadence",
          "operational",
          "Gives every agreement a review, an owner and a date, so that breaking it is noticed and acted on.",
          "Review calendar with a decision log",
        ],
        ['Read as: "Reps ignore MQLs". Review incentives with it: reps work what they are paid for.', "", "", "", ""],
      ],
    },
    { given: [""], refuses: "MISSING" },
  ],
  see: ["GLOSSARY"],
  terms: ["Smarketing Operating System"],
});
