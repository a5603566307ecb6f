/** What crosses between the sidebar's page and the script, over a bridge with the rules of google.script.run. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Area, Change } from "../../../src/host/changes";
import type { Host } from "../../../src/host/port";
import { pageHost } from "./page-host";
import { bridged, scriptRun, type ScriptRun } from "./script-run";
import { sheetsProject, type OpenProject } from "./sheets-project";

const at: Area = { sheet: "Deals", row: 0, column: 0, rows: 1, columns: 1 };
const write: Change = { kind: "write", area: at, cells: [["a"]] };

/** Every call of the port that crosses. */
const CALLS: readonly [name: string, call: (host: Host) => Promise<unknown>][] = [
  ["snapshot", (host) => host.snapshot({ areas: [at], formulas: [at] })],
  ["apply", (host) => host.apply([write], { replace: true })],
  ["reveal", (host) => host.reveal(at)],
  ["say", (host) => host.say("Written.")],
  ["load", (host) => host.load("choices")],
  ["save", (host) => host.save("choices", "{}")],
];

describe("google.script.run", () => {
  let project: OpenProject;
  let script: ScriptRun;
  let host: Host;
  beforeEach(async () => {
    project = (await sheetsProject()).open();
    project.book.insertSheet("Deals", 0).change(1, 1, { value: new Date("2026-01-31T00:00:00Z") });
    script = bridged(project);
    host = await pageHost(script);
  });

  describe("as it is faked", () => {
    type Called = Record<string, (...given: unknown[]) => void>;
    const loop: Record<string, unknown> = {};
    loop["own"] = loop;

    it.each([
      ["a date", new Date()],
      ["a date in an array", [[new Date()]]],
      ["undefined", undefined],
      ["undefined in an object", { replace: undefined }],
      ["a function", () => undefined],
      ["a map", new Map()],
      ["a circle", loop],
    ])("does not take %s", (_, value) => {
      expect(() => (script.run as Called).hostLoad(value)).toThrow(/illegal value/);
      expect(script.ran).toEqual([]);
    });

    it("does not bring a date back", async () => {
      const { run } = scriptRun(() => () => ({ day: new Date() }));
      const heard = new Promise((_, reject) => {
        (run as { withFailureHandler(fail: typeof reject): Called }).withFailureHandler(reject).day();
      });
      await expect(heard).rejects.toThrow(/illegal value in the answer of day, day/);
    });

    it("finds public functions of the script and nothing else", () => {
      project.context["hidden_"] = () => undefined;
      for (const name of ["hidden_", "SpreadsheetApp", "Revpact", "toString", "constructor"]) {
        expect((script.run as Called)[name], name).toBeUndefined();
      }
    });
  });

  it.each(CALLS)("takes what %s sends, which is text, and brings back text or nothing", async (_, call) => {
    const seen: unknown[] = [];
    const watching = scriptRun((name) => (...given) => {
      const answer = project.call(name, ...given);
      seen.push(...given, answer ?? null);
      return answer;
    });
    await call(await pageHost(watching));
    expect(seen).toHaveLength(2);
    expect(seen.every((value) => typeof value === "string" || value === null)).toBe(true);
  });

  it("tells in words why a change failed and what may be left, and the next is made as if nothing had been", async () => {
    script.failNext("You have used too much computer time for one day");
    expect(await host.apply([write])).toEqual({
      kind: "problem",
      words:
        "You have used too much computer time for one day. " +
        'Cells of "Deals" may have changed: look at them, and use the spreadsheet\'s own Undo.',
    });
    expect(script.ran).toEqual(["hostSnapshot"]);
    expect(await host.apply([write], { replace: true })).toMatchObject({ kind: "done" });
  });

  it.each(CALLS.filter(([name]) => name !== "apply"))(
    "tells in words why %s failed, and the next call is made as if nothing had been",
    async (_, call) => {
      const words = "You have used too much computer time for one day.";
      script.failNext(words);
      const failure = await call(host).then(
        () => undefined,
        (thrown: unknown) => thrown as Error,
      );
      expect([failure?.name, failure?.message]).toEqual(["HostProblem", words]);
      expect(script.ran).toEqual([]);
      await call(host);
      expect(script.ran).toHaveLength(1);
    },
  );

  it("answers eleven calls at once, ten at a time, each with its own answer", async () => {
    for (let i = 0; i < 11; i++) await host.save(`key ${i}`, JSON.stringify(i));
    const answers = await Promise.all(Array.from({ length: 11 }, (_, i) => host.load(`key ${i}`)));
    expect(answers).toEqual(Array.from({ length: 11 }, (_, i) => String(i)));
    expect(script.most).toBe(10);
  });

  it("keeps what was saved last, in whatever order the server takes calls", async () => {
    const saves = ["first", "second", "third"].map((text) => host.save("choices", JSON.stringify(text)));
    await Promise.all(saves);
    expect(await host.load("choices")).toBe('"third"');
  });

  it("saves once more after a save that failed", async () => {
    script.failNext("The service is not available.");
    const failed = host.save("choices", '"first"');
    const next = host.save("choices", '"second"');
    await expect(failed).rejects.toThrow("The service is not available.");
    await next;
    expect(await host.load("choices")).toBe('"second"');
  });
});
