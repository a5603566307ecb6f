/** A seeded source of chance: the same seed gives the same numbers on every machine. */
export interface Random {
  /** 0 up to, and without, 1. */
  next(): number;
  between(low: number, high: number): number;
  /** A whole number from low to high, both possible. */
  whole(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** Around a middle value, never below 0, with a long tail upwards; spread 0.3 is calm, 0.6 wild. */
  skewed(middle: number, spread: number): number;
}

/** `stream` keeps the parts of the company apart: a change in one leaves the others as they were. */
export function seededRandom(seed: number, stream: string): Random {
  let state = seed >>> 0;
  for (let i = 0; i < stream.length; i++) state = Math.imul(state ^ stream.charCodeAt(i), 0x9e3779b1) >>> 0;

  // mulberry32, by Tommy Ettinger, public domain.
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  next();

  const between = (low: number, high: number) => low + (high - low) * next();
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    whole,
    chance: (probability) => next() < probability,
    pick: (items) => items[whole(0, items.length - 1)],
    weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
      const keys = Object.keys(weights) as K[];
      let left = next() * keys.reduce((sum, key) => sum + weights[key], 0);
      for (const key of keys) {
        left -= weights[key];
        if (left < 0) return key;
      }
      return keys[keys.length - 1];
    },
    skewed(middle, spread) {
      // Twelve draws make a bell without logarithms of chance; ±3 keeps the tail civil.
      let bell = -6;
      for (let i = 0; i < 12; i++) bell += next();
      return middle * Math.exp(spread * Math.max(-3, Math.min(3, bell)));
    },
  };
}
