import { groups } from "../../../core/icp/rubric";
import { tests } from "../../../core/rules/condition";
import { counted } from "../../written/number-words";
import { EMPTY_ROW, RUBRIC_HEADERS, withCell, type RubricRow } from "./rubric-draft";

interface RubricEditorProps {
  readonly rows: readonly RubricRow[];
  /** Headers of the accounts, for the field. */
  readonly fields: readonly string[];
  readonly onRows: (rows: readonly RubricRow[]) => void;
}

const [CRITERION, GROUP, FIELD, TEST, VALUE, POINTS] = RUBRIC_HEADERS.map((_, column) => column);

/** Every row of the rubric, folded to one line until it is opened. */
export function RubricEditor({ rows, fields, onRows }: RubricEditorProps) {
  return (
    <details>
      <summary>Rubric: {counted(rows.length, "row")}</summary>
      <div class="stack tight">
        {rows.map((row, r) => (
          <RubricRowFields
            // Rows have no name of their own that stays while it is typed.
            key={r}
            row={row}
            fields={fields}
            onCell={(column, words) => onRows(withCell(rows, r, column, words))}
            onRemove={() => onRows(rows.filter((_, other) => other !== r))}
          />
        ))}
        <button type="button" onClick={() => onRows([...rows, EMPTY_ROW])}>
          Add a row
        </button>
      </div>
    </details>
  );
}

interface RubricRowFieldsProps {
  readonly row: RubricRow;
  readonly fields: readonly string[];
  readonly onCell: (column: number, words: string) => void;
  readonly onRemove: () => void;
}

function RubricRowFields({ row, fields, onCell, onRemove }: RubricRowFieldsProps) {
  const input = (column: number, placeholder = "") => (
    <label class="side">
      <span class="label">{RUBRIC_HEADERS[column]}</span>
      <input
        type="text"
        placeholder={placeholder}
        value={row[column]}
        onInput={({ currentTarget }) => onCell(column, currentTarget.value)}
      />
    </label>
  );
  const select = (column: number, options: readonly string[]) => (
    <label class="side">
      <span class="label">{RUBRIC_HEADERS[column]}</span>
      <select value={row[column]} onChange={({ currentTarget }) => onCell(column, currentTarget.value)}>
        {[...new Set(["", ...options, row[column]])].map((option) => (
          <option key={option} value={option}>
            {option === "" ? "choose" : option}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <details class="entry">
      <summary>{rowWords(row)}</summary>
      <div class="stack tight">
        {input(CRITERION)}
        {select(GROUP, groups)}
        {select(FIELD, fields)}
        {select(TEST, tests)}
        {input(VALUE, "200..1000, or words with ; between")}
        {input(POINTS, "a number, or disqualify")}
        <button type="button" class="plain" onClick={onRemove}>
          Take this row out
        </button>
      </div>
    </details>
  );
}

/** "Company size: Employees between 200..2000, 25 points" */
function rowWords(row: RubricRow): string {
  if (row.every((cell) => cell === "")) return "New row";
  const rule = [row[FIELD], row[TEST], row[VALUE]].filter((part) => part !== "").join(" ");
  const points = row[POINTS].toLowerCase() === "disqualify" ? "disqualifies" : `${row[POINTS] || "no"} points`;
  return `${row[CRITERION] || "Unnamed"}: ${rule || "no rule yet"}, ${points}`;
}
