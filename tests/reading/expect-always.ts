import fc from "fast-check";

/** Checks a property and fails with the message of the smallest counterexample. */
export function expectAlways<T>(property: fc.IProperty<T>, numRuns: number, seed = 1): void {
  const run = fc.check(property, { numRuns, seed });
  if (run.failed) throw run.errorInstance instanceof Error ? run.errorInstance : new Error(String(run.errorInstance));
}
