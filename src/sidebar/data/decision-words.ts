import type { Ground } from "../../data/inspect-shape";
import type { Witness } from "../../../core/kernel/evidence";

/** `deals row 14: Created` and its text, as `Created row 14: 20/01/2026`. */
function pointed({ argument, place, text }: Witness): string {
  const [, row, header] = /^ (row \d+): (.*)$/s.exec(place.slice(argument.length)) ?? [];
  return header === undefined ? `${place}: ${text}` : `${header} ${row}: ${text}`;
}

/** How something was decided, behind what was decided: "day first, shown by Created row 14: 20/01/2026". */
export function groundWords(ground: Ground): string {
  switch (ground.kind) {
    case "picked":
      return "as you picked";
    case "shown":
      return `shown by ${pointed(ground.by)}`;
    case "shown elsewhere":
      return "shown by other columns and how the values are written";
    case "assumed":
      return `assumed, as ${pointed(ground.example)} can be read two ways`;
  }
}
