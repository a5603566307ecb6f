import { useEffect, useState } from "preact/hooks";
import { counted } from "../written/number-words";
import { passesWholeColumns } from "../plans/repair-formulas";
import { findFormulas } from "./find-formulas";
import { RepairBar } from "./repair-section";
import { useSurroundings } from "./surroundings";

/** Sheets of more cells hold data, and reading all of their formulas unasked would keep people waiting. */
const MOST_CELLS = 20_000;

/** Offers the repair of formulas that the host will not work out, once it has seen some. */
export function RepairNotice() {
  const { host } = useSurroundings();
  const [count, setCount] = useState(0);
  const [isRepaired, setIsRepaired] = useState(false);
  const isTroubled = host.formulas.tables === "filled rows";

  useEffect(() => {
    if (!isTroubled) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const look = async () => {
      const { sheets } = await host.snapshot({});
      const small = sheets.filter(({ rows, columns }) => rows * columns <= MOST_CELLS);
      const found = await findFormulas(host, small, { signal, progress: () => undefined });
      if (!signal.aborted) setCount(found.filter(passesWholeColumns).length);
    };
    // A document that cannot be read now says so where something is asked of it.
    look().catch(() => undefined);
    return () => controller.abort();
  }, [host, isTroubled]);

  if (count === 0) return null;
  return (
    <div class={`box stack ${isRepaired ? "" : "warn"}`} role="status">
      {!isRepaired && (
        <p>
          {counted(count, "formula")} {count === 1 ? "passes" : "pass"} whole columns to Revpact. Excel on the web shows
          #CALC! for {count === 1 ? "it" : "them"}.
        </p>
      )}
      <RepairBar onDone={async () => setIsRepaired(true)} onUndone={async () => setIsRepaired(false)} />
    </div>
  );
}
