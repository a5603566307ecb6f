export interface BarScale {
  /** `37.50%`, of the drawing's width. */
  readonly at: (value: number) => string;
  /** How wide the stretch between two values is; never too narrow to be seen. */
  readonly between: (from: number, to: number) => string;
}

const THINNEST = 0.6;

/** Values from least to most laid over the width of a drawing. */
export function barScale(least: number, most: number): BarScale {
  const span = most > least ? most - least : 1;
  const share = (distance: number) => (distance / span) * 100;
  return {
    at: (value) => `${share(value - least).toFixed(2)}%`,
    between: (from, to) => `${Math.max(share(Math.abs(to - from)), THINNEST).toFixed(2)}%`,
  };
}
