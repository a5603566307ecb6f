import { useState } from "preact/hooks";
import type { LoadedTable } from "../../data/load-tables";
import type { DealsBase } from "../../plans/velocity-base";
import { spokenReference } from "../../plans/reference";
import { MoneySetting } from "../money-setting";
import { Problem } from "../problem";
import { velocityColumns, type BaselineSegment } from "./baseline";
import type { OwnChange } from "./studio";
import { VelocityStudio } from "./velocity-studio";

interface SegmentBaseProps extends OwnChange {
  readonly table: LoadedTable;
  readonly notice: string | undefined;
  /** The pooled Total is the last. */
  readonly segments: readonly BaselineSegment[];
  readonly by: string;
  readonly windowDays: number;
  /** Else it is the function's own, and stands in no formula. */
  readonly isWindowTyped: boolean;
}

/** One segment of the baseline, and the studio on its levers. */
export function SegmentBase(props: SegmentBaseProps) {
  const { table, notice, segments, by, windowDays, isWindowTyped, own, onOwn } = props;
  const [name, setName] = useState("Total");
  const segment = segments.find((other) => other.name === name) ?? segments[segments.length - 1];
  const source: DealsBase = {
    kind: "deals",
    deals: table.area,
    by,
    segment: segment.name,
    columns: velocityColumns(table),
    windowDays: isWindowTyped ? windowDays : undefined,
    baselineRows: segments.length + 1,
  };
  return (
    <>
      {segments.length > 1 && (
        <label class="side">
          <span class="label">{by}</span>
          <select value={segment.name} onChange={({ currentTarget }) => setName(currentTarget.value)}>
            {segments.map((other) => (
              <option key={other.name}>{other.name}</option>
            ))}
          </select>
        </label>
      )}
      <p class="small quiet">
        From {spokenReference(table.area)}
        {segment.note !== "" && `; ${segment.note}`}.
      </p>
      {notice !== undefined && <p class="small quiet">{notice}</p>}
      {segment.levers === undefined ? (
        <Problem
          words={`${segment.name} lacks a lever: ${segment.note}. Choose another segment, or type the levers.`}
        />
      ) : (
        <VelocityStudio
          base={segment.levers}
          source={source}
          deals={{ table, source, segment, windowDays }}
          own={own}
          onOwn={onOwn}
        />
      )}
      <details>
        <summary>More</summary>
        <MoneySetting />
      </details>
    </>
  );
}
