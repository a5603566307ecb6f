import { plain } from "../kernel/refusal";
import type { ModelChoice } from "./model-param";

/** A model as a cell names it. */
export function modelInWords(choice: ModelChoice): string {
  if (typeof choice === "string") return choice;
  return [choice.first, choice.middle, choice.last].map((share) => plain(share * 100)).join("/");
}
