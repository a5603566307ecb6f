import { LEVER_KEYS } from "./lever-names";
import { velocity, type Levers } from "./velocity";

/** By the size of a set S of levers: in how many of the 24 orders just they change before another, |S|! × (3 − |S|)!. */
const ORDERS = [6, 2, 2, 6];

/**
 * How much of the change of velocity each lever brought: its Shapley value. That is the
 * difference it makes when it changes, averaged over the 24 orders in which the four can
 * change, here summed over the 16 sets of levers that may have changed before it.
 *
 * The four add up to velocity(after) − velocity(before), and a lever that did not change
 * brings exactly 0.
 */
export function leverContributions(before: Levers, after: Levers): Levers {
  // A set of levers that have changed is a number from 0 to 15: a bit a lever.
  const velocities = Array.from({ length: 16 }, (_, changed) => velocityWith(changed, before, after));
  const [opportunities, averageDealValue, winRate, cycleDays] = LEVER_KEYS.map((_, lever) => {
    let sum = 0;
    for (let changed = 0; changed < 16; changed++) {
      if ((changed >> lever) & 1) continue;
      sum += ORDERS[sizeOf(changed)] * (velocities[changed | (1 << lever)] - velocities[changed]);
    }
    return sum / 24;
  });
  return { opportunities, averageDealValue, winRate, cycleDays };
}

function velocityWith(changed: number, before: Levers, after: Levers): number {
  const [opportunities, averageDealValue, winRate, cycleDays] = LEVER_KEYS.map((lever, i) =>
    (changed >> i) & 1 ? after[lever] : before[lever],
  );
  return velocity({ opportunities, averageDealValue, winRate, cycleDays });
}

function sizeOf(changed: number): number {
  return (changed & 1) + ((changed >> 1) & 1) + ((changed >> 2) & 1) + ((changed >> 3) & 1);
}
