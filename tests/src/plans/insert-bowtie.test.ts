/** The bowtie as a sheet: formulas to the letter, and a block of stages that BOWTIE reads. */
import { describe, expect, it } from "vitest";
import { ask } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";
import type { Change } from "../../../src/host/changes";
import { memoryHost } from "../../../src/host/memory-host";
import { requiredCard } from "../../../src/plans/card-named";
import { insertBowtie, type BowtieWish } from "../../../src/plans/bowtie/insert-bowtie";
import type { StageLine } from "../../../src/plans/bowtie/stage-source";

const line = (name: string, side: StageLine["side"], volume: number, more: Partial<StageLine> = {}): StageLine => ({
  name,
  side,
  volume,
  owner: "",
  benchmark: undefined,
  ...more,
});

const STAGES = [
  line("MQL", "acquisition", 28, { owner: "Ada", benchmark: 0.6 }),
  line("SAL", "acquisition", 14),
  line("SQL", "acquisition", 7),
  line("Won", "acquisition", 4),
  line("Kept", "retention", 3.2),
  line("Kept in full", "retention", 2.8),
];
const rows = { bowtie: 7, leakValue: 6 };
const typed: BowtieWish = { source: { kind: "typed", stages: STAGES }, valueAtEnd: 1000, lift: 0.1, rows };
const leads = { area: { sheet: "Leads", row: 0, column: 0, rows: 29, columns: 9 }, columns: "", rows: 2 };
const accounts = {
  area: { sheet: "Movements", row: 2, column: 0, rows: 16, columns: 4 },
  columns: "",
  rows: 12,
  by: "Account",
};

const formulas = (changes: readonly Change[]) =>
  changes.flatMap((change) => (change.kind === "formula" ? change.formulas.flat() : []));

async function sheetOf(changes: readonly Change[]) {
  const host = memoryHost([{ name: "Leads", cells: [["Lead ID"]] }]);
  expect(await host.apply(changes)).toMatchObject({ kind: "done" });
  return host.document().sheets[1];
}

describe("inserting a bowtie", () => {
  it("counts the stages on the data by formulas, and works out all else of them", () => {
    const names = '$J$20:$J$519,"<>Total"';
    const atStart = `COUNTIFS(${names},$K$20:$K$519,">0")`;
    const kept = `COUNTIFS(${names},$K$20:$K$519,">0",$P$20:$P$519,">0.005")`;
    const inFull = `COUNTIFS(${names},$K$20:$K$519,">0",$P$20:$P$519,">0.005",$Q$20:$Q$519,">0.9999")`;
    expect(
      formulas(insertBowtie([], { ...typed, source: { kind: "counted", stages: STAGES, leads, accounts } })),
    ).toEqual([
      '=IFERROR(INDEX($A$23:$A$33,MATCH("leak*",$H$23:$H$33,0)),"no leak")',
      '=IFERROR(INDEX($D$23:$D$33,MATCH("leak*",$H$23:$H$33,0)),"")',
      '=IFERROR(INDEX($E$23:$E$33,MATCH("leak*",$H$23:$H$33,0)),"")',
      '=IFERROR(INDEX($F$23:$F$33,MATCH("leak*",$H$23:$H$33,0))&"","")',
      '=IFERROR(INDEX($E$38:$E$48,MATCH($A$7,$A$38:$A$48,0)),"")',
      "=$K$11",
      "=$L$11",
      "=$M$11",
      "=$N$11",
      `=$C$14*${kept}/${atStart}`,
      `=$C$14*${inFull}/${atStart}`,
      "=FUNNEL(Leads!$A:$I)",
      '=RETENTION_TABLE(Movements!$A$3:$D$1048576,"Account")',
      "=BOWTIE($A$10:$F$20)",
      "=LEAK_VALUE($A$10:$F$20,$A$5,$B$5)",
    ]);
  });

  it("hands on the picked columns, each function those it reads", () => {
    const source = {
      kind: "counted" as const,
      stages: STAGES,
      leads: { ...leads, columns: "Qualified=Met; First touch=Called" },
      accounts: { ...accounts, columns: "Amount=MRR moved", by: "Firm" },
    };
    const written = formulas(insertBowtie([], { ...typed, source }));
    expect(written).toContain('=FUNNEL(Leads!$A:$I,,"Qualified=Met")');
    expect(written).toContain('=RETENTION_TABLE(Movements!$A$3:$D$1048576,"Firm","Amount=MRR moved")');
  });

  it("stands on the stage map where one is installed, and copies nothing of it", () => {
    const area = { sheet: "Stage map", row: 6, column: 0, rows: 13, columns: 8 };
    const changes = insertBowtie([], { ...typed, source: { kind: "map", area } });
    expect(formulas(changes).slice(-2)).toEqual([
      "=BOWTIE('Stage map'!$A$7:$H$19)",
      "=LEAK_VALUE('Stage map'!$A$7:$H$19,$A$5,$B$5)",
    ]);
    expect(changes.some((change) => change.kind === "choices")).toBe(false);
  });

  it("writes typed stages as tinted cells that BOWTIE reads, spare rows below", async () => {
    const sheet = await sheetOf(insertBowtie([], { ...typed, valueAtEnd: undefined }));
    expect(sheet.name).toBe("Bowtie");
    expect(sheet.grid[4].slice(0, 2).map(({ value, role, look }) => [value, role, look])).toEqual([
      ["", "input", "money"],
      [0.1, "input", "percent"],
    ]);
    const block = sheet.grid.slice(9, 20).map((line) => line.slice(0, 6));
    expect(block.slice(1).every((line) => line.every(({ role }) => role === "input"))).toBe(true);
    expect(block[1][1].choices).toEqual(["acquisition", "retention"]);
    const answer = ask(requiredCard("BOWTIE"), [block.map((line) => line.map(({ value }) => value))]);
    if (isRefusal(answer)) throw new Error(answer.words);
    expect(answer.map(([name, , volume]) => [name, volume])).toEqual([
      ["Stage", "Volume"],
      ...STAGES.map(({ name, volume }) => [name, volume]),
    ]);
  });

  it("keeps every answer clear of what stands below it", () => {
    const changes = insertBowtie([], { ...typed, source: { kind: "counted", stages: STAGES, leads, accounts } });
    const spills = changes.flatMap((change) =>
      change.kind === "formula" && change.spills ? [{ ...change.area, ...change.spills }] : [],
    );
    const written = changes.flatMap((change) => (change.kind === "write" ? [change.area] : []));
    const meets = (a: (typeof spills)[number], b: (typeof spills)[number]) =>
      a.row < b.row + b.rows &&
      b.row < a.row + a.rows &&
      a.column < b.column + b.columns &&
      b.column < a.column + a.columns;
    for (const spill of spills) expect(written.filter((area) => meets(spill, area))).toEqual([]);
    expect(spills).toHaveLength(4);
  });
});
