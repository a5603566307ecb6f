/**
 * The stages of a bowtie read as a chain: each stage once, acquisition before retention, and
 * the conversion over every joint from one stage to the next.
 */
import type { TextColumn } from "../kernel/text-column";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table-shape";

const SIDES = ["acquisition", "retention"] as const;
export type Side = (typeof SIDES)[number];

export interface StageColumns {
  readonly stage: TextColumn;
  /** Where the function takes no sides, none is there and the order stands unchecked. */
  readonly side: TextColumn | undefined;
  readonly volume: Float64Array;
  readonly benchmark: Float64Array | undefined;
}

export interface StageMap {
  readonly stages: readonly string[];
  /** As many as stages; empty where there is no column for them. */
  readonly sides: readonly Side[];
  /** One fewer than stages. */
  readonly joints: readonly Joint[];
}

export interface Joint {
  /** Next volume ÷ volume; undefined where one is missing or the first is 0. */
  readonly conversion: number | undefined;
  readonly benchmark: number | undefined;
}

export function readStageMap(table: TableFrame & StageColumns): StageMap | Refusal {
  const stages = readNames(table);
  if (isRefusal(stages)) return stages;
  const sides = readSides(table);
  if (isRefusal(sides)) return sides;
  const { volume, benchmark } = table;
  const joints = stages.slice(1).map((_, i): Joint => {
    const conversion = volume[i + 1] / volume[i];
    return {
      conversion: Number.isFinite(conversion) ? conversion : undefined,
      benchmark: benchmark === undefined || Number.isNaN(benchmark[i]) ? undefined : benchmark[i],
    };
  });
  return { stages, sides, joints };
}

function readNames({ name, rows, rowNumber, stage }: TableFrame & StageColumns): readonly string[] | Refusal {
  const firstRows = new Map<string, number>();
  const names: string[] = [];
  for (let i = 0; i < rows; i++) {
    const word = stage.words[stage.codes[i]];
    if (word === "") return refuse.missing(place(name, rowNumber(i), "Stage"), "the name of a stage");
    const first = firstRows.get(word.toLowerCase());
    if (first !== undefined) return refuse.twice(name, rowNumber(i), "Stage", word, first);
    firstRows.set(word.toLowerCase(), rowNumber(i));
    names.push(word);
  }
  return names;
}

function readSides({ name, rows, rowNumber, side }: TableFrame & StageColumns): readonly Side[] | Refusal {
  if (side === undefined) return [];
  const sides: Side[] = [];
  for (let i = 0; i < rows; i++) {
    const at = place(name, rowNumber(i), "Side");
    const word = side.words[side.codes[i]];
    const read = SIDES.find((each) => each === word.toLowerCase());
    if (read === undefined) return refuse.notAnOption(at, SIDES, word);
    if (read === "acquisition" && sides[i - 1] === "retention") {
      return refuse.outOfRange(at, "retention, as acquisition stages stand above retention stages", word);
    }
    sides.push(read);
  }
  return sides;
}
