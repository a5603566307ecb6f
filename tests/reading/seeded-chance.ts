/** Seeded random numbers: the same seed generates the same company. */
export interface Chance {
  /** A whole number from low to high, inclusive. */
  readonly whole: (low: number, high: number) => number;
  readonly pick: <T>(among: readonly T[]) => T;
  readonly flip: (share: number) => boolean;
}

/** Marsaglia's 32-bit xorshift, which is good enough for tables with a few rows. */
export function chanceFrom(seed: number): Chance {
  let state = (seed ^ 0x9e3779b9) | 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 8; i++) next();
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return { whole, pick: (among) => among[whole(0, among.length - 1)], flip: (share) => next() < share };
}
