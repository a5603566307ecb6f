/**
 * A new sheet with a bowtie: its stages as tinted inputs (counted ones live from the data, which then stands
 * at the right), BOWTIE and LEAK_VALUE over them, and the leak with its owner and money at the top.
 */
import type { Change, NumberLook } from "../../host/changes";
import type { SheetOutline } from "../../host/port";
import { requiredCard } from "../card-named";
import { formulaText, reference } from "../formula-text";
import { freeSheetName } from "../free-sheet-name";
import { referenceTo, spokenReference } from "../reference";
import { SheetPage } from "../sheet-page";
import { writeAnswer } from "../write-answer";
import { writeData } from "./counted-volumes";
import { BLOCK_ROW } from "./places";
import type { StageSource } from "./stage-source";
import { READ_COLUMNS, writeStages } from "./write-stages";

export interface BowtieWish {
  readonly source: StageSource;
  /** Money; undefined where nobody said. */
  readonly valueAtEnd: number | undefined;
  /** Relative. */
  readonly lift: number;
  /** Rows that the answers fill as the stages stand, their headers and notes included. */
  readonly rows: { readonly bowtie: number; readonly leakValue: number };
}

const INPUT_ROW = 4;
const LEAK_ROW = 6;
/** Empty tinted rows below the stages, for one's own. */
const SPARE_ROWS = 4;
/** Rows that notes may take below an answer. */
const NOTE_ROWS = 2;
const WIDTHS = [168, 116, 92, 176, 176, 132, 176, 132, 24];
const DATA_WIDTHS = [168, ...Array.from({ length: 10 }, () => 112)];

const bowtie = requiredCard("BOWTIE");
const leakValue = requiredCard("LEAK_VALUE");

export function insertBowtie(sheets: readonly SheetOutline[], wish: BowtieWish): readonly Change[] {
  const { source } = wish;
  const page = new SheetPage(freeSheetName("Bowtie", sheets), "Bowtie", [captionOf(source)]);
  const isMapped = source.kind === "map";
  const mapRows = isMapped ? source.area.rows : 1 + source.stages.length + SPARE_ROWS;
  const answerRow = isMapped ? BLOCK_ROW : BLOCK_ROW + mapRows + 2;
  const valueRow = answerRow + mapRows + NOTE_ROWS + 2;
  const stages = reference(isMapped ? referenceTo(source.area) : page.at(BLOCK_ROW, 0, mapRows, READ_COLUMNS.length));
  writeInputs(page, wish);
  writeLeak(page, answerRow, valueRow, mapRows);
  if (!isMapped) writeStages(page, source, mapRows);
  if (source.kind === "counted") writeData(page, source);
  const room = mapRows + NOTE_ROWS;
  writeAnswer(page, {
    card: bowtie,
    caption: "Every stage, its conversion and its flag",
    row: answerRow,
    column: 0,
    formula: formulaText(bowtie.name, [stages]),
    rows: wish.rows.bowtie,
    room,
  });
  const [value, lift] = [0, 1].map((column) => reference(page.at(INPUT_ROW, column)));
  writeAnswer(page, {
    card: leakValue,
    caption: "What each joint is worth, the others held, richest first",
    row: valueRow,
    column: 0,
    formula: formulaText(leakValue.name, [stages, value, lift]),
    rows: wish.rows.leakValue,
    room,
  });
  return page.finish(1, source.kind === "counted" ? [...WIDTHS, ...DATA_WIDTHS] : WIDTHS);
}

function captionOf(source: StageSource): string {
  const what = "Where customers are lost before and after the sale, and what closing each joint is worth";
  switch (source.kind) {
    case "map":
      return `${what}, live from the stage map on ${spokenReference(source.area)}.`;
    case "typed":
      return `${what}. The stages are typed: change their tinted cells.`;
    case "counted": {
      const from = [source.leads, ...(source.accounts === undefined ? [] : [source.accounts])];
      return `${what}, live from ${from.map(({ area }) => spokenReference(area)).join(" and ")}.`;
    }
  }
}

function writeInputs(page: SheetPage, { valueAtEnd, lift }: BowtieWish): void {
  page.row(INPUT_ROW - 1, 0, ["Worth of one more", "Lift"], { role: "caption" });
  page.row(INPUT_ROW, 0, [valueAtEnd ?? ""], { role: "input", look: "money" });
  page.row(INPUT_ROW, 1, [lift], { role: "input", look: "percent" });
  page.note(INPUT_ROW - 1, 0, leakValue.params.valueAtEnd.help).note(INPUT_ROW - 1, 1, leakValue.params.lift.help);
}

/** The leak is the first word of its flag. */
function writeLeak(page: SheetPage, answerRow: number, valueRow: number, rows: number): void {
  const of = (top: number, column: number) => page.at(top, column, rows, 1);
  const ofLeak = (column: number) => `INDEX(${of(answerRow, column)},MATCH("leak*",${of(answerRow, 7)},0))`;
  const facts: readonly (readonly [label: string, formula: string, look: NumberLook])[] = [
    ["Leak after", `=IFERROR(${ofLeak(0)},"no leak")`, "text"],
    ["Go on", `=IFERROR(${ofLeak(3)},"")`, "percent"],
    ["Lost", `=IFERROR(${ofLeak(4)},"")`, "whole"],
    ["Who owns the stage", `=IFERROR(${ofLeak(5)}&"","")`, "text"],
    [
      "Worth of closing it",
      `=IFERROR(INDEX(${of(valueRow, 4)},MATCH(${page.at(LEAK_ROW, 0)},${of(valueRow, 0)},0)),"")`,
      "money",
    ],
  ];
  facts.forEach(([label, formula, look], c) => {
    page.row(LEAK_ROW - 1, c, [label], { role: "caption" });
    page.formula(LEAK_ROW, c, formula, { role: "total", ...(look !== "text" && { look }) });
  });
}
