import type { DataSource } from "../../data/assign-roles";
import { sampleValues } from "../../data/sample-values";

/** The columns that make a table what it is, each with its header and the first values below it. */
export function KeyColumns({ source: { role, match, place } }: { readonly source: DataSource }) {
  const labels = new Set(role.needs.flat().map(({ label }) => label));
  const columns = match.matched.filter(({ label }) => labels.has(label));
  if (columns.length === 0) return null;
  return (
    <dl class="small" aria-label={`Columns of ${place.name}`}>
      {columns.map((column) => (
        <div key={column.label} class="side">
          <dt>
            {column.label}
            {column.header !== column.label && <span class="label">from {column.header}</span>}
          </dt>
          <dd class="quiet">{sampleValues(place, column).join(", ")}</dd>
        </div>
      ))}
    </dl>
  );
}
