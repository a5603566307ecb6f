/** What the import of a file found out, from the import to the formulas over its table. */
import { describe, expect, it } from "vitest";
import type { DataPick } from "../../../src/data/assign-roles";
import type { TablePlace } from "../../../src/data/find-places";
import { afterImport, assignImported, withImported } from "../../../src/sidebar/imported-tables";

const placeOf = (name: string): TablePlace => ({
  name,
  area: { sheet: name, row: 0, column: 0, rows: 4, columns: 5 },
  headers: ["Deal ID", "Amount", "Stage", "Created Date", "Close Date"],
  unnamed: [],
  isFiltered: false,
});
const pickOf = (place: string, columns: Record<string, string>): DataPick => ({ place, role: "deals", columns });
const DECIMAL = { Decimal: "," };

describe("what an import found", () => {
  it("reads what an import found with a table that nobody has picked", () => {
    const { imports } = afterImport({ imports: {}, data: [] }, "deals", DECIMAL);
    expect(assignImported([placeOf("deals")], { imports, data: [] }).deals?.columns).toEqual(DECIMAL);
    expect(assignImported([placeOf("other deals")], { imports, data: [] }).deals?.columns).toEqual({});
  });

  it("puts what an import found into the first pick of a table that had no role", () => {
    const sources = assignImported([placeOf("deals")], { imports: {}, data: [] });
    const pick = withImported(pickOf("deals 2", { Amount: "ACV" }), sources, { "deals 2": DECIMAL });
    expect(pick.columns).toEqual({ Amount: "ACV", ...DECIMAL });
  });

  it("leaves a pick as it is, also where the decimal mark was removed from it", () => {
    const kept = { imports: { deals: DECIMAL }, data: [pickOf("deals", {})] };
    const sources = assignImported([placeOf("deals")], kept);
    expect(sources.deals?.columns).toEqual({});
    expect(withImported(pickOf("deals", {}), sources, kept.imports).columns).toEqual({});
  });

  it("puts what an import found into an earlier pick, beside what was picked", () => {
    const data = [pickOf("deals", { Amount: "ACV" }), pickOf("leads", {})];
    expect(afterImport({ imports: {}, data }, "deals", DECIMAL)).toEqual({
      imports: { deals: DECIMAL },
      data: [pickOf("deals", { Amount: "ACV", ...DECIMAL }), pickOf("leads", {})],
    });
  });

  it("leaves nothing of an import to a later file of the same name", () => {
    const kept = {
      imports: { deals: DECIMAL, leads: DECIMAL },
      data: [pickOf("deals", { Amount: "ACV", ...DECIMAL })],
    };
    expect(afterImport(kept, "deals", {})).toEqual({
      imports: { leads: DECIMAL },
      data: [pickOf("deals", { Amount: "ACV" })],
    });
  });
});
