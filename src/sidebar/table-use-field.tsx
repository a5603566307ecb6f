import { matchUse, type TableUse } from "../data/table-uses";
import { tableRole } from "../data/table-roles";
import { MissingColumns } from "./missing-columns";
import { counted } from "../written/number-words";
import type { DataHandle } from "./use-data";
import { usePatientPick } from "./use-patient-pick";
import { useSurroundings } from "./surroundings";

interface TableUseFieldProps {
  readonly use: TableUse;
  readonly data: DataHandle;
  readonly onChange?: () => void;
}

/** Which table a panel works on, and a picker for what no header of it names. A pick holds for every panel. */
export function TableUseField({ use, data, onChange }: TableUseFieldProps) {
  const { open } = useSurroundings();
  const { seen, sources, pick } = data;
  const source = sources[use.role];
  const match = source && matchUse(source, use);
  const { name } = tableRole(use.role);
  const choose: DataHandle["pick"] = (picked) => {
    pick(picked);
    onChange?.();
  };
  const tables = usePatientPick(source?.place.name ?? "", (table) => {
    if (table !== "") choose({ place: table, role: use.role, columns: {} });
    else if (source !== undefined) choose({ place: source.place.name, role: "none", columns: {} });
  });
  return (
    <div class="choice">
      <label>
        <span class="label">{name}</span>
        <select {...tables}>
          <option value="">Choose a table</option>
          {seen?.places.map(({ name: table, area }) => (
            <option key={table} value={table}>
              {`${table} (${counted(area.rows - 1, "row")})`}
            </option>
          ))}
        </select>
      </label>
      {source !== undefined && match !== undefined && <MissingColumns source={source} match={match} onPick={choose} />}
      {match !== undefined && (
        <p class="small quiet">
          Read as {match.matched.map(({ label, header }) => `${label}: ${header}`).join("; ")}.{" "}
          <button type="button" class="link" onClick={() => open("data")}>
            All columns
          </button>
        </p>
      )}
    </div>
  );
}
