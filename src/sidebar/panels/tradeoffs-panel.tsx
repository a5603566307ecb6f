import { useState } from "preact/hooks";
import { DataGate } from "../data-gate";
import { useData } from "../use-data";
import { FromDeals } from "../velocity/from-deals";
import { NO_CHANGE } from "../velocity/scenarios";
import { TypedLevers } from "../velocity/typed-levers";

export function TradeoffsPanel() {
  const data = useData();
  const [typed, setTyped] = useState(false);
  const [own, onOwn] = useState(NO_CHANGE);
  return (
    <>
      <div class="switch" role="group" aria-label="Where the base levers come from">
        <button type="button" aria-pressed={!typed} onClick={() => setTyped(false)}>
          From deals
        </button>
        <button type="button" aria-pressed={typed} onClick={() => setTyped(true)}>
          Typed
        </button>
      </div>
      {typed ? (
        <TypedLevers own={own} onOwn={onOwn} />
      ) : (
        <DataGate
          data={data}
          empty={{
            what: "Here will stand what your pipeline makes in a day, and what each lever would change.",
            step: "Paste an export of your deals on a sheet, headers in its first row: amount, stage, created and closed. Or type the four levers.",
          }}
        >
          {() => <FromDeals data={data} own={own} onOwn={onOwn} />}
        </DataGate>
      )}
    </>
  );
}
