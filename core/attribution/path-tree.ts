import { numberInWords } from "../written/number-in-words";

/**
 * Paths as a tree of steps. A path is the node it ends at, so that a million touches are
 * integer work and only paths that are shown are ever written out.
 */
export interface PathTree {
  /** The node one step further on; made where no path took that step before. */
  readonly step: (node: number, claimant: number) => number;
  /** The claimants from the root to a node. */
  readonly stepsTo: (node: number) => readonly number[];
}

/** Where every path starts. */
export const ROOT = 0;

export function pathTree(claimants: number): PathTree {
  const parents = [-1];
  const taken = [-1];
  const children = new Map<number, number>();
  return {
    step: (node, claimant) => {
      const key = node * claimants + claimant;
      const known = children.get(key);
      if (known !== undefined) return known;
      taken.push(claimant);
      const made = parents.push(node) - 1;
      children.set(key, made);
      return made;
    },
    stepsTo: (node) => {
      const steps: number[] = [];
      for (let at = node; at !== ROOT; at = parents[at]) steps.push(taken[at]);
      return steps.reverse();
    },
  };
}

/** Paths of more steps are written with their two ends, so that a cell can hold them. */
const MOST_STEPS = 60;

/** The steps of a path in one line. */
export function pathInWords(steps: readonly string[]): string {
  if (steps.length <= MOST_STEPS) return steps.join(" > ");
  const half = MOST_STEPS / 2;
  const between = `(${numberInWords(steps.length - MOST_STEPS)} more)`;
  return [...steps.slice(0, half), between, ...steps.slice(-half)].join(" > ");
}
