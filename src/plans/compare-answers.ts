/** The four questions of alignment as sales and as marketing answered them, side by side. */
import { textOf } from "../../core/kernel/cells";
import { isNonAnswer } from "../../core/tables/non-answers";

export type AnswerState = "agreed" | "differ" | "sales is silent" | "marketing is silent" | "both are silent";

/** Blank and differing answers are the finding. Two answers are one where they differ in case and spacing alone. */
export function compareAnswers(sales: string, marketing: string): AnswerState {
  const [silentSales, silentMarketing] = [isNonAnswer(sales), isNonAnswer(marketing)];
  if (silentSales && silentMarketing) return "both are silent";
  if (silentSales) return "sales is silent";
  if (silentMarketing) return "marketing is silent";
  return folded(sales) === folded(marketing) ? "agreed" : "differ";
}

function folded(answer: string): string {
  return textOf(answer)
    .toLowerCase()
    .replace(/[.\s]+$/, "");
}
