/** What the SLA pact of this document promises, where it is installed. */
import type { Cell, Cells } from "../../../core/kernel/cells";
import { isBlank, textOf } from "../../../core/kernel/cells";
import type { Area } from "../../host/changes";
import type { Host, Snapshot } from "../../host/port";
import { reference } from "../../plans/formula-text";
import { installedArea } from "../../plans/install/installed";
import { referenceTo } from "../../plans/reference";
import type { LiveArgument } from "../../live/live-argument";

export interface PactTerms {
  /** As they would be typed; "" where the pact leaves them blank. */
  readonly limitHours: string;
  readonly opens: string;
  readonly closes: string;
  readonly holidays: LiveArgument;
}

const LINES = ["response-limit-hours", "working-day-opens", "working-day-closes", "pact-holidays"] as const;

/** Undefined where no pact stands. Rejects with a `HostProblem` when it cannot be read. */
export async function readPactTerms(host: Host, seen: Pick<Snapshot, "names">): Promise<PactTerms | undefined> {
  const areas = LINES.flatMap((id) => installedArea(seen, id) ?? []);
  if (areas.length < LINES.length) return undefined;
  const { areas: cells } = await host.snapshot({ areas });
  const [limit, opens, closes] = cells.map((area) => area[0]?.[0]);
  return {
    limitHours: isBlank(limit) ? "" : textOf(limit),
    opens: timeText(opens),
    closes: timeText(closes),
    holidays: holidaysOf(areas[3], cells[3]),
  };
}

/** Hosts hand a time of day that was typed as one over as the fraction of a day. */
function timeText(cell: Cell): string {
  if (typeof cell !== "number") return textOf(cell);
  const minutes = Math.round(cell * 1440);
  return minutes === 0 ? "" : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Cells below the used ones are not handed over: no holiday is a blank. */
function holidaysOf(area: Area, cells: Cells): LiveArgument {
  return { given: cells.length === 0 ? "" : cells, written: reference(referenceTo(area)) };
}
