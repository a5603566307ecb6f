/** Where the stages come from, and what each reader of them needs. */
import type { Cells } from "../../../core/kernel/cells";
import { readNumberText } from "../../../core/written/numbers";
import { exampleVolume } from "../../frameworks/bowtie/stage-map";
import type { Area } from "../../host/changes";
import type { LiveArgument } from "../../live/live-argument";
import { reference } from "../../plans/formula-text";
import type { StageLine, StageSource } from "../../plans/bowtie/stage-source";
import { referenceTo } from "../../plans/reference";
import {
  benchmarkOf,
  detailed,
  stagesArgument,
  type BowtieStage,
  type StageDetails,
  type TypedStage,
} from "./bowtie-stages";
import type { CountedStages } from "./count-stages";
import type { MeasuredBowtie } from "./read-bowtie";

export type BowtieSource =
  | { readonly kind: "map"; readonly area: Area; readonly cells: Cells }
  | { readonly kind: "counted"; readonly counted: CountedStages }
  | { readonly kind: "typed"; readonly stages: readonly TypedStage[] };

/** Stages whose owners and benchmarks are typed in the sidebar; undefined where they stand on the map. */
export function ownStages(source: BowtieSource, details: StageDetails): readonly BowtieStage[] | undefined {
  switch (source.kind) {
    case "map":
      return undefined;
    case "counted":
      return detailed(source.counted.stages, details);
    case "typed":
      return detailed(source.stages, details);
  }
}

/** The stages as functions take them. */
export function stagesOf(source: BowtieSource, details: StageDetails): LiveArgument {
  return source.kind === "map"
    ? { given: source.cells, written: reference(referenceTo(source.area)) }
    : stagesArgument(ownStages(source, details)!);
}

/** The stages as a sheet is written from them. */
export function planSource(source: BowtieSource, details: StageDetails): StageSource {
  if (source.kind === "map") return { kind: "map", area: source.area };
  const stages = ownStages(source, details)!.map(lineOf);
  if (source.kind === "typed") return { kind: "typed", stages };
  const { leads, funnelRows, retention } = source.counted;
  return {
    kind: "counted",
    stages,
    leads: { area: leads.area, columns: leads.columns, rows: funnelRows },
    accounts: retention && {
      area: retention.movements.area,
      columns: retention.movements.columns,
      by: retention.accounts.by,
      rows: retention.accounts.rows,
    },
  };
}

function lineOf(stage: BowtieStage): StageLine {
  const { name, side, volume, owner } = stage;
  const read = typeof volume === "string" ? (readNumberText(volume, ".")?.value ?? volume) : volume;
  return { name, side, volume: read, owner, benchmark: benchmarkOf(stage) };
}

/** What formulas over the stages would read. */
export function areasOf(source: BowtieSource): readonly Area[] {
  switch (source.kind) {
    case "map":
      return [source.area];
    case "counted": {
      const { leads, retention } = source.counted;
      return [leads.area, ...(retention === undefined ? [] : [retention.movements.area])];
    }
    case "typed":
      return [];
  }
}

/** The stage map as it was installed says nothing of this company. */
export function isExample({ kind }: BowtieSource, { stages }: MeasuredBowtie): boolean {
  return kind === "map" && stages.reduce((sum, { volume = 0 }) => sum + volume, 0) === exampleVolume;
}
