/** A call of a function with a company's clean tables. */
import type { Company } from "./random-company";
import { cleanDraft } from "./sheet-draft";
import type { Called } from "./table-functions";
import type { Calling } from "./trouble";

export function startCalling(called: Called, company: Company): Calling {
  return { called, company, drafts: called.sheets(company).map(cleanDraft), scalars: new Map(), columns: "" };
}
