import type { Card } from "../../../core/kernel/card";
import { cardNamed } from "../card-named";

/** What a file or an older Excel puts before the name of an add-in's function. */
const PREFIX = /^(_xldudf_|_xlfn\.|_xludf\.|_xll\.)/i;

/** The card of the function that a formula calls by a name; undefined where it is none of ours. */
export function calledFunction(name: string): Card | undefined {
  return cardNamed(name.replace(PREFIX, "").toUpperCase());
}
