/** Chance with a seed: the one door of the core to a generator of random numbers. */
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/**
 * Whole numbers from 0 up to but not including `below`, each as likely as the others, the
 * same on every host for one seed. The generator is xoroshiro128+, whose arithmetic is of
 * 32 bits throughout, and what would favour small numbers is drawn again. Seeds that differ
 * by a multiple of 2³² are one seed.
 */
export function seededIndex(seed: number): (below: number) => number {
  const generator = xoroshiro128plus(seed);
  return (below) => uniformInt(generator, 0, below - 1);
}
