/**
 * Every plan, with the host failing at a call: once, as a service does that times out, or from then on, as where the
 * connection is gone. Afterwards the document is as it was, or what is left is named in the words the user is given.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { everyPlan, planSheets } from "./every-plan";
import type { Faults } from "./faults";
import type { HostUnderTest } from "./host-contract";
import { heldBy } from "./plan-contract";

export interface FaultyHost extends HostUnderTest {
  readonly faults: Faults;
}

/** Calls that are made to fail, of so many that a plan makes; all of them on demand. */
const TRIED = Number(process.env["FAULTS"] ?? 6);
/** A thousand calls, each failing twice, on a machine that does other things too. */
const PATIENCE = TRIED > 6 ? 3_600_000 : 120_000;

/** The first and the last ones, and the rest evenly between. */
function places(calls: number): readonly number[] {
  if (calls <= TRIED) return Array.from({ length: calls }, (_, i) => i + 1);
  return [...new Set(Array.from({ length: TRIED }, (_, i) => 1 + Math.round((i * (calls - 1)) / (TRIED - 1))))];
}

export function describeFaults(name: string, makeHost: () => Promise<FaultyHost>): void {
  describe(`faults on ${name}`, () => {
    let test: FaultyHost;
    beforeEach(async () => {
      test = await makeHost();
    });
    afterEach(async () => {
      await test.cleanup?.();
    });

    it.each(everyPlan)(
      "$name: nothing is lost, and what is left is named",
      async ({ plan }) => {
        const { host, faults, seed } = test;
        await seed(planSheets);
        const changes = await plan(host);
        const before = await heldBy(host);
        faults.disarm();
        expect(await host.apply(changes)).toMatchObject({ kind: "done" });
        const { calls } = faults;
        expect(calls).toBeGreaterThan(1);

        for (const at of places(calls)) {
          for (const forever of [false, true]) {
            await seed(planSheets);
            faults.arm(at, forever);
            const outcome = await host.apply(changes).catch((failure: unknown) => ({
              kind: "rejected" as const,
              words: (failure as Error).message,
            }));
            faults.disarm();
            const after = await heldBy(host);
            const where = `call ${at} of ${calls}${forever ? " and all after it" : ""}: ${JSON.stringify(outcome).slice(0, 300)}`;
            if (outcome.kind === "done") {
              // The call that failed was one that nothing depends on.
              expect(await host.apply(outcome.undo, { replace: true }), where).toMatchObject({ kind: "done" });
              expect(await heldBy(host), where).toEqual(before);
              continue;
            }
            expect(["problem", "rejected"], where).toContain(outcome.kind);
            const { words } = outcome as { readonly words: string };
            const left = after.sheets.filter((sheet) => !before.sheets.includes(sheet));
            for (const sheet of left) expect(words, where).toContain(`"${sheet}"`);
            const lost = before.sheets.filter((sheet) => !after.sheets.includes(sheet));
            for (const sheet of lost) expect(words, where).toContain(`"${sheet}"`);
            if (!forever) expect([...left, ...lost], where).toEqual([]);
            before.sheets.forEach((sheet, i) => {
              if (lost.includes(sheet)) return;
              const cells = after.cells[after.sheets.indexOf(sheet)];
              if (JSON.stringify(cells) !== JSON.stringify(before.cells[i])) {
                expect(forever, where).toBe(true);
                expect(words, where).toContain(`Cells of "${sheet}"`);
              }
            });
          }
        }
      },
      PATIENCE,
    );
  });
}
