import { expect } from "vitest";

/** Fails and prints every sentence in full, one per line. */
export function expectNone(wrong: readonly string[]): void {
  if (wrong.length > 0) expect.fail(wrong.join("\n"));
}
