import { expect } from "vitest";
import type { Change } from "../../src/host/changes";
import type { Host } from "../../src/host/port";

/** Takes every other sheet out, so that a calculation of everything is one of these alone. */
export async function keepSheets(host: Host, kept: readonly string[]): Promise<void> {
  const { sheets } = await host.snapshot({});
  const others = sheets.map(({ name }) => name).filter((name) => !kept.includes(name));
  const outcome = await host.apply(others.map((name): Change => ({ kind: "remove sheet", name })));
  expect(outcome).toMatchObject({ kind: "done" });
}
