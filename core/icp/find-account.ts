import { either, isRefusal, refuse, type Refusal } from "../kernel/refusal";
import type { Records } from "../rules/records";
import { accountColumns } from "../tables/accounts";

/** The one row of an account by its name, without case; one that stands twice is refused. */
export function findAccount(account: string, accounts: Records): number | Refusal {
  const named = accounts.columns(accountColumns);
  if (isRefusal(named)) return named;
  const names = named.account;
  const wanted = account.toLowerCase();
  const words = names.words.map((word) => word.toLowerCase());
  let found: number | undefined;
  for (let i = 0; i < accounts.rows; i++) {
    if (words[names.codes[i]] !== wanted) continue;
    if (found !== undefined) {
      return refuse.twice(accounts.name, accounts.rowNumber(i), "Account", account, accounts.rowNumber(found));
    }
    found = i;
  }
  if (found !== undefined) return found;
  const near = names.words.filter(
    (_, code) => code > 0 && (words[code].includes(wanted) || wanted.includes(words[code])),
  );
  const such = near.length === 0 ? "" : `, such as ${either(near.slice(0, 3))}`;
  return refuse.notFound("account", `an account that stands in ${accounts.name}${such}`, account);
}
