/** The frameworks a symptom calls for as a working sheet: what to install, by whom, by when. */
import type { Framework } from "../frameworks/frameworks";
import type { Change } from "../host/changes";
import type { SheetOutline } from "../host/port";
import { freeSheetName } from "./free-sheet-name";
import { SheetPage } from "./sheet-page";

export interface FrameworkPlanWish {
  /** What hurts, as it was typed or picked. */
  readonly symptom: string;
  /** In the order to work them, never none. */
  readonly frameworks: readonly Framework[];
  /** Conditions that are not met yet, each as it is named in the fit check. */
  readonly openConditions: readonly string[];
}

const HEADERS = ["Step", "Framework", "What to install", "Owner", "Due", "Status"];
const HEADER_NOTES: Readonly<Record<string, string>> = {
  Owner: "One name per line: shared work has no owner.",
  Due: "A date both teams have in their calendars.",
  Status: "Open, in work or signed.",
};

export function insertFrameworkPlan(sheets: readonly SheetOutline[], wish: FrameworkPlanWish): readonly Change[] {
  const [first] = wish.frameworks;
  const page = new SheetPage(freeSheetName("Alignment plan", sheets), "Alignment plan", [
    `Answers "${wish.symptom}" with ${wish.frameworks.map(({ name }) => name).join(", then ")}.`,
    `Do first: ${first.firstStep}`,
    ...wish.frameworks.flatMap(({ name, commonMistake }) =>
      commonMistake === undefined ? [] : [`Common mistake with ${name}: ${commonMistake}`],
    ),
  ]);
  const mistakes = wish.frameworks.filter(({ commonMistake }) => commonMistake !== undefined).length;
  const headerRow = 4 + mistakes;
  page.row(headerRow, 0, HEADERS, { role: "header" });
  HEADERS.forEach((header, c) => {
    if (HEADER_NOTES[header] !== undefined) page.note(headerRow, c, HEADER_NOTES[header]);
  });

  const lines = [
    ...wish.openConditions.map((condition) => [0, "Before you start", condition]),
    ...wish.frameworks.flatMap(({ name, components }, i) => components.map((component) => [i + 1, name, component])),
  ];
  page.block(headerRow + 1, 0, lines);
  page.style(page.area(headerRow + 1, 0, lines.length, 1), { look: "whole" });
  const inputs = page.area(headerRow + 1, 3, lines.length, 3);
  page.block(
    headerRow + 1,
    5,
    lines.map(() => ["Open"]),
  );
  page.style(inputs, { role: "input" }).style({ ...inputs, column: 4, columns: 1 }, { look: "date" });
  return page.finish(headerRow + 1, [52, 232, 564, 140, 96, 92]);
}
