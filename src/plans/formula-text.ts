/** A part of a formula's text: a number or a text as formulas write it, or a reference that stands as it is. */
export type FormulaPart = number | string | { readonly reference: string } | undefined;

export const reference = (text: string): FormulaPart => ({ reference: text });

/** `=NAME(a,b,…)`; left-out arguments at the end are dropped, in the middle they stay empty. */
export function formulaText(name: string, parts: readonly FormulaPart[]): string {
  let last = parts.length;
  while (last > 0 && parts[last - 1] === undefined) last--;
  return `=${name}(${parts.slice(0, last).map(printPart).join(",")})`;
}

/** `{"Quota","Period start";5000000,"2026-07-01"}`: a table that stands in the formula itself. */
export function inlineArray(rows: readonly (readonly (number | string)[])[]): FormulaPart {
  return reference(`{${rows.map((row) => row.map(printPart).join(",")).join(";")}}`);
}

/** A text as formulas write it. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

function printPart(part: FormulaPart): string {
  if (part === undefined) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return quoted(part);
  return part.reference;
}
