/** Stages worked out: conversion, leak and owners by BOWTIE, what each joint is worth by LEAK_VALUE. */
import type { Side } from "../../../core/bowtie/stage-map";
import type { Unmeasured } from "../../evidence/evidence";
import { askLive } from "../../live/ask-live";
import { typed, type LiveArgument } from "../../live/live-argument";
import type { AnswerRow } from "../../live/table-answer";
import type { LeakWish } from "./leak-wish";

export interface MeasuredStage {
  readonly name: string;
  readonly side: Side;
  /** Undefined where the map leaves it blank, and so for what rests on it. */
  readonly volume: number | undefined;
  /** To the next stage. */
  readonly conversion: number | undefined;
  readonly lost: number | undefined;
  readonly owner: string;
  readonly secondary: string;
  readonly isLeak: boolean;
  /** Nobody, or more than one. */
  readonly ownerFault: "no owner" | "two owners" | undefined;
  readonly worth: JointWorth | undefined;
}

/** What the joint to the next stage would be worth if it alone converted better. */
export interface JointWorth {
  readonly raisedTo: number | undefined;
  readonly extraAtEnd: number | undefined;
  /** Undefined where nobody said what one more is worth. */
  readonly money: number | undefined;
}

export interface MeasuredBowtie {
  readonly kind: "bowtie";
  readonly stages: readonly MeasuredStage[];
  /** The joint whose closing is worth most; undefined where nothing tells one from another. */
  readonly richest: MeasuredStage | undefined;
  readonly notes: readonly string[];
  /** Rows of both answers, their headers and notes included. */
  readonly rows: { readonly bowtie: number; readonly leakValue: number };
  /** Why no joint has a worth. */
  readonly problem: string | undefined;
}

export function readBowtie(stages: LiveArgument, { valueAtEnd, lift }: LeakWish): MeasuredBowtie | Unmeasured {
  const map = askLive("BOWTIE", { stages });
  if (map.kind === "unmeasured") return map;
  const value = askLive("LEAK_VALUE", { stages, valueAtEnd: typed(valueAtEnd), lift: typed(lift) });
  const isPriced = valueAtEnd !== undefined;
  const worths = new Map(
    value.kind === "answer" ? value.rows.map((row) => [row.text("Stage"), worthOf(row, isPriced)]) : [],
  );
  const measured = map.rows.map((row) => stageOf(row, worths.get(row.text("Stage"))));
  return {
    kind: "bowtie",
    stages: measured,
    richest: richestOf(measured),
    notes: [...map.notes, ...(value.kind === "answer" ? value.notes : [])],
    rows: { bowtie: map.cells.length, leakValue: value.kind === "answer" ? value.cells.length : 1 },
    problem: value.kind === "unmeasured" ? value.why : undefined,
  };
}

function worthOf(row: AnswerRow, isPriced: boolean): JointWorth {
  return {
    raisedTo: row.number("Raised to"),
    extraAtEnd: row.number("Extra at end"),
    money: isPriced ? row.number("Money") : undefined,
  };
}

function stageOf(row: AnswerRow, worth: JointWorth | undefined): MeasuredStage {
  const flags = row.text("Flag").split("; ");
  return {
    name: row.text("Stage"),
    side: row.text("Side") === "retention" ? "retention" : "acquisition",
    volume: row.number("Volume"),
    conversion: row.number("Conversion to next"),
    lost: row.number("Lost"),
    owner: row.text("Primary owner"),
    secondary: row.text("Secondary owner"),
    isLeak: flags.includes("leak"),
    ownerFault: (["no owner", "two owners"] as const).find((fault) => flags.includes(fault)),
    worth,
  };
}

/** Extras that differ by rounding alone are alike. */
const ROUNDING = 1e-9;

/** Of joints that are worth the same, as under one lift and no benchmark, none is the richest. */
function richestOf(stages: readonly MeasuredStage[]): MeasuredStage | undefined {
  const extra = ({ worth }: MeasuredStage) => worth?.extraAtEnd ?? 0;
  const [first, second] = [...stages].sort((a, b) => extra(b) - extra(a));
  const isAlone = second === undefined || extra(first) - extra(second) > ROUNDING * extra(first);
  return first !== undefined && extra(first) > 0 && isAlone ? first : undefined;
}

/** The joint that leaks: the stage before it and the one behind. */
export function leakOf({
  stages,
}: MeasuredBowtie): { readonly from: MeasuredStage; readonly to: MeasuredStage } | undefined {
  const at = stages.findIndex(({ isLeak }) => isLeak);
  return at < 0 ? undefined : { from: stages[at], to: stages[at + 1] };
}
