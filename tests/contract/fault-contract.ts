/**
 * Every plan, with the host failing at a call: once, as a service does that times out, or from then on, as where the
 * connection is gone. Afterwards the document is as it was, or what is left is named in the words the user is given.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Change } from "../../src/host/changes";
import { note, type Verdict } from "../../tools/reliability/notes";
import { isSameContent, type Content } from "./content";
import { everyPlan, planSheets } from "./every-plan";
import { verdictOf } from "./fault-verdict";
import type { Faults } from "./faults";
import type { HostUnderTest } from "./host-contract";

export interface FaultyHost extends HostUnderTest {
  readonly faults: Faults;
  readonly content: () => Content;
}

/** Calls that are made to fail, of so many that a plan makes; all of them on demand. */
const TRIED = Number(process.env["FAULTS"] ?? 6);
/** Thousands of calls, each failing twice, on a machine that does other things too. */
const PATIENCE = TRIED > 6 ? 3_600_000 : 120_000;

/** The first and the last ones, and the rest evenly between. */
function places(calls: number): readonly number[] {
  if (calls <= TRIED) return Array.from({ length: calls }, (_, i) => i + 1);
  const step = (calls - 1) / Math.max(TRIED - 1, 1);
  return [...new Set(Array.from({ length: TRIED }, (_, i) => 1 + Math.round(i * step)))];
}

const noVerdicts = (): Record<Verdict, number> => ({ done: 0, "taken back": 0, "left and named": 0, lost: 0 });

/** Done all the same: the call that failed was one that nothing depends on. */
async function verdictOfUndo(
  { host, content }: FaultyHost,
  undo: readonly Change[],
  before: Content,
): Promise<Verdict> {
  const outcome = await host.apply(undo, { replace: true });
  return outcome.kind === "done" && isSameContent(before, content()) ? "done" : "lost";
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
      async ({ name: planName, plan }) => {
        const { host, faults, seed, content } = test;
        await seed(planSheets);
        const changes = await plan(host);
        const before = content();
        faults.disarm();
        expect(await host.apply(changes)).toMatchObject({ kind: "done" });
        const { calls } = faults;
        expect(calls).toBeGreaterThan(1);

        const failing = places(calls);
        const [once, forGood] = [noVerdicts(), noVerdicts()];
        const losses: string[] = [];
        for (const at of failing) {
          for (const forever of [false, true]) {
            await seed(planSheets);
            faults.arm(at, forever);
            const outcome = await host.apply(changes).catch((failure: unknown) => ({
              kind: "rejected" as const,
              words: (failure as Error).message,
            }));
            faults.disarm();
            if (outcome.kind === "occupied") throw new Error("found something in the way where nothing was before");
            const verdict =
              outcome.kind === "done"
                ? await verdictOfUndo(test, outcome.undo, before)
                : verdictOf({ before, after: content(), words: outcome.words, forever });
            (forever ? forGood : once)[verdict]++;
            if (verdict === "lost") {
              const where = `call ${at} of ${calls}${forever ? " and all after it" : ""}`;
              losses.push(`${where}: ${JSON.stringify(outcome).slice(0, 300)}`);
            }
          }
        }
        note("plans", { name: planName, host: name, hostCalls: calls, failed: failing.length, once, forGood });
        expect(losses).toEqual([]);
      },
      PATIENCE,
    );
  });
}
