/** What a part of the bench hands back, and how it reads. */

/** A measured number; with a goal where one was set before anything was measured. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  /** The figure is to be at most this. */
  readonly goal?: number;
}

export type Unit = "×" | "ms" | "KB" | "MB" | "exponent";

export interface Part {
  readonly title: string;
  /** What was measured, on which input. */
  readonly setting: readonly string[];
  readonly figures: readonly Figure[];
  /** Why something could not be measured; such a part fails the run. */
  readonly missing?: string;
}

/** A part that cannot be measured says why; the others go on, and the run fails. */
export async function measured(name: string, measure: () => Promise<Part>): Promise<Part> {
  try {
    return await measure();
  } catch (failure) {
    const words = failure instanceof Error ? failure.message : String(failure);
    return { title: name, setting: [], figures: [], missing: words };
  }
}

export function isMissed({ value, goal }: Figure): boolean {
  return goal !== undefined && !(value <= goal);
}

function printNumber(value: number, unit: Unit): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  const number = value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  switch (unit) {
    case "×":
      return `${number}×`;
    case "exponent":
      return number;
    case "ms":
    case "KB":
    case "MB":
      return `${number} ${unit}`;
  }
}

function printVerdict(figure: Figure): string {
  if (figure.goal === undefined) return "";
  return isMissed(figure) ? "**missed**" : "met";
}

function printGoal({ goal, unit }: Figure): string {
  if (goal === undefined) return "";
  return `≤ ${unit === "exponent" ? goal : unit === "×" ? `${goal}×` : `${goal} ${unit}`}`;
}

/** A part as a section of the results page. */
export function printPart(part: Part): string {
  const lines = [`## ${part.title}`, "", ...part.setting.flatMap((sentence) => [sentence, ""])];
  if (part.missing !== undefined) lines.push(`**Not measured**: ${part.missing}`, "");
  if (part.figures.length > 0) {
    lines.push("| figure | measured | goal | |", "|---|--:|--:|---|");
    for (const figure of part.figures) {
      const measured = printNumber(figure.value, figure.unit);
      lines.push(`| ${figure.what} | ${measured} | ${printGoal(figure)} | ${printVerdict(figure)} |`);
    }
    lines.push("");
  }
  return lines.join("\n");
}
