/** Notes came with ExcelApi 1.18; an older Excel does without them. */
export function hasNotes(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.18");
}
