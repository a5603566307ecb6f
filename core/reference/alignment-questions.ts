/** The four questions that each need one written answer, and the words by which a sheet's own question is known. */
export interface AlignmentQuestion {
  readonly question: string;
  /** What the cell holds, for the refusal of a range of another size. */
  readonly asksFor: string;
  readonly words: RegExp;
}

export const alignmentQuestions: readonly AlignmentQuestion[] = [
  { question: "What counts as an MQL?", asksFor: "what counts as an MQL", words: /\bmqls?\b|\bqualif|\bleads?\b/i },
  {
    question: "How fast must sales respond?",
    asksFor: "how fast sales must respond",
    words: /\brespon|\bfast|\bquick|\bspeed|\bsoon\b|\bslas?\b/i,
  },
  {
    question: "Which attribution model is in use?",
    asksFor: "which attribution model is in use",
    words: /\battribut/i,
  },
  {
    question: "Where are disputes resolved?",
    asksFor: "where disputes are resolved",
    words: /\bdisput|\bresolv|\bdisagree|\bconflict|\bescalat|\bforum/i,
  },
];

/**
 * The place of the question that a sheet's own words ask; undefined where they ask none.
 *
 * Convention: the questions are tried from the last to the first, because the later ones
 * often name what the earlier ones are about: "Where are attribution disputes settled" is
 * about disputes, "How fast must an MQL be called" about speed.
 */
export function questionAsked(words: string): number | undefined {
  return [3, 2, 1, 0].find((each) => alignmentQuestions[each].words.test(words));
}
