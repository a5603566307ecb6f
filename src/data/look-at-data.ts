import type { Host, Snapshot } from "../host/port";
import { findPlaces, topsOf, type TablePlace } from "./find-places";

export interface SeenData {
  readonly snapshot: Snapshot;
  readonly places: readonly TablePlace[];
}

/** The document and the tables that stand in it. Rejects with a `HostProblem` when it cannot be read. */
export async function lookAtData(host: Host): Promise<SeenData> {
  const outline = await host.snapshot({});
  const tops = topsOf(outline);
  const areas = tops.map(({ area }) => area);
  const snapshot = areas.length === 0 ? outline : await host.snapshot({ areas, formulas: areas });
  return { snapshot, places: findPlaces(snapshot, tops) };
}
