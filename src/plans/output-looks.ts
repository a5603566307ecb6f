/** What a card says of its answer, turned into formats and notes of the cells it will fill. */
import type { Card } from "../../core/kernel/card";
import type { Look, OutColumn } from "../../core/kernel/outputs";
import type { Area, Change } from "../host/changes";

export interface OutputColumn {
  readonly header: OutColumn["header"];
  readonly look: Look;
  readonly help: string;
}

/** The columns of a table answer, in their order; none where the answer is laid out by the room itself. */
export function outputColumns(card: Card): readonly OutputColumn[] {
  const { returns } = card;
  switch (returns.gives) {
    case "rows":
      return Object.values<OutColumn>(returns.columns);
    case "list":
      return [{ header: returns.header, look: returns.look, help: returns.words }];
    case "cell":
    case "grid":
      return [];
  }
}

/** Number looks below the header row of an answer that fills `area`. */
export function looksOf(card: Card, area: Area): readonly Change[] {
  const { returns } = card;
  if (returns.gives === "cell") return returns.look === "text" ? [] : [{ kind: "format", area, look: returns.look }];
  if (area.rows < 2) return [];
  return outputColumns(card)
    .slice(0, area.columns)
    .flatMap(({ look }, c): Change[] =>
      look === "text"
        ? []
        : [
            {
              kind: "format",
              area: { ...area, row: area.row + 1, rows: area.rows - 1, column: area.column + c, columns: 1 },
              look,
            },
          ],
    );
}

/** The header row of an answer: each header stands as its numbers do, and its note says what they mean. */
export function headersOf(card: Card, area: Area): readonly Change[] {
  const columns = outputColumns(card).slice(0, area.columns);
  const headerAt = (c: number): Area => ({ ...area, column: area.column + c, rows: 1, columns: 1 });
  return [
    ...columns.map(({ look }, c) => headerFormat(headerAt(c), look)),
    ...columns.map(({ help }, c): Change => ({ kind: "note", area: headerAt(c), text: help })),
  ];
}

/** A header over a column of this look. */
export function headerFormat(area: Area, look: Look): Change {
  return { kind: "format", area, role: "header", ...(look !== "text" && { look }) };
}

/** Where what a look shows needs another width than a number. */
const WIDTHS: Readonly<Partial<Record<Look, number>>> = { text: 180, dateTime: 132 };

/** Widths in pixels that fit a card's columns, and their headers in bold. */
export function widthsOf(card: Card): readonly number[] {
  return outputColumns(card).map(({ header, look }, c) => {
    const widest = c === 0 ? 168 : (WIDTHS[look] ?? 112);
    return typeof header === "string" ? Math.max(widest, 12 + Math.round(7.5 * header.length)) : widest;
  });
}
