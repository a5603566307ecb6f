/** What saved workbooks, settings files and installed add-ins rely on, as plain data. */
import type { Shape } from "./shape";

export interface Published {
  /** By the names that stand in people's cells. */
  readonly functions: Readonly<Record<string, PublishedFunction>>;
  readonly settings: {
    /** Of the settings file's format. */
    readonly fileVersion: number;
    readonly fields: Readonly<Record<string, Shape>>;
  };
  /** What is kept with a document, by key. */
  readonly documentKeys: readonly string[];
  /** How each host writes a key. */
  readonly keptAs: Readonly<Record<string, readonly string[]>>;
  /** Named ranges in people's workbooks. */
  readonly rangeNames: readonly string[];
  readonly panels: readonly string[];
  readonly excel: {
    readonly id: string;
    /** What buttons of an installed manifest call. */
    readonly actions: readonly string[];
    /** What an installed manifest asks the server for. */
    readonly files: readonly string[];
  };
}

export interface PublishedFunction {
  readonly excelId: string;
  readonly parameters: readonly PublishedParameter[];
  readonly gives: string;
  /** Of an answer with headers, in the order of its columns; one that an argument names stands as `{argument}`. */
  readonly headers?: readonly string[];
}

export interface PublishedParameter {
  readonly name: string;
  readonly takes: string;
  readonly optional: boolean;
  /** What stands for it where it is left out. */
  readonly otherwise?: string;
  /** The words it takes, where it takes no others. */
  readonly words?: readonly string[];
}

/** A comparison's result, in sentences. */
export interface Drift {
  readonly breaking: readonly string[];
  /** What saved work does not notice, and the next comparison holds on to. */
  readonly additions: readonly string[];
}

export const NO_DRIFT: Drift = { breaking: [], additions: [] };

export const breaks = (words: string): Drift => ({ breaking: [words], additions: [] });
export const adds = (words: string): Drift => ({ breaking: [], additions: [words] });

export function together(drifts: readonly Drift[]): Drift {
  return {
    breaking: drifts.flatMap(({ breaking }) => breaking),
    additions: drifts.flatMap(({ additions }) => additions),
  };
}
