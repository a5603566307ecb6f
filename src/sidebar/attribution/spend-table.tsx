import { Fragment } from "preact";
import { useState } from "preact/hooks";
import { cellWords, moneyInFull, shortMoney } from "../../written/number-words";
import type { SpendLine, SpendReturn } from "./spend-return";
import { useSurroundings } from "../surroundings";

const HEADERS = ["Decision", "Lowest", "Highest", "Spend"] as const;
const multiple = (value: number | undefined) => (value === undefined ? "" : cellWords(value, "multiple", ""));

/** One row per channel with its decision; a row opens to the three returns. */
export function SpendTable({ answer: { by, lines } }: { readonly answer: SpendReturn }) {
  const [open, setOpen] = useState<string | undefined>(undefined);
  return (
    <div class="scroll" role="region" aria-label="Spend decisions by row" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{by}</th>
            {HEADERS.map((header, c) => (
              <th key={header} scope="col" class={c === 0 ? "" : "number"}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <SpendRow
              key={line.name}
              line={line}
              open={open === line.name}
              onToggle={() => setOpen(open === line.name ? undefined : line.name)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SpendRowProps {
  readonly line: SpendLine;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function SpendRow({ line, open, onToggle }: SpendRowProps) {
  const { currency } = useSurroundings().settings;
  const { name, spend, lowest, highest, decision, costPerWonDeal } = line;
  const returns = [
    ["First return", line.first],
    ["Last return", line.last],
    ["Weighted return", line.weighted],
  ] as const;
  return (
    <>
      <tr>
        <th scope="row">
          <button type="button" class="row-open" aria-expanded={open} onClick={onToggle}>
            {name}
          </button>
        </th>
        <td>{decision}</td>
        <td class="number">{multiple(lowest)}</td>
        <td class="number">{multiple(highest)}</td>
        <td class="number" {...(spend !== undefined && { title: moneyInFull(spend, currency) })}>
          {spend === undefined ? "" : shortMoney(spend, currency)}
        </td>
      </tr>
      {open && (
        <tr class="detail">
          <td colSpan={HEADERS.length + 1}>
            <dl class="facts">
              {returns.map(([label, value]) => (
                <Fragment key={label}>
                  <dt>{label}</dt>
                  <dd>{multiple(value) || "nothing spent"}</dd>
                </Fragment>
              ))}
              <dt>Cost per won deal</dt>
              <dd>{costPerWonDeal === undefined ? "no won deal" : moneyInFull(costPerWonDeal, currency)}</dd>
            </dl>
          </td>
        </tr>
      )}
    </>
  );
}
