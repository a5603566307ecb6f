/**
 * Typed columns, as tables ask for them. A table is turned into them once, and rooms work on them: numbers and
 * dates as Float64Array with NaN for a blank, text coded by a dictionary whose word 0 is the blank.
 *
 * A column is read in two steps. Opened, it reads every cell that can be read one way only, and
 * leaves what the others say as evidence. Once all arguments of the call have been opened and the
 * reading is decided, it is finished.
 */
import type { Bounds } from "../written/numbers";
import type { ColumnSpec } from "./column-source";
import { openDateColumn } from "./date-column";
import { openNumberColumn } from "./number-column";
import { isRefusal, type Refusal } from "./refusal";
import { readTextColumn, type TextColumn } from "./text-column";

export function numberColumn(label: string, aliases: readonly string[], bounds: Bounds = {}): ColumnSpec<Float64Array> {
  return {
    label,
    aliases,
    kind: "number",
    optional: false,
    open: (source, evidence) => openNumberColumn(source, evidence, bounds),
  };
}

/** Amounts of money: in one currency, or refused. */
export function moneyColumn(label: string, aliases: readonly string[], bounds: Bounds = {}): ColumnSpec<Float64Array> {
  return {
    label,
    aliases,
    kind: "number",
    optional: false,
    isMoney: true,
    open: (source, evidence) => openNumberColumn(source, evidence, bounds, undefined, true),
  };
}

export function dateColumn(label: string, aliases: readonly string[]): ColumnSpec<Float64Array> {
  return { label, aliases, kind: "date", optional: false, open: openDateColumn };
}

/** Days on which something happened, rather than is expected or planned. */
export function eventColumn(label: string, aliases: readonly string[]): ColumnSpec<Float64Array> {
  return { ...dateColumn(label, aliases), isEvent: true };
}

export function textColumn(label: string, aliases: readonly string[]): ColumnSpec<TextColumn> {
  return { label, aliases, kind: "text", optional: false, open: (source) => () => readTextColumn(source) };
}

/** A column whose blank cells are filled from others, such as a close from the time a deal was won or lost. */
export function filledFrom<T>(spec: ColumnSpec<T>, otherwise: readonly ColumnSpec<T>[]): ColumnSpec<T> {
  return { ...spec, otherwise };
}

/** A column a function can do without: undefined where no header names it. */
export function ifPresent<T>(spec: ColumnSpec<T>): ColumnSpec<T | undefined> {
  return { ...spec, optional: true } as ColumnSpec<T | undefined>;
}

/** A column that is read only once it is asked for. */
export function onDemand<T>(spec: ColumnSpec<T>): ColumnSpec<() => T | Refusal> {
  const { label, aliases, kind, optional } = spec;
  return {
    label,
    aliases,
    kind,
    optional,
    onDemand: true,
    open: (source, evidence) => {
      // Whether it is asked for or not, its cells may show how all dates of the call are written.
      evidence.lookLater((further) => void spec.open(source, further));
      return (reading) => () => {
        const finish = spec.open(source, evidence.further());
        return isRefusal(finish) ? finish : finish(reading);
      };
    },
  };
}
