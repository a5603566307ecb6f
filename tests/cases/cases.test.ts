/**
 * Small inputs based on faults in real exports and bug reports, each with its right value. A case fails if a number is
 * wrong or if a required note or refusal is missing.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../core/kernel/cells";
import type { Argument } from "../../core/kernel/gate";
import { answered, cellAt, type Answered } from "./answered";
import { callChecks } from "./call-checks";
import { caseList, rawCells } from "./case-files";
import { exportChecks } from "./export-checks";
import { openedFile } from "./opened-file";
import { parseCall } from "./parse-call";

interface ExportCase {
  readonly id: string;
  readonly kind: string;
  readonly files: Readonly<Record<string, string>>;
  readonly call: string;
  /** First column of the answer → header → value. */
  readonly expect?: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
}

interface CallCase {
  readonly id: string;
  readonly kind: string;
  readonly fn: string;
  readonly args: readonly Argument[];
  readonly level?: "host";
}

const exportCases = caseList<ExportCase>("exports.json");
const callCases = caseList<CallCase>("calls.json");

const WAYS_IN: readonly (readonly [string, (file: string) => Cells | Promise<Cells>])[] = [
  ["pasted as text", rawCells],
  ["opened in the workbench", openedFile],
];

/** Cases with a formula. The others are about opening the file and have their own checks. */
const isAsked = ({ call }: ExportCase) => call.startsWith("=");

describe.each(WAYS_IN)("a table %s", (_, read) => {
  it.each(exportCases.filter(isAsked).map((each) => [each.kind, each.id, each] as const))(
    "gives the right answer: kind %s, %s",
    async (_kind, id, { files, call, expect: expected }) => {
      const tables: Record<string, Cells> = {};
      for (const [table, file] of Object.entries(files)) tables[table] = await read(file);
      const { name, given } = parseCall(call.replace(/\(A4:E6\).*/, "(deals)"));
      const ask = (...more: readonly Argument[]) => answered(name, ...given(tables), ...more);
      const check = exportChecks[id];
      expect(check ?? expected, "a case without a check proves nothing").toBeDefined();
      if (check?.insteadOf !== true) expectValues(ask(), expected ?? {});
      await check?.run({ ask, answered, tables, files });
    },
  );
});

describe("a file", () => {
  it.each(exportCases.filter((each) => !isAsked(each)).map((each) => [each.kind, each.id, each] as const))(
    "imports correctly: kind %s, %s",
    async (_kind, id, { files }) => {
      const check = exportChecks[id];
      if (check === undefined) throw new Error(`no check for ${id}`);
      await check.run({ ask: () => answered(""), answered, tables: {}, files });
    },
  );
});

describe("a call", () => {
  it.each(callCases.filter(({ level }) => level !== "host").map((each) => [each.id, each.kind, each] as const))(
    "gives the right answer: %s (%s)",
    (id, _kind, { fn, args }) => {
      const check = callChecks[id];
      if (check === undefined) throw new Error(`no check for ${id}`);
      check(answered(fn, ...args), (...others) => answered(fn, ...others), args);
    },
  );
});

describe("the list of cases", () => {
  it("has a check for every case, and no check without one", () => {
    const asked = callCases.filter(({ level }) => level !== "host").map(({ id }) => id);
    expect(Object.keys(callChecks).sort()).toEqual([...asked].sort());
    const ids = exportCases.map(({ id }) => id);
    expect(Object.keys(exportChecks).filter((id) => !ids.includes(id))).toEqual([]);
    expect(exportCases.filter(({ id, expect: expected }) => expected === undefined && !(id in exportChecks))).toEqual(
      [],
    );
  });

  it("uses every case file", () => {
    const kept = readdirSync(new URL("./files", import.meta.url));
    expect(exportCases.flatMap(({ files }) => Object.values(files)).sort()).toEqual([...kept].sort());
  });

  it("leaves only host-level cases to the host tests", () => {
    const left = callCases.filter(({ level }) => level === "host").map(({ id }) => id);
    expect(left).toEqual(["F18"]);
    // F18 is about workbooks with the 1904 date system, which only the Excel host can see.
    expect(testsOfExcel().filter((text) => text.includes("1904"))).not.toEqual([]);
  });
});

function testsOfExcel(): readonly string[] {
  const folder = new URL("../excel-addin/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".test.ts"));
  return files.map((file) => readFileSync(new URL(file, folder), "utf8"));
}

function expectValues(answer: Answered, expected: NonNullable<ExportCase["expect"]>): void {
  for (const [row, cells] of Object.entries(expected)) {
    for (const [header, value] of Object.entries(cells)) {
      const found = header === "Note" ? answer.notes.join("\n") : cellAt(answer, row, header);
      const where = `${row}, ${header}`;
      if (header === "Note") expect(found, where).toContain(value);
      else if (typeof value === "number") expectNumber(found, value, where);
      else expect(found, where).toBe(value);
    }
  }
}

function expectNumber(found: Cell, value: number, where: string): void {
  expect(found, where).toBeTypeOf("number");
  expect(Math.abs((found as number) - value), `${where}: ${String(found)}, not ${value}`).toBeLessThanOrEqual(
    1e-6 * Math.max(1, Math.abs(value)),
  );
}
