/**
 * One column a stage, as HubSpot exports when a deal entered each: `Date entered "Proposal (Sales
 * Pipeline)"`, or `hs_date_entered_closedwon` by its API name; and when a contact became a lead.
 *
 * Convention: the pipeline in parentheses is left off where all columns with dates name the same
 * one. At least two such columns make a history; a single one does where nothing else dates the stage.
 */
import { isBlank, textOf, type Cells } from "../kernel/cells";
import { parseDateCell } from "../kernel/date-column";
import { isDateLike } from "../kernel/find-columns";

export interface StageColumn {
  readonly index: number;
  readonly header: string;
  readonly stage: string;
}

const API_NAME = /^(?:properties?[._]|property_)?hs_(?:(?:v2_)?date_entered_(.+)|lifecyclestage_(.+)_date)$/i;
const BECAME = /^became an? (.+?) date$/i;
const IN_FRONT =
  /^(?:date entered|entered|entry date|datum des eintritts|eintrittsdatum|eingetreten|date d['’]entrée|fecha de (?:entrada|ingreso)|data de entrada|data di (?:ingresso|entrata))(?:\s+(?:in|into|dans|en|em|a|am))?\s*[-–:]?\s+(.+)$/i;
const BEHIND = /^(.+?)\s*[-–:]?\s+(?:date entered|entered(?: (?:at|on|date))?|entry date)$/i;
const QUOTES = /^["“”„«»'‘’\s]+|["“”«»'‘’\s]+$/g;

/** Words that name no stage: `Date entered stage`, `Entered at`, `Date entered current stage`. */
const NO_STAGE =
  /^(?:(?:the|current|last|latest|new|this|deal|sales|pipeline|opportunity|lead|lifecycle|record) ?)*(?:stage|status|state|phase|step|pipeline|date|at|on|by|when|time|timestamp|value|system|crm|current|last|latest|date and time)$/i;

function stageOf(header: string): string | undefined {
  const api = API_NAME.exec(header);
  const named = api?.[1] ?? api?.[2] ?? (BECAME.exec(header) ?? IN_FRONT.exec(header) ?? BEHIND.exec(header))?.[1];
  if (named === undefined) return undefined;
  // HubSpot puts a number behind the ids of some stages.
  const stage =
    api !== null
      ? named.replace(/([a-z])_\d{5,}$/i, "$1")
      : named.replace(/^stage\s*[-–:]?\s+/i, "").replace(QUOTES, "");
  return stage === "" || NO_STAGE.test(stage.replace(/_/g, " ")) ? undefined : stage;
}

/** The columns of a row of headers that hold when each stage was entered, where they make a history. */
export function findStageColumns(cells: Cells, headerRow: number, isDatedOtherwise: boolean): readonly StageColumn[] {
  const named = cells[headerRow].flatMap((cell, index): readonly StageColumn[] => {
    const header = textOf(cell);
    const stage = header === "" ? undefined : stageOf(header);
    return stage === undefined ? [] : [{ index, header, stage }];
  });
  if (named.length === 0) return [];
  const looks = named.map(({ index }) => lookOf(cells, headerRow, index));
  const fitting = named.filter((_, k) => looks[k] !== "other");
  if (fitting.length < 2 && (isDatedOtherwise || fitting.length === 0)) return [];
  const dated = named.filter((_, k) => looks[k] === "dates");
  return withoutPipeline(dated.length === 0 ? fitting : dated);
}

const SAMPLE = 60;

function lookOf(cells: Cells, headerRow: number, index: number): "dates" | "blank" | "other" {
  let seen = 0;
  let dates = 0;
  for (let r = headerRow + 1; r < cells.length && seen < SAMPLE; r++) {
    const cell = cells[r][index];
    if (isBlank(cell) || (typeof cell === "string" && parseDateCell(cell) === "blank")) continue;
    seen++;
    if (isDateLike(cell)) dates++;
  }
  return seen === 0 ? "blank" : dates * 2 > seen ? "dates" : "other";
}

function withoutPipeline(columns: readonly StageColumn[]): readonly StageColumn[] {
  const parted = columns.map(({ stage }) => partedAtBracket(stage));
  const [first] = parted;
  const isOne = first !== undefined && parted.every((part) => part?.pipeline === first.pipeline);
  if (!isOne || (columns.length < 2 && !/pipeline/i.test(first.pipeline))) return columns;
  return columns.map((column, k) => ({ ...column, stage: parted[k]!.stage }));
}

/** `Discovery (Sales (EU))` as its stage and what the last brackets hold. */
function partedAtBracket(name: string): { readonly stage: string; readonly pipeline: string } | undefined {
  if (!name.endsWith(")")) return undefined;
  let depth = 0;
  for (let i = name.length - 1; i > 0; i--) {
    if (name[i] === ")") depth++;
    else if (name[i] === "(" && --depth === 0) {
      const stage = name.slice(0, i).trim();
      return stage === "" ? undefined : { stage, pipeline: name.slice(i + 1, -1) };
    }
  }
  return undefined;
}
