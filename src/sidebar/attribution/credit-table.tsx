import { useState } from "preact/hooks";
import type { ChannelCredit, Reconciliation } from "./credit";
import { moneyInFull, percent, shortMoney } from "../../written/number-words";
import { useSurroundings } from "../surroundings";

const HEADERS = ["First", "Last", "Weighted", "Spread"] as const;

/** The three models side by side, one row per channel; a row opens to what else is known of it. */
export function CreditTable({ credit }: { readonly credit: Reconciliation }) {
  const [open, setOpen] = useState<string | undefined>(undefined);
  const rows = [...credit.channels, credit.unattributed, credit.total];
  return (
    <div class="scroll" role="region" aria-label="First, last and weighted credit" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{credit.by}</th>
            {HEADERS.map((header) => (
              <th key={header} scope="col" class="number">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <CreditRow
              key={`${i} ${row.name}`}
              row={row}
              total={row === credit.total}
              open={open === row.name}
              onToggle={() => setOpen(open === row.name ? undefined : row.name)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CreditRowProps {
  readonly row: ChannelCredit;
  readonly total: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function CreditRow({ row, total, open, onToggle }: CreditRowProps) {
  const { settings } = useSurroundings();
  const { currency } = settings;
  const amounts = [row.first, row.last, row.weighted, row.spread];
  return (
    <>
      <tr class={total ? "total" : ""}>
        <th scope="row">
          <button type="button" class="row-open" aria-expanded={open} onClick={onToggle}>
            {row.name}
          </button>
        </th>
        {amounts.map((amount, c) => (
          <td key={c} class="number" title={moneyInFull(amount, currency)}>
            {shortMoney(amount, currency)}
          </td>
        ))}
      </tr>
      {open && (
        <tr class="detail">
          <td colSpan={HEADERS.length + 1}>
            <dl class="facts">
              <dt>Sourced</dt>
              <dd>{moneyInFull(row.sourced, currency)}</dd>
              <dt>Influenced</dt>
              <dd>{moneyInFull(row.influenced, currency)}</dd>
              <dt>Spread of booked</dt>
              <dd>{percent(row.spreadShare)}</dd>
              <dt>Reading</dt>
              <dd>{row.reading}</dd>
            </dl>
          </td>
        </tr>
      )}
    </>
  );
}
