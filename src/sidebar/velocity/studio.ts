/** What every section of the velocity studio works on. */
import type { LoadedTable } from "../../data/load-tables";
import type { DealsBase, FourLevers, VelocityBase } from "../../plans/velocity-base";
import type { BaselineSegment } from "./baseline";

export interface StudioDeals {
  readonly table: LoadedTable;
  readonly source: DealsBase;
  readonly segment: BaselineSegment;
  /** Length of a period. */
  readonly windowDays: number;
}

export interface Studio {
  readonly base: FourLevers;
  /** Of the base, in money. */
  readonly velocityPerDay: number;
  readonly source: VelocityBase;
  /** Undefined where the base is typed. */
  readonly deals: StudioDeals | undefined;
}

/** The change at hand, as the levers stand; it holds whatever the base. */
export interface OwnChange {
  readonly own: FourLevers;
  readonly onOwn: (own: FourLevers) => void;
}

export interface SectionProps extends OwnChange {
  readonly studio: Studio;
  readonly onShow: (section: SectionId) => void;
}

export const SECTIONS = [
  { id: "levers", name: "Levers" },
  { id: "scenarios", name: "Scenarios" },
  { id: "sensitivity", name: "Sensitivity" },
  { id: "bridge", name: "Bridge" },
  { id: "targets", name: "Targets" },
  { id: "range", name: "Range" },
] as const;

export type SectionId = (typeof SECTIONS)[number]["id"];
