import type { WordsRole } from "./mark";

/** As the style sheet has them. */
const FONTS: Readonly<Record<WordsRole, string>> = {
  title: "600 13px system-ui, sans-serif",
  value: "11px system-ui, sans-serif",
  name: "11px system-ui, sans-serif",
  axis: "11px system-ui, sans-serif",
};

const pencil = document.createElement("canvas").getContext("2d");

/** How wide this browser draws the words, in pixels. */
export function measuredWidth(words: string, role: WordsRole): number {
  if (pencil === null) return 0;
  pencil.font = FONTS[role];
  return pencil.measureText(words).width;
}
