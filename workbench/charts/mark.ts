/** What a chart is drawn with, in pixels from the chart's top left corner. A chart is worked out as marks, without a page. */

export type Mark =
  | {
      readonly kind: "bar";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: string;
    }
  /** A colour of the key; `at` is its top left corner. */
  | { readonly kind: "swatch"; readonly at: Point; readonly side: number; readonly colour: string }
  | { readonly kind: "line"; readonly points: readonly Point[]; readonly colour: string }
  | { readonly kind: "dot"; readonly at: Point; readonly colour: string }
  | { readonly kind: "rule"; readonly from: Point; readonly to: Point; readonly role: "base" | "tick" | "joint" }
  | {
      readonly kind: "words";
      readonly at: Point;
      readonly words: string;
      readonly anchor: "start" | "middle" | "end";
      readonly role: WordsRole;
      /** The colour it stands on, where that is not the chart's own ground. */
      readonly on?: string;
    };

/** `at` of words is the start, middle or end of their base line. */
export type WordsRole = "title" | "value" | "name" | "axis";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How wide words of a role are drawn, in pixels. */
export type Measure = (words: string, role: WordsRole) => number;

/** From one base line to the next. */
export const LINE_HEIGHTS: Readonly<Record<WordsRole, number>> = { title: 18, value: 14, name: 14, axis: 14 };

export function widest(words: readonly string[], role: WordsRole, measure: Measure): number {
  return words.reduce((most, one) => Math.max(most, measure(one, role)), 0);
}

export type Words = Extract<Mark, { kind: "words" }>;

export function wordsAt(x: number, y: number, words: string, role: WordsRole, anchor: Words["anchor"]): Words {
  return { kind: "words", at: { x, y }, words, role, anchor };
}

export function rule(role: Extract<Mark, { kind: "rule" }>["role"], from: Point, to: Point): Mark {
  return { kind: "rule", role, from, to };
}
