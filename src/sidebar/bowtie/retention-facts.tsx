import type { KeptAccounts } from "../../live/kept-accounts";
import { grouped, percent } from "../../written/number-words";

/** The money side of what comes after the sale: shares of the revenue that was there at the start. */
export function RetentionFacts({ accounts }: { readonly accounts: KeptAccounts }) {
  const { atStart, kept, keptInFull, expanded, netRetention, grossRetention } = accounts;
  return (
    <dl class="facts" aria-label="Retention">
      <dt>Accounts kept</dt>
      <dd>
        {grouped(kept)} of {grouped(atStart)}
      </dd>
      <dt>Of them in full</dt>
      <dd>{grouped(keptInFull)}</dd>
      <dt>Of them expanded</dt>
      <dd>{grouped(expanded)}</dd>
      {netRetention !== undefined && (
        <>
          <dt>Net revenue retention</dt>
          <dd>{percent(netRetention)}</dd>
        </>
      )}
      {grossRetention !== undefined && (
        <>
          <dt>Gross revenue retention</dt>
          <dd>{percent(grossRetention)}</dd>
        </>
      )}
    </dl>
  );
}
