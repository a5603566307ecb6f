import type { SheetOutline } from "../host/port";
import { findTables, isLikely, matchTable, type FoundTable } from "../plans/find-tables";
import { isNameable, overridesOf, type ColumnMap } from "../plans/map-columns";
import { spokenReference } from "../plans/reference";
import type { TableRole } from "../plans/table-roles";
import { counted } from "./number-words";

export interface TableChoice {
  readonly sheet: string;
  /** Headers the user named for columns that none was recognised for. */
  readonly columns: ColumnMap;
}

interface TableChoiceProps {
  readonly label: string;
  readonly role: TableRole;
  readonly sheets: readonly SheetOutline[];
  readonly choice: TableChoice;
  readonly onChoice: (choice: TableChoice) => void;
}

/** The kept choice while its sheet stands, else the likeliest table, else none. */
export function settledChoice(sheets: readonly SheetOutline[], role: TableRole, kept: TableChoice): TableChoice {
  if (sheets.some(({ name, rows }) => name === kept.sheet && rows > 1)) return kept;
  const [first] = findTables(sheets, role);
  return { sheet: first !== undefined && isLikely(first, role) ? first.area.sheet : "", columns: {} };
}

/** The chosen table as it answers to its role; undefined where nothing is chosen. */
export function chosenTable(
  sheets: readonly SheetOutline[],
  role: TableRole,
  { sheet, columns }: TableChoice,
): FoundTable | undefined {
  const outline = sheets.find(({ name }) => name === sheet);
  return outline === undefined ? undefined : matchTable(outline, role, overridesOf(columns));
}

/** Which sheet is meant, what its headers were read as, and a picker for what no header names. */
export function TableChoiceField({ label, role, sheets, choice, onChoice }: TableChoiceProps) {
  const tables = findTables(sheets, role);
  const table = chosenTable(sheets, role, choice);
  const pick = (concept: string, header: string) => {
    const others = Object.entries(choice.columns).filter(([known]) => known !== concept);
    onChoice({
      ...choice,
      columns: Object.fromEntries(header === "" ? others : [...others, [concept, header]]),
    });
  };
  return (
    <fieldset class="choice">
      <label>
        <span class="label">{label}</span>
        <select
          value={choice.sheet}
          onChange={({ currentTarget }) => onChoice({ sheet: currentTarget.value, columns: {} })}
        >
          <option value="">Choose a sheet</option>
          {tables.map(({ area }) => (
            <option key={area.sheet} value={area.sheet}>
              {`${area.sheet} (${counted(area.rows - 1, "row")})`}
            </option>
          ))}
        </select>
      </label>
      {table?.fault !== undefined && <p class="bad-words">{table.fault}.</p>}
      {table?.missing.map((concept) => (
        <div key={concept} class="box warn">
          <p>
            No header in the first row of {table.area.sheet} is read as <b>{concept}</b>. It has:{" "}
            {table.headers.join(", ")}.
          </p>
          <HeaderSelect
            label={`Which one is ${concept}?`}
            headers={table.headers}
            value=""
            onPick={(header) => pick(concept, header)}
          />
        </div>
      ))}
      {table !== undefined && table.matched.length > 0 && (
        <details>
          <summary class="small">
            Reads {spokenReference(table.area)} by {counted(table.matched.length, "header")}
          </summary>
          {table.matched.map(({ label: concept, header }) => (
            <HeaderSelect
              key={concept}
              label={concept}
              headers={table.headers}
              value={header}
              onPick={(picked) => pick(concept, picked === header ? "" : picked)}
            />
          ))}
        </details>
      )}
    </fieldset>
  );
}

interface HeaderSelectProps {
  readonly label: string;
  readonly headers: readonly string[];
  readonly value: string;
  readonly onPick: (header: string) => void;
}

function HeaderSelect({ label, headers, value, onPick }: HeaderSelectProps) {
  return (
    <label class={value === "" ? "" : "side"}>
      <span class="label">{label}</span>
      <select value={value} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
        {value === "" && <option value="">Choose a header</option>}
        {headers.filter(isNameable).map((header) => (
          <option key={header} value={header}>
            {header}
          </option>
        ))}
      </select>
    </label>
  );
}
