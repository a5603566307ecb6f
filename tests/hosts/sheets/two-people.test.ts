/** Two people's sidebars on one spreadsheet: each call is a script run of its own, and Google runs them at once. */
import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/host/changes";
import type { Host, Outcome } from "../../../src/host/port";
import { area } from "../../area";
import { pageHost } from "./page-host";
import { bridged } from "./script-run";
import { sheetsProject, type OpenProject } from "./sheets-project";

const BUSY = "Someone else is changing this spreadsheet right now. Try again in a moment.";
const at = area("Deals", 1, 0, 1, 1);
const write = (words: string): Change => ({ kind: "write", area: at, cells: [[words]] });
const request = (...changes: Change[]) => JSON.stringify({ changes });

interface Shared {
  readonly project: OpenProject;
  /** Calls of the spreadsheet so far. */
  readonly calls: () => number;
  /** What the other one does, in the midst of the call of this number. */
  readonly meanwhile: (call: number, act: () => void) => void;
}

async function shared(): Promise<Shared> {
  let count = 0;
  let planned: { readonly call: number; readonly act: () => void } | undefined;
  const project = (await sheetsProject()).open({
    called: () => {
      const due = ++count === planned?.call ? planned : undefined;
      if (due === undefined) return;
      planned = undefined;
      due.act();
    },
  });
  project.book.insertSheet("Deals", 0).change(1, 1, { value: "Deal" });
  return {
    project,
    calls: () => count,
    meanwhile: (call, act) => {
      count = 0;
      planned = { call, act };
    },
  };
}

const valueThere = ({ book }: OpenProject) => book.sheets.find(({ name }) => name === "Deals")!.cell(2, 1).value;
const outcomeOf = (answer: unknown) => JSON.parse(String(answer)) as Outcome;

describe("two people who write at once", () => {
  const mine = [{ kind: "sheet", name: "Plan" }, write("mine")] as const satisfies readonly Change[];

  async function callsOfOne(): Promise<number> {
    const { project, calls, meanwhile } = await shared();
    meanwhile(0, () => undefined);
    expect(outcomeOf(project.call("hostApply", request(...mine)))).toMatchObject({ kind: "done" });
    return calls();
  }

  it("write one after the other: the second is told so, at whichever step of the first, and can try again", async () => {
    for (let call = await callsOfOne(); call > 0; call--) {
      const { project, meanwhile } = await shared();
      let theirs: Outcome | undefined;
      meanwhile(call, () => {
        theirs = outcomeOf(project.call("hostApply", request({ kind: "sheet", name: "Theirs" }, write("theirs"))));
      });
      expect(outcomeOf(project.call("hostApply", request(...mine)))).toMatchObject({ kind: "done" });
      expect(theirs, `call ${call}`).toEqual({ kind: "problem", words: BUSY });
      expect(project.book.sheets.map(({ name }) => name)).toEqual(["Deals", "Plan"]);
      expect(valueThere(project)).toBe("mine");
      const again = outcomeOf(project.call("hostApply", request(write("theirs"))));
      // What stands there now is not theirs to write over unasked.
      expect(again).toEqual({ kind: "occupied", areas: [at] });
    }
  });

  it("would write over each other unasked without the lock", async () => {
    let lost = 0;
    for (let call = await callsOfOne(); call > 0; call--) {
      const { project, meanwhile, ...rest } = await shared();
      project.lock.isKept = false;
      let theirs: Outcome | undefined;
      meanwhile(call, () => {
        theirs = outcomeOf(project.call("hostApply", request(write("theirs"))));
      });
      const outcome = outcomeOf(project.call("hostApply", request(...mine)));
      expect(rest.calls()).toBeGreaterThanOrEqual(call);
      if (theirs?.kind === "done" && outcome.kind === "done" && valueThere(project) === "mine") lost++;
    }
    expect(lost).toBeGreaterThan(0);
  });

  it("are refused the second of two sheets of one name", async () => {
    const { project } = await shared();
    const plan = request({ kind: "sheet", name: "Plan" });
    expect(outcomeOf(project.call("hostApply", plan))).toMatchObject({ kind: "done" });
    expect(outcomeOf(project.call("hostApply", plan))).toMatchObject({
      kind: "problem",
      words: expect.stringContaining('"Plan"'),
    });
  });
});

describe("a spreadsheet that somebody else's script holds", () => {
  let host: Host;
  const opened = async (othersFor: number) => {
    const { project } = await shared();
    project.lock.othersFor = othersFor;
    host = await pageHost(bridged(project));
    return project;
  };

  it("is waited for, ten seconds long", async () => {
    const project = await opened(10_000);
    expect(await host.apply([write("mine")])).toMatchObject({ kind: "done" });
    expect(valueThere(project)).toBe("mine");
    expect(project.lock.held).toBe(0);
  });

  it("for longer is left as it is, with a sentence, and takes the change later", async () => {
    const project = await opened(10_001);
    expect(await host.apply([write("mine")])).toEqual({ kind: "problem", words: BUSY });
    expect(valueThere(project)).toBe("");
    await expect(host.save("choices", '"mine"')).rejects.toThrow(BUSY);
    expect(await host.load("choices")).toBeUndefined();
    project.lock.othersFor = 0;
    expect(await host.apply([write("mine")])).toMatchObject({ kind: "done" });
    expect(await host.save("choices", '"mine"')).toBe(true);
  });
});

describe("settings that two people keep at once", () => {
  it("are written over by nobody who has not read them, at whichever step", async () => {
    const { project } = await shared();
    const [ann, ben] = [await pageHost(bridged(project)), await pageHost(bridged(project))];
    expect(await Promise.all([ann.load("choices"), ben.load("choices")])).toEqual([undefined, undefined]);
    const saved = await Promise.all([
      ann.save("choices", '"ann"', { over: undefined }),
      ben.save("choices", '"ben"', { over: undefined }),
    ]);
    expect(saved.filter(Boolean)).toHaveLength(1);
    const kept = await ann.load("choices");
    expect(kept).toBe(saved[0] ? '"ann"' : '"ben"');
    expect(await (saved[0] ? ben : ann).save("choices", '"both"', { over: kept })).toBe(true);
  });
});
