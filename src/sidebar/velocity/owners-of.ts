import { LEVER_NAMES } from "../../../core/velocity/lever-names";
import type { LeverOwners } from "../../plans/velocity-base";
import type { Settings } from "../settings";

/** The kept names as sheets take them, in lever order. */
export function ownersOf({ leverOwners }: Settings): LeverOwners {
  return LEVER_NAMES.map((lever) => leverOwners[lever].trim()) as unknown as LeverOwners;
}
