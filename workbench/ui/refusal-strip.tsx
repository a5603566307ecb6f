import { useEffect, useState } from "preact/hooks";
import { columnLetters } from "../address";
import type { Workbench } from "../workbench";

interface Refused {
  readonly address: string;
  readonly words: string;
}

/** Says why the selected cell shows an error, where one of our functions refused. */
export function RefusalStrip({ workbench }: { workbench: Workbench }) {
  const [refused, setRefused] = useState<Refused>();
  useEffect(() => {
    const { grid } = workbench;
    const look = () => {
      const cell = grid.workbook().getActiveCell();
      if (cell === null) return setRefused(undefined);
      const words = workbench.wordsAt(cell.getSheetName(), cell.getRow(), cell.getColumn());
      const address = `${columnLetters(cell.getColumn())}${cell.getRow() + 1}`;
      setRefused(words === undefined ? undefined : { address, words });
    };
    const selected = grid.api.addEvent(grid.api.Event.SelectionChanged, look);
    const switched = grid.api.addEvent(grid.api.Event.ActiveSheetChanged, () => setTimeout(look));
    const computed = grid.api.getFormula().calculationResultApplied(look);
    return () => [selected, switched, computed].forEach((one) => one.dispose());
  }, [workbench]);
  return (
    <div class="refusal" role="status">
      {refused && (
        <>
          <strong>{refused.address}</strong> {refused.words}
        </>
      )}
    </div>
  );
}
