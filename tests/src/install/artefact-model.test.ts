import { describe, expect, it } from "vitest";
import { assignRoles } from "../../../src/data/assign-roles";
import type { TablePlace } from "../../../src/data/find-places";
import type { Artefact } from "../../../src/frameworks/artefact";
import { layOut, namedAreas } from "../../../src/plans/install/lay-out";
import { resolveFormula } from "../../../src/plans/install/resolve-formula";
import { writeArtefact } from "../../../src/plans/install/write-artefact";

function placed(name: string, headers: readonly string[]): TablePlace {
  const area = { sheet: name, row: 0, column: 0, rows: 9, columns: headers.length };
  return { name, area, headers, unnamed: [], isFiltered: false };
}

const deals = placed("Deals", ["Deal ID", "Booked", "Stage", "Close Date", "customer_segment", "Rep in charge"]);
const touches = placed("Touches", ["Deal ID", "Day", "Channel"]);
const history = placed("History", ["Deal ID", "Stage", "Entered at"]);
const sources = assignRoles(
  [deals, touches, history],
  [
    { place: "Deals", role: "deals", columns: { Amount: "Booked", Owner: "Rep in charge" } },
    { place: "Touches", role: "touches", columns: { When: "Day" } },
    { place: "History", role: "history", columns: {} },
  ],
);

const sheet: Artefact = {
  id: "test-sheet",
  framework: undefined,
  title: "Test sheet",
  about: "For tests.",
  needs: ["deals"],
  blocks: [
    {
      kind: "lines",
      caption: "Lines",
      lines: [
        { id: "split-by", label: "By", value: { headerIn: "deals", called: ["Region", "Customer Segment", "Stage"] } },
        { id: "split-by-none", label: "By", value: { headerIn: "deals", called: ["Region"] } },
      ],
    },
    {
      kind: "live",
      id: "fixed-answer",
      caption: "Fixed",
      card: "VELOCITY_BRIDGE",
      formula: "=VELOCITY_BRIDGE({split-by},{split-by})",
      rows: 4,
      columns: 2,
      looks: [
        ["text", "money"],
        ["text", "percent"],
      ],
    },
    {
      kind: "live",
      id: "growing-answer",
      caption: "Grows",
      card: "VELOCITY_TARGETS",
      formula: "=VELOCITY_TARGETS(1,2)",
    },
  ],
};
const areas = namedAreas(layOut(sheet, "Test sheet"));
const resolved = (formula: string, on = "Test sheet") => resolveFormula(formula, { sheet: on, areas, sources });

describe("a live block in a formula", () => {
  it("is its whole answer where that always has as many rows", () => {
    expect(resolved("={fixed-answer}")).toBe("=$A$11:$B$14");
    expect(resolved("={fixed-answer#2}", "Other")).toBe("='Test sheet'!$B$11:$B$14");
  });

  it("reaches down as far as it is formatted where it grows", () => {
    expect(resolved('=MATCH("Total",{growing-answer#1},0)')).toBe('=MATCH("Total",$A$17:$A$516,0)');
  });
});

describe("columns of a call", () => {
  const reconcile = "ATTRIBUTION_RECONCILE({data.touches},{data.deals}";

  it("are those of all its tables", () => {
    expect(resolved(`=${reconcile},{data.touches+deals.columns})`)).toBe(
      '=ATTRIBUTION_RECONCILE(Touches!$A:$C,Deals!$A:$F,"When=Day; Amount=Booked")',
    );
  });

  it("are those that its function reads: it refuses others", () => {
    expect(resolved("=INDEX(VELOCITY_BASELINE({data.deals},(1),{data.deals.columns}),2,3)")).toBe(
      '=INDEX(VELOCITY_BASELINE(Deals!$A:$F,(1),"Amount=Booked"),2,3)',
    );
    expect(resolved("=PIPELINE_BLINDNESS({data.deals},{data.deals.columns})")).toBe(
      '=PIPELINE_BLINDNESS(Deals!$A:$F,"Amount=Booked; Owner=Rep in charge")',
    );
  });

  it("are left away where none are needed", () => {
    expect(resolved("=STAGE_CONVERSION({data.history},{data.history.columns})")).toBe(
      "=STAGE_CONVERSION(History!$A:$C)",
    );
  });
});

describe("a sheet as it is written", () => {
  const changes = writeArtefact(layOut(sheet, "Test sheet"), { areas, sources, stamp: "", latest: {} });

  it("begins a header line with the first of the headers that the table has, as it is spelt there", () => {
    const written = changes.flatMap((change) => (change.kind === "write" ? [change] : []));
    const at = (row: number) => written.find(({ area }) => area.row === row && area.column === 1)?.cells[0][0];
    expect(at(6)).toBe("customer_segment");
    expect(at(7)).toBeUndefined();
  });

  it("reads an answer line by line where its card does not say how", () => {
    const looks = changes.flatMap((change) =>
      change.kind === "format" && change.look !== undefined && change.area.column === 1 && change.area.row > 9
        ? [{ row: change.area.row, rows: change.area.rows, look: change.look, role: change.role }]
        : [],
    );
    expect(looks).toEqual(
      expect.arrayContaining([
        { row: 10, rows: 1, look: "money", role: "header" },
        { row: 11, rows: 1, look: "money", role: undefined },
        { row: 12, rows: 2, look: "percent", role: undefined },
      ]),
    );
  });
});
