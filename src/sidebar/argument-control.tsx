import type { Parameter } from "../../core/kernel/card";
import type { Snapshot } from "../host/port";
import { growingReference, referenceTo, spokenReference } from "../plans/reference";
import { counted } from "../written/number-words";
import { usePatientPick } from "./use-patient-pick";

interface ArgumentControlProps {
  readonly parameter: Parameter;
  readonly snapshot: Snapshot;
  /** Headers a header argument can name: those of the tables given beside it. */
  readonly headers: readonly string[];
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** The control that suits an argument's kind. */
export function ArgumentControl({ parameter, snapshot, headers, value, onValue }: ArgumentControlProps) {
  const { name, param } = parameter;
  const id = `argument-${name}`;
  const helpId = `${id}-help`;
  return (
    <div class="argument">
      <label for={id}>
        <code>{name}</code>
        {param.optional && (
          <span class="quiet small"> {param.fallback === undefined ? "optional" : `= ${param.fallback}`}</span>
        )}
      </label>
      {control()}
      <p id={helpId} class="small quiet">
        {param.help}
      </p>
    </div>
  );

  function control() {
    const shared = { id, "aria-describedby": helpId };
    if (param.kind === "choice" || (param.kind === "header" && headers.length > 0)) {
      const options = param.options ?? headers;
      return (
        <select {...shared} value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
          <option value="">
            {param.optional ? `default${param.fallback === undefined ? "" : `: ${param.fallback}`}` : "Choose"}
          </option>
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      );
    }
    // What is expected of a model is longer than the field; its default says enough.
    const expected = param.options === undefined ? param.expects : (param.fallback ?? "");
    const hint = param.shape === "range" ? "Sheet!A1:D20" : expected;
    const suggestions = param.options === undefined ? undefined : `${id}-suggestions`;
    const input = (
      <input
        {...shared}
        type="text"
        list={suggestions}
        placeholder={hint}
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    );
    if (param.options !== undefined) {
      return (
        <>
          {input}
          <datalist id={suggestions}>
            {param.options.map((option) => (
              <option key={option} value={option} />
            ))}
          </datalist>
        </>
      );
    }
    return param.shape === "range" ? (
      <>
        {input}
        <RangeShortcuts snapshot={snapshot} name={name} onValue={onValue} />
      </>
    ) : (
      input
    );
  }
}

interface RangeShortcutsProps {
  readonly snapshot: Snapshot;
  readonly name: string;
  readonly onValue: (value: string) => void;
}

/** A whole sheet's table, or what is selected now. */
function RangeShortcuts({ snapshot, name, onValue }: RangeShortcutsProps) {
  const tables = snapshot.sheets.filter(({ rows, columns }) => rows > 0 && columns > 0);
  const { selection } = snapshot;
  const list = usePatientPick("", onValue);
  if (tables.length === 0 && selection === undefined) return null;
  return (
    <select class="shortcut" aria-label={`Take a range for ${name}`} {...list}>
      <option value="">Take a range</option>
      {selection !== undefined && (
        <option value={referenceTo(selection)}>Selected: {spokenReference(selection)}</option>
      )}
      {tables.map(({ name: sheet, rows, columns }) => (
        <option key={sheet} value={growingReference({ sheet, row: 0, column: 0, rows, columns })}>
          {sheet} ({counted(rows, "row")})
        </option>
      ))}
    </select>
  );
}
