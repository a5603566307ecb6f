/** What sales says of a lead it was handed: the five codes of the pact, no code, or a code outside it. */
export const DISPOSITION_CODES = ["Accepted", "Nurture", "Bad fit", "Duplicate", "No response"] as const;
export const NO_DISPOSITION = "(none)";
export const UNKNOWN_DISPOSITION = "(unknown)";
export type Disposition = (typeof DISPOSITION_CODES)[number] | typeof NO_DISPOSITION | typeof UNKNOWN_DISPOSITION;

/** Spellings that mean one code and no other, as `foldDisposition` leaves them. */
const SPELLINGS: ReadonlyMap<string, Disposition> = new Map([
  ...DISPOSITION_CODES.map((code): [string, Disposition] => [foldDisposition(code), code]),
  ...["salesaccepted", "acceptedbysales"].map((word): [string, Disposition] => [word, "Accepted"]),
  ...["nurturing"].map((word): [string, Disposition] => [word, "Nurture"]),
  ...["notafit", "poorfit"].map((word): [string, Disposition] => [word, "Bad fit"]),
  ...["dup", "dupe", "duplicated"].map((word): [string, Disposition] => [word, "Duplicate"]),
  ...["noreply", "unresponsive", "neverresponded"].map((word): [string, Disposition] => [word, "No response"]),
  // What a CRM writes into the status of a lead that nobody has disposed of yet.
  ...["", "new", "open", "opennotcontacted", "notcontacted", "none"].map((word): [string, Disposition] => [
    word,
    NO_DISPOSITION,
  ]),
]);

/** Without case, spaces and punctuation, so that one code is one word however it is spelt. */
export function foldDisposition(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

export function readDisposition(word: string): Disposition {
  return SPELLINGS.get(foldDisposition(word)) ?? UNKNOWN_DISPOSITION;
}

/** Sales gives the lead back. Nurture and No response are not that: the lead was good, the time was not. */
export function isRejection(disposition: Disposition): boolean {
  return disposition === "Bad fit" || disposition === "Duplicate";
}
