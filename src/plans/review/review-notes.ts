/** The columns of a review's notes. What the framework's own review sheet asks is asked here in the same words. */
import type { TypedColumn } from "../../frameworks/artefact";
import { review } from "../../frameworks/attribution/review";
import { columnLetters } from "../reference";
import type { ReviewPlaces } from "./review-places";

export interface ReviewNote extends Pick<TypedColumn, "header" | "note" | "width" | "look"> {
  /** Worked out for a row of the sheet; without it people type. */
  readonly formula?: (places: ReviewPlaces, row: number) => string;
}

const TOPIC = 0;

export const reviewNotes: readonly ReviewNote[] = [
  { header: "Deal or topic", note: "A deal's id as the disputes have it, or any other topic.", width: 232 },
  {
    header: "Disputed now",
    note: "What the models still move of this deal. Blank for any other topic, and once nothing is disputed.",
    width: 132,
    look: "money",
    formula: (places, row) => {
      const topic = `$${columnLetters(TOPIC)}${row + 1}`;
      const found = `INDEX(${places.dispute("Disputed")},MATCH(${topic},${places.dispute("Deal")},0))`;
      return `=IF(${topic}="","",IFERROR(${found},""))`;
    },
  },
  ...["What surfaced", "Decision", "Owner", "Follow up on"].map(columnOfFramework),
];

function columnOfFramework(wanted: string): ReviewNote {
  const columns = review.blocks.flatMap((block) => (block.kind === "typed" ? block.columns : []));
  const column = columns.find(({ header }) => header === wanted);
  if (column === undefined) throw new Error(`the review has no column ${wanted}`);
  const { header, note, width, look } = column;
  return { header, width, ...(note !== undefined && { note }), ...(look !== undefined && { look }) };
}
