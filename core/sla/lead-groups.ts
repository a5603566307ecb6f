import type { TextColumn } from "../kernel/text-column";
import { isRefusal, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table-shape";

export interface LeadGroups {
  /** The group of every lead; all of them 0 where leads are not broken down. */
  readonly codes: Int32Array;
  readonly count: number;
  /** Groups as they are shown: by name, the blank one last, none where leads are not broken down. */
  readonly shown: readonly { readonly code: number; readonly name: string }[];
}

/** The leads broken down by a header; blank for the total alone. */
export function readGroups(leads: TableFrame, by: string): LeadGroups | Refusal {
  if (by === "") return { codes: new Int32Array(leads.rows), count: 1, shown: [] };
  const column = leads.group(by, "by");
  return isRefusal(column) ? column : { codes: column.codes, count: column.words.length, shown: inOrder(column) };
}

function inOrder({ words }: TextColumn): LeadGroups["shown"] {
  const named = words.map((name, code) => ({ name, code })).slice(1);
  named.sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...named, { name: "(blank)", code: 0 }];
}
