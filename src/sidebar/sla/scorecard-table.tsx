import { hours, grouped, percent } from "../../written/number-words";
import { OpeningTable, type OpeningRow } from "../opening-table";
import type { Kept, Scorecard } from "./scorecard";

interface ScorecardTableProps {
  readonly scorecard: Scorecard;
  /** What leads are broken down by. */
  readonly by: string;
}

/** Who answers how fast; a row opens to the counts behind it. */
export function ScorecardTable({ scorecard: { groups, total }, by }: ScorecardTableProps) {
  return (
    <OpeningTable
      label={`Response times by ${by}`}
      headers={[by, "In time", "Leads", "Median"]}
      rows={[...groups.map((group) => rowOf(group, false)), rowOf(total, true)]}
    />
  );
}

const orNone = (value: number | undefined, print: (value: number) => string) =>
  value === undefined ? "" : print(value);

function rowOf(kept: Kept, isTotal: boolean): OpeningRow {
  const { name, leads, compliance, medianHours } = kept;
  return {
    key: isTotal ? "total" : `group ${name}`,
    name,
    isTotal,
    cells: [orNone(compliance, percent), grouped(leads), orNone(medianHours, (value) => `${plain(value)} h`)],
    titles: [undefined, undefined, orNone(medianHours, hours)],
    detail: () => <Counts kept={kept} />,
  };
}

const plain = (value: number) => grouped(value, value < 10 ? 1 : 0);

function Counts({ kept }: { readonly kept: Kept }) {
  const { met, late, breached, waiting, p90Hours, rejectionRate } = kept;
  return (
    <dl class="facts">
      <dt>Touched in time</dt>
      <dd>{grouped(met)}</dd>
      <dt>Touched late</dt>
      <dd>{grouped(late)}</dd>
      <dt>Past due, untouched</dt>
      <dd>{grouped(breached)}</dd>
      <dt>Not due yet</dt>
      <dd>{grouped(waiting)}</dd>
      {p90Hours !== undefined && (
        <>
          <dt>Nine in ten within</dt>
          <dd>{hours(p90Hours)}</dd>
        </>
      )}
      {rejectionRate !== undefined && (
        <>
          <dt>Rejected of dispositioned</dt>
          <dd>{percent(rejectionRate)}</dd>
        </>
      )}
    </dl>
  );
}
