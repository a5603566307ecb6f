import { card } from "../kernel/card";
import type { Cells } from "../kernel/cells";
import { text } from "../kernel/kinds";
import { grid } from "../kernel/outputs";
import { either, refuse, type Refusal } from "../kernel/refusal";
import { glossaryTerms, type GlossaryTerm } from "./glossary-terms";

/** The definition of one term, or the whole glossary where no term is asked for. */
export function glossary({ term }: { readonly term: string }): Cells | Refusal {
  if (term === "") return wholeGlossary();
  const found = findTerm(term);
  return found === undefined ? refuse.notFound("term", suggestions(term), term) : [[found.definition]];
}

/** A term by its name or short form, without case, punctuation and a plural s: `MQLs`, `lead-routing`. */
export function findTerm(term: string): GlossaryTerm | undefined {
  const wanted = fold(term);
  return glossaryTerms.find(
    ({ term, short }) => fold(term) === wanted || (short !== undefined && fold(short) === wanted),
  );
}

function fold(term: string): string {
  return term
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/s$/, "");
}

function wholeGlossary(): Cells {
  return [
    ["Cluster", "Term", "Definition", "Proof", "Related", "Served by"],
    ...glossaryTerms.map(({ cluster, term, short, definition, proof, related, servedBy }) => [
      cluster,
      short === undefined ? term : `${term} (${short})`,
      definition,
      proof,
      related.join("; "),
      servedBy,
    ]),
  ];
}

function suggestions(term: string): string {
  const near = nearTerms(term);
  return near.length === 0 ? "a term of the glossary" : `a term of the glossary, such as ${either(near)}`;
}

/** At most three terms that share the most letter pairs with what was asked (Dice's coefficient), best first. */
function nearTerms(asked: string): readonly string[] {
  const wanted = letterPairs(asked);
  return glossaryTerms
    .map(({ term }) => ({ term, likeness: likeness(wanted, letterPairs(term)) }))
    .filter(({ likeness }) => likeness >= 0.25)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ term }) => term);
}

function letterPairs(term: string): ReadonlySet<string> {
  const letters = fold(term);
  return new Set(Array.from({ length: Math.max(letters.length - 1, 0) }, (_, i) => letters.slice(i, i + 2)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}

export default card(glossary, {
  name: "GLOSSARY",
  family: "reference",
  summary: "What a term of the trade means, in words both teams can sign",
  params: {
    term: text({
      help: "A term or its short form, such as Lead Routing or MQL. Blank: the whole glossary.",
      default: "",
    }),
  },
  returns: grid("The definition; without a term a table Cluster, Term, Definition, Proof, Related, Served by."),
  law: "Terms are found without case, punctuation and a plural s. Served by names the function or the sidebar panel that does the work.",
  source: "The glossary of The Starr Conspiracy: its 24 terms and six clusters; the definitions are ours.",
  question: "What exactly do we mean by that word?",
  examples: [
    {
      given: ["MQL"],
      gives:
        "A lead that has passed the agreed bar of fit and engagement, and that marketing may therefore hand to sales.",
    },
    {
      given: ["lead routing"],
      gives:
        "The rules that decide which seller receives a lead: by account ownership, territory, segment or taking turns.",
    },
    { given: ["Deal Desk"], refuses: "NOT_FOUND" },
  ],
  see: ["ROUTE_SYMPTOM"],
  terms: ["Unified Funnel Definition"],
});
