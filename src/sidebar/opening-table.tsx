import { Fragment, type ComponentChildren } from "preact";
import { useState } from "preact/hooks";

export interface OpeningRow {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly string[];
  /** In full, where a cell says its number short. */
  readonly titles?: readonly (string | undefined)[];
  /** What the row opens to; only shown while it is open. */
  readonly detail?: () => ComponentChildren;
  readonly isTotal?: boolean;
}

interface OpeningTableProps {
  readonly label: string;
  /** The first one heads the names. */
  readonly headers: readonly string[];
  /** Places of columns that hold words, not numbers; the names are column 0. */
  readonly wordColumns?: readonly number[];
  readonly rows: readonly OpeningRow[];
}

/** A table at 300 px: the names stay, the rest scrolls, and a row opens to what else is known of it. */
export function OpeningTable({ label, headers, wordColumns = [], rows }: OpeningTableProps) {
  const [open, setOpen] = useState<string | undefined>(undefined);
  const align = (c: number) => (wordColumns.includes(c) ? "" : "number");
  return (
    <div class="scroll" role="region" aria-label={label} tabIndex={0}>
      <table class="opening-table">
        <thead>
          <tr>
            {headers.map((header, c) => (
              <th key={header} scope="col" class={c === 0 ? "" : align(c)}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells, titles, detail, isTotal = false }) => (
            <Fragment key={key}>
              <tr class={isTotal ? "total" : ""}>
                <th scope="row" title={name}>
                  {detail === undefined ? (
                    name
                  ) : (
                    <button
                      type="button"
                      class="row-open"
                      aria-expanded={open === key}
                      onClick={() => setOpen(open === key ? undefined : key)}
                    >
                      {name}
                    </button>
                  )}
                </th>
                {cells.map((cell, c) => (
                  <td key={c} class={align(c + 1)} title={titles?.[c]}>
                    {cell}
                  </td>
                ))}
              </tr>
              {open === key && detail !== undefined && (
                <tr class="detail">
                  <td colSpan={headers.length}>{detail()}</td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
