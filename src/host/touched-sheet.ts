import { unreachable, type Change } from "./changes";

/** The sheet on whose cells a change works; adding or removing a sheet or naming a range asks nothing of its cells. */
export function touchedSheet(change: Change): string | undefined {
  switch (change.kind) {
    case "sheet":
    case "remove sheet":
    case "name":
    case "remove name":
      return undefined;
    case "layout":
      return change.sheet;
    case "chart":
      return change.chart.over.sheet;
    case "write":
    case "formula":
    case "format":
    case "note":
    case "choices":
      return change.area.sheet;
    default:
      return unreachable(change);
  }
}
