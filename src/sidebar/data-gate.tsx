import type { ComponentChildren } from "preact";
import { Empty } from "./empty";
import { Problem } from "./problem";
import type { DataHandle } from "./use-data";

interface DataGateProps {
  readonly data: DataHandle;
  /** What will stand here, and the one step to get it: for a document without a table. */
  readonly what: string;
  readonly step: string;
  readonly children: ComponentChildren;
}

/** A desk once the document was seen and holds a table; until then what stands in its way. */
export function DataGate({ data: { seen, problem, look }, what, step, children }: DataGateProps) {
  if (seen === undefined && problem !== undefined) {
    return (
      <Problem words={problem}>
        <button type="button" onClick={look}>
          Try again
        </button>
      </Problem>
    );
  }
  if (seen === undefined) return null;
  return seen.places.length === 0 ? <Empty what={what} step={step} onLook={look} /> : <>{children}</>;
}
