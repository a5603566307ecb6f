import { counted } from "../written/number-words";
import type { Change } from "../host/changes";
import { repairFormulas } from "../plans/repair-formulas";
import { findFormulas } from "./find-formulas";
import { InsertBar } from "./insert-bar";
import { useSurroundings } from "./surroundings";
import type { Afterwards } from "./use-insert";

/** Looks through the whole document for formulas of ours that pass whole columns; nothing where the host takes those. */
export function RepairSection() {
  const { host } = useSurroundings();
  if (host.formulas.tables !== "filled rows") return null;
  return (
    <section class="stack" aria-label="Repair formulas">
      <h3>Repair formulas</h3>
      <p>
        Formulas that pass whole columns, such as <code>Deals!$A:$L</code>, show #CALC! in Excel on the web. Repaired,
        they read only the rows that are filled, and still count rows you add.
      </p>
      <RepairBar />
    </section>
  );
}

export function RepairBar(afterwards: Pick<Afterwards, "onDone" | "onUndone">) {
  const { host } = useSurroundings();
  return (
    <InsertBar
      label="Repair formulas"
      isSecondary
      plan={async ({ sheets }, task) => {
        const changes = repairFormulas(await findFormulas(host, sheets, task));
        return changes.length === 0 ? { nothing: "No formula needs repair." } : { changes, overwrites: true };
      }}
      words={repairedWords}
      {...afterwards}
    />
  );
}

function repairedWords(changes: readonly Change[]): string {
  const sheets = new Set(changes.flatMap((change) => (change.kind === "formula" ? [change.area.sheet] : [])));
  return `Repaired ${counted(changes.length, "formula")} on ${counted(sheets.size, "sheet")}.`;
}
