/**
 * Members that an Excel with ExcelApi 1.7 has not, and the ExcelApi each came with (Excel JavaScript API requirement sets,
 * https://learn.microsoft.com/javascript/api/requirement-sets). A test compares them with the API's types and the add-in's sources.
 */
export const SINCE = {
  "ChartAxis.numberFormat": "1.8",
  "Range.dataValidation": "1.8",
  "Range.getSpillingToRangeOrNullObject": "1.12",
  "RunOptions.mergeUndoGroup": "1.20",
  "Table.autoFilter": "1.9",
  "Worksheet.autoFilter": "1.9",
  "Worksheet.notes": "1.18",
  "Worksheet.pageLayout": "1.9",
} as const;
