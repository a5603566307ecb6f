/** Checks the answer to a troubled call: right numbers, every expected note, and no false alarm. */
import { answerTo, changedCells, differences, type Answer } from "./compare-answers";
import type { Expected } from "./expected-answer";
import { hasRoomForNotes } from "./table-functions";
import { independentReader } from "./independent-reader";
import { startCalling } from "./start-calling";
import type { Calling, Troubled } from "./trouble";

/** Keywords of reading notes. On a clean table each of them is a false alarm. */
export const READING_NOTES: readonly RegExp[] = [
  /\brows? above\b/i,
  /\btotal rows?\b/i,
  /\brows? below\b/i,
  /\brepeats?\b/i,
  /month first|day first/i,
  /Decimal=|decimal mark/i,
  /currenc/i,
  /Won=|Lost=|Open=/,
  /\bspell/i,
  /\bzones?\b|\boffsets?\b/i,
  /more than a year/i,
  /Periods=|Fiscal year starts=/,
];

/** One sentence for each thing that is wrong. */
export function judge(troubled: Troubled): readonly string[] {
  const { calling, verdict } = troubled;
  const answer = answerTo(calling);
  if (answer.refusal !== undefined) return judgeRefusal(answer.refusal, troubled);
  if (verdict === "refused") return [`answered, and must be refused: ${summaryOf(answer)}`];

  const wrong = [...wrongNumbers(answer, troubled)];
  if (hasRoomForNotes(calling.called)) wrong.push(...wrongNotes(answer, troubled));
  else if (verdict === "assumed") wrong.push("answered by an assumption without room to note it");
  return wrong;
}

function judgeRefusal(words: string, { verdict, says }: Troubled): readonly string[] {
  if (verdict === "answered" || verdict === "assumed") return [`refused, and must be answered: ${words}`];
  return says.filter((each) => !each.test(words)).map((each) => `the refusal does not say ${String(each)}: ${words}`);
}

function expectedOf({ called, company }: Calling): Expected {
  return independentReader[called.name](company);
}

function wrongNumbers(answer: Answer, { calling, verdict, other, sameNames, cleanName }: Troubled): readonly string[] {
  const isOther = verdict === "assumed" && other !== undefined;
  if (isOther && changedFrom(other, answer).length === 0) return [];
  const apart = differences(answer, expectedOf(calling), cleanName);
  // Cells that the independent reader doesn't compute must equal those for the clean table.
  return apart.length > 0 || !sameNames ? apart : changedFrom(cleanly(calling), answer);
}

function changedFrom(calling: Calling, answer: Answer): readonly string[] {
  const clean = answerTo(calling);
  return clean.refusal === undefined
    ? changedCells(calling.called, answer, clean)
    : [`the table without trouble is refused: ${clean.refusal}`];
}

/** The same call with clean tables. */
export function cleanly(calling: Calling): Calling {
  return startCalling(calling.called, calling.company);
}

function wrongNotes({ notes }: Answer, { calling, says, may, other }: Troubled): readonly string[] {
  const unsaid = says.filter((each) => !notes.some((note) => each.test(note)));
  const clean = answerTo(cleanly(calling)).notes;
  // If the other reading was assumed, its numbers bring their own notes.
  const known = new Set([...clean, ...(other === undefined ? [] : answerTo(other).notes)]);
  const isNote = (note: string) => note.startsWith("Note: ");
  const strange = notes.filter(
    (note) => isNote(note) && !known.has(note) && ![...says, ...may].some((each) => each.test(note)),
  );
  const isFixed = may.length === 0 && other === undefined;
  const lost = clean.filter((note) => isFixed && isNote(note) && !notes.includes(note));
  return [
    ...unsaid.map((each) => `not noted: ${String(each)} in [${notes.join(" / ")}]`),
    ...strange.map((note) => `noted without reason: ${note}`),
    ...lost.map((note) => `no longer noted: ${note}`),
  ];
}

function summaryOf({ rows, notes }: Answer): string {
  return `${rows
    .slice(0, 3)
    .map((row) => row.join(", "))
    .join(" / ")} [${notes.join(" / ")}]`;
}
