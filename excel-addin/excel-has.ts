/**
 * What an older Excel does without, and the ExcelApi each came with. 1.7 is taken for granted: ranges by
 * their indexes came with it, and every Excel that shares one runtime, as the manifest asks, is newer.
 */
const SINCE = {
  choices: "1.8",
  "axis formats": "1.8",
  filters: "1.9",
  "page layout": "1.9",
  spills: "1.12",
  notes: "1.18",
  "one undo": "1.20",
} as const;

export function excelHas(part: keyof typeof SINCE): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", SINCE[part]);
}
