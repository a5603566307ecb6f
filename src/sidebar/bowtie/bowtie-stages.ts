/** The stages of a bowtie before anything is worked out of them. */
import type { Side } from "../../../core/bowtie/stage-map";
import { isRefusal, type Refusal } from "../../../core/kernel/refusal";
import { readNumber } from "../../../core/written/numbers";
import { typedTable, type LiveArgument } from "../../live/live-argument";

export interface BowtieStage {
  readonly name: string;
  readonly side: Side;
  /** As it was typed or counted; functions read it. */
  readonly volume: string | number;
  /** "" where nobody is named. */
  readonly owner: string;
  /** The conversion to the next stage that is expected, as it was typed. */
  readonly benchmark: string;
}

/** What is said of a stage beside its volume; kept by the stage's name. */
export type StageDetails = Readonly<Record<string, Pick<BowtieStage, "owner" | "benchmark">>>;

const HEADERS = ["Stage", "Side", "Volume", "Primary owner", "Secondary owner", "Benchmark"] as const;

/** Stages as BOWTIE and LEAK_VALUE take them. A benchmark that cannot be read is left out: its own field says why. */
export function stagesArgument(stages: readonly BowtieStage[]): LiveArgument {
  return typedTable([
    HEADERS,
    ...stages.map((stage) => [stage.name, stage.side, stage.volume, stage.owner, "", benchmarkOf(stage) ?? ""]),
  ]);
}

export function benchmarkOf({ benchmark }: Pick<BowtieStage, "benchmark">): number | undefined {
  const read = readBenchmark(benchmark);
  return isRefusal(read) ? undefined : read;
}

export function readBenchmark(words: string): number | undefined | Refusal {
  return readNumber(words, ".", "What is expected to go on", { above: 0, atMost: 1, percent: true });
}

/** The stages with what was said of them. */
export function detailed(
  stages: readonly Pick<BowtieStage, "name" | "side" | "volume">[],
  details: StageDetails,
): readonly BowtieStage[] {
  const said = new Map(Object.entries(details));
  return stages.map((stage) => ({ owner: "", benchmark: "", ...said.get(stage.name), ...stage }));
}

export interface TypedStage {
  readonly name: string;
  readonly side: Side;
  readonly volume: string;
}

/** What is offered where nothing was typed yet. */
export const USUAL_STAGES: readonly TypedStage[] = [
  ...["MQL", "SAL", "SQL", "Won"].map((name): TypedStage => ({ name, side: "acquisition", volume: "" })),
  ...["Onboarded", "Adopted", "Renewed", "Expanded"].map((name): TypedStage => ({
    name,
    side: "retention",
    volume: "",
  })),
];

/** Those with a volume, acquisition first. */
export function stagesTyped(typed: readonly TypedStage[]): readonly TypedStage[] {
  const known = typed.filter(({ volume }) => volume.trim() !== "");
  return [...known.filter(({ side }) => side === "acquisition"), ...known.filter(({ side }) => side === "retention")];
}
