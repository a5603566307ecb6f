import { excelHas } from "./excel-has";

/** An older Excel goes without the list: the words are still read as they are typed. */
export function setChoices(range: Excel.Range, words: readonly string[]): void {
  if (!excelHas("choices")) return;
  const { dataValidation } = range;
  dataValidation.rule = { list: { inCellDropDown: true, source: words.join(",") } };
  dataValidation.ignoreBlanks = true;
  // Only "Stop" keeps other words out; the words themselves could be longer than an alert may be.
  dataValidation.errorAlert = {
    showAlert: true,
    style: "Stop",
    title: "Not one of the choices",
    message: "This cell takes a word from its list, or nothing.",
  };
}
