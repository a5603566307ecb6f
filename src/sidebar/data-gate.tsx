import type { ComponentChildren } from "preact";
import type { SeenData } from "../data/look-at-data";
import { Empty } from "./empty";
import { Problem } from "./problem";
import type { DataHandle } from "./use-data";

interface DataGateProps {
  readonly data: DataHandle;
  /** What will stand here, and the one step to get it; none where a panel works without a table. */
  readonly empty?: { readonly what: string; readonly step: string };
  /** Whether the document lacks what the panel needs; unless it says so, a document without a table does. */
  readonly isEmpty?: (seen: SeenData) => boolean;
  readonly children: (seen: SeenData) => ComponentChildren;
}

/** A desk once the document was seen and holds a table; what stands in its way, then or when it is looked at again. */
export function DataGate({
  data: { seen, problem, look },
  empty,
  isEmpty = ({ places }) => places.length === 0,
  children,
}: DataGateProps) {
  const wrong = problem !== undefined && (
    <Problem words={problem}>
      <button type="button" onClick={() => void look()}>
        Try again
      </button>
    </Problem>
  );
  if (seen === undefined) return <>{wrong}</>;
  return (
    <>
      {wrong}
      {empty !== undefined && isEmpty(seen) ? <Empty {...empty} onLook={look} /> : children(seen)}
    </>
  );
}
