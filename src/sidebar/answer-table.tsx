import type { Cell, Cells } from "../../core/kernel/cells";
import type { Look } from "../../core/kernel/outputs";
import { cellWords } from "../written/number-words";
import { useSurroundings } from "./surroundings";

interface AnswerTableProps {
  readonly label: string;
  /** The first row is headers. */
  readonly cells: Cells;
  readonly looks: readonly Look[];
  /** Rows shown; the rest is counted below. */
  readonly most: number;
}

/** A function's answer as it would stand in the sheet: the first column stays, the rest scrolls. */
export function AnswerTable({ label, cells, looks, most }: AnswerTableProps) {
  const { settings } = useSurroundings();
  const [headers, ...rows] = cells;
  const words = (cell: Cell, c: number) => cellWords(cell, looks[c] ?? "number", settings.currency);
  const isNumber = (c: number) => rows.some((row) => typeof row[c] === "number");
  return (
    <>
      <div class="scroll" role="region" aria-label={label} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {headers.map((header, c) => (
                <th key={c} scope="col" class={isNumber(c) ? "number" : ""}>
                  {words(header, -1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row, r) => (
              <tr key={r}>
                {row.map((cell, c) =>
                  c === 0 ? (
                    <th key={c} scope="row">
                      {words(cell, c)}
                    </th>
                  ) : (
                    <td key={c} class={typeof cell === "number" ? "number" : ""}>
                      {words(cell, c)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > most && <p class="quiet small">and {rows.length - most} more rows</p>}
    </>
  );
}
