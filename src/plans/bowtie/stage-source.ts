/** Where the stages of an inserted bowtie come from. */
import type { Side } from "../../../core/bowtie/stage-map";
import type { Area } from "../../host/changes";

export interface StageLine {
  readonly name: string;
  readonly side: Side;
  readonly volume: string | number;
  readonly owner: string;
  /** Share. */
  readonly benchmark: number | undefined;
}

/** A table that stages are counted on. */
export interface CountedOn {
  readonly area: Area;
  /** The `columns` argument; "" where every header is recognised. */
  readonly columns: string;
  /** Rows that its answer fills as the data stands, its header and notes included. */
  readonly rows: number;
}

/** A stage map that stands on a sheet already. */
export interface MappedStages {
  readonly kind: "map";
  readonly area: Area;
}

export interface TypedStages {
  readonly kind: "typed";
  readonly stages: readonly StageLine[];
}

export interface CountedStages {
  readonly kind: "counted";
  readonly stages: readonly StageLine[];
  readonly leads: CountedOn;
  /** By the header of the account. */
  readonly accounts: (CountedOn & { readonly by: string }) | undefined;
}

export type StageSource = MappedStages | TypedStages | CountedStages;
