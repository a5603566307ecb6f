import { describe, expect, it } from "vitest";
import { assignRoles } from "../../../src/data/assign-roles";
import type { Artefact } from "../../../src/frameworks/artefact";
import type { Change } from "../../../src/host/changes";
import { layOut, namedAreas } from "../../../src/plans/install/lay-out";
import { writeArtefact } from "../../../src/plans/install/write-artefact";

const headers = ["Lead ID", "MQL Date", "First Touch"];
const leads = { sheet: "Leads", row: 0, column: 0, rows: 9, columns: headers.length };
const place = { name: "Leads", area: leads, headers, unnamed: [], isFiltered: false };

const artefact: Artefact = {
  id: "test-counts",
  framework: undefined,
  title: "Counts",
  about: "For tests.",
  needs: [],
  blocks: [
    {
      kind: "typed",
      id: "counts",
      caption: "Counts",
      columns: [
        { header: "Stage", width: 100, isGiven: true },
        { header: "Leads", width: 80, look: "whole" },
      ],
      rows: [
        ["MQL", { formula: "=INDEX(FUNNEL({data.leads}),2,2)", from: ["leads"] }],
        ["Other", 7],
        ["Always", { formula: "=1+1", from: [] }],
      ],
      areExamples: false,
      spareRows: 1,
    },
  ],
};
const layout = layOut(artefact, "Counts");
const written = (places: readonly (typeof place)[]) =>
  writeArtefact(layout, { areas: namedAreas(layout), sources: assignRoles(places, []), latest: {}, stamp: "" });

/** Formulas by their row; the block's first row is row 7 of the sheet, counted from 0. */
const formulas = (changes: readonly Change[]) =>
  changes.flatMap((change) => (change.kind === "formula" ? [[change.area.row, change.formulas[0][0]]] : []));
const roleAt = (changes: readonly Change[], row: number, column: number) =>
  changes
    .flatMap((change) => (change.kind === "format" && change.role !== undefined ? [{ ...change.area, ...change }] : []))
    .filter((area) => area.row <= row && row < area.row + area.rows)
    .filter((area) => area.column <= column && column < area.column + area.columns)
    .at(-1)?.role;

describe("a counted cell", () => {
  it("is a live formula, and no input, where its table is in the document", () => {
    const changes = written([place]);
    expect(formulas(changes)).toEqual([
      [7, "=INDEX(FUNNEL(Leads!$A:$C),2,2)"],
      [9, "=1+1"],
    ]);
    expect([7, 8, 9, 10].map((row) => roleAt(changes, row, 1))).toEqual(["plain", "input", "plain", "input"]);
  });

  it("is blank and people's to fill in where its table is not there", () => {
    const changes = written([]);
    expect(formulas(changes)).toEqual([[9, "=1+1"]]);
    expect(roleAt(changes, 7, 1)).toBe("input");
  });

  it("leaves the cells typed beside it", () => {
    const values = written([]).flatMap((change) =>
      change.kind === "write" && change.area.row === 7 ? change.cells : [],
    );
    expect(values).toEqual([
      ["MQL", null],
      ["Other", 7],
      ["Always", null],
    ]);
  });
});

describe("a given column", () => {
  it("is nobody's to fill in", () => {
    expect([7, 8, 9, 10].map((row) => roleAt(written([]), row, 0))).toEqual(Array(4).fill(undefined));
  });
});
