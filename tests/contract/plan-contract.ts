/** Whatever the sidebar plans, every host is asked the same, ends up with the same cells in its own spelling, and takes it back. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Host, Snapshot } from "../../src/host/port";
import { memoryHost } from "../../src/host/memory-host";
import { neutralFormula } from "../../src/plans/spelling/neutral-formula";
import { spellForHost } from "../../src/sidebar/spell-for-host";
import { tracesOf, workSince } from "../../src/sidebar/work-since";
import { unwatchedTask } from "../src/unwatched-task";
import { everyPlan, planSheets } from "./every-plan";
import type { HostUnderTest } from "./host-contract";

interface Held {
  readonly sheets: readonly string[];
  readonly names: Snapshot["names"];
  /** Formulas, and values where none stands: a fake computes nothing. */
  readonly cells: readonly (readonly (readonly unknown[])[])[];
  /** Formulas that the host cannot read. */
  readonly unread: readonly string[];
}

/** All that the port can see of a document; formulas as plans write them, however the host spells them. */
export async function heldBy(host: Host): Promise<Held> {
  const { sheets, names } = await host.snapshot({});
  const areas = sheets.map(({ name, rows, columns }) => ({ sheet: name, row: 0, column: 0, rows, columns }));
  const seen = await host.snapshot({ areas, formulas: areas });
  return {
    sheets: sheets.map(({ name }) => name),
    names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    cells: seen.areas.map((cells, s) =>
      cells.map((row, r) =>
        row.map((value, c) => neutralFormula(seen.formulas[s][r]?.[c] ?? "", sheets[s].name) || (value ?? "")),
      ),
    ),
    unread: seen.areas.flatMap((cells, s) =>
      cells.flatMap((row, r) => row.flatMap((value, c) => (value === "#ERROR!" ? [seen.formulas[s][r][c]] : []))),
    ),
  };
}

export function describePlans(name: string, makeHost: () => Promise<HostUnderTest>): void {
  describe(`plans on ${name}`, () => {
    let test: HostUnderTest;
    beforeEach(async () => {
      test = await makeHost();
      await test.seed(planSheets);
    });
    afterEach(async () => {
      await test.cleanup?.();
    });

    it.each(everyPlan)("$name: the same changes, the same cells, and back", async ({ plan }) => {
      const memory = memoryHost(planSheets);
      const before = await heldBy(test.host);
      expect(before).toEqual(await heldBy(memory));
      const planned = await plan(test.host);
      expect(planned).toEqual(await plan(memory));
      const { changes, warnings } = await spellForHost(test.host, planned, unwatchedTask());
      expect(warnings).toEqual([]);
      expect(await memory.apply(changes)).toMatchObject({ kind: "done" });
      const outcome = await test.host.apply(changes);
      if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
      expect(await heldBy(test.host)).toEqual(await heldBy(memory));
      // Nobody has worked on it since: Undo has nothing to ask.
      const traces = await tracesOf(test.host, changes);
      expect(await workSince(test.host, traces, unwatchedTask())).toEqual([]);
      expect(await test.host.apply(outcome.undo, { replace: true })).toMatchObject({ kind: "done" });
      expect(await heldBy(test.host)).toEqual(before);
    });
  });
}
