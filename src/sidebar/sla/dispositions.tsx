import { whenAnswered } from "../../aside/not-yet";
import type { LiveAnswer } from "../../live/ask-live";
import { typed, wholeTable } from "../../live/live-argument";
import { askLive } from "../../live/ask-live";
import type { LoadedTable } from "../../data/load-tables";
import { requiredCard } from "../../plans/card-named";
import { insertFunction } from "../../plans/insert-function";
import { grouped, percent } from "../../written/number-words";
import { InsertBar } from "../insert-bar";
import { OpeningTable } from "../opening-table";

interface DispositionsProps {
  /** Of all leads together. */
  readonly answer: LiveAnswer;
  readonly table: LoadedTable;
  /** What the inserted table breaks them down by. */
  readonly by: string;
}

/** What became of the leads, code by code. */
export function Dispositions({ answer, table, by }: DispositionsProps) {
  return (
    <details>
      <summary>More: what became of the leads</summary>
      <div class="stack">
        <OpeningTable
          label="Dispositions"
          headers={["Disposition", "Leads", "Share"]}
          rows={answer.cells.slice(1).flatMap(([, code, leads, share]) =>
            typeof leads !== "number"
              ? []
              : [
                  {
                    key: String(code),
                    name: String(code),
                    cells: [grouped(leads), share === "" ? "" : percent(Number(share))],
                  },
                ],
          )}
        />
        {answer.notes.map((note) => (
          <p key={note} class="small quiet">
            {note}.
          </p>
        ))}
        <InsertBar
          label={`Insert them${by === "" ? "" : ` by ${by}`}, live`}
          isSecondary
          plan={async ({ sheets }, { signal }) => {
            const leads = wholeTable(table);
            const broken = await whenAnswered(() => askLive("DISPOSITIONS", { leads, by: typed(by) }), signal);
            if (broken.kind === "unmeasured") return { problem: broken.why };
            const size = { rows: broken.cells.length, columns: broken.cells[0].length };
            return insertFunction(sheets, {
              card: requiredCard("DISPOSITIONS"),
              formula: broken.formula,
              size,
              into: { kind: "sheet" },
            });
          }}
        />
      </div>
    </details>
  );
}
