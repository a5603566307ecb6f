/** What the SLA desk is asked: as it was typed, and as it is read. */
import { isRefusal } from "../../../core/kernel/refusal";
import { decideDateOrder, readDate } from "../../../core/written/dates";
import { readNumber } from "../../../core/written/numbers";
import { readAssumptions, type TypedAssumptions } from "../assumptions";

export interface TypedSla {
  /** Header that leads are broken down by; "" for the owner, else the source. */
  readonly by: string;
  readonly target: string;
  /** "" for the latest thing that happened to a lead. */
  readonly asOf: string;
  readonly opens: string;
  readonly closes: string;
}

export interface SlaWish {
  readonly limitHours: number;
  /** Money. */
  readonly valuePerLead: number | undefined;
  /** Share of due leads that should be touched within the limit. */
  readonly target: number;
  /** Serial. */
  readonly asOf: number | undefined;
  readonly by: string;
  /** Times of day as they were typed; both "" where every hour counts. */
  readonly opens: string;
  readonly closes: string;
}

/** What stands for a blank target: a promise kept four times in five can be planned with. */
export const USUAL_TARGET = "80%";

export function readSlaWish(
  { by, target, asOf, opens, closes }: TypedSla,
  assumptions: TypedAssumptions,
): SlaWish | { readonly problem: string } {
  const read = readAssumptions(assumptions, "");
  if ("problem" in read) return read;
  const share = readNumber(target.trim() || USUAL_TARGET, ".", "Target", { above: 0, atMost: 1, percent: true });
  if (isRefusal(share)) return { problem: share.words };
  const day = readDate(asOf, decideDateOrder([asOf]).order, "Seen from");
  if (isRefusal(day)) return { problem: day.words };
  const { limitHours, valuePerLead } = read;
  return { limitHours, valuePerLead, target: share!, asOf: day, by, opens: opens.trim(), closes: closes.trim() };
}
