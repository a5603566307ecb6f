import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, notesIn, refusal } from "../asking";

const CODES = ["Accepted", "Nurture", "Bad fit", "Duplicate", "No response"];

function leads(...rows: readonly (readonly Cell[])[]): Cell[][] {
  return [["Lead", "Disposition", "Team"], ...rows.map(([code, team = "A"], i) => [`L-${i}`, code, team])];
}

/** Leads by "group code", and the order of the rows. */
function counted(cells: Cells) {
  const rows = cells.slice(1).filter((row) => !String(row[0]).startsWith("Note: "));
  return {
    labels: rows.map(([group, code]) => `${group} ${code}`),
    leads: Object.fromEntries(rows.map(([group, code, count]) => [`${group} ${code}`, count])),
    shares: Object.fromEntries(rows.map(([group, code, , share]) => [`${group} ${code}`, share])),
  };
}

describe("codes", () => {
  it.each([
    ["accepted", "Accepted"],
    ["ACCEPTED ", "Accepted"],
    ["Sales Accepted", "Accepted"],
    ["Accepted by sales", "Accepted"],
    ["Nurturing", "Nurture"],
    ["bad-fit", "Bad fit"],
    ["Bad_Fit.", "Bad fit"],
    ["badfit", "Bad fit"],
    ["Not a fit", "Bad fit"],
    ["Poor fit", "Bad fit"],
    ["dupe", "Duplicate"],
    ["Dup", "Duplicate"],
    ["duplicated", "Duplicate"],
    ["NO RESPONSE", "No response"],
    ["no reply", "No response"],
    ["Unresponsive", "No response"],
    ["Never responded", "No response"],
    ["", "(none)"],
    ["--None--", "(none)"],
    ["New", "(none)"],
    ["Open", "(none)"],
    ["Open - Not Contacted", "(none)"],
    ["Not contacted", "(none)"],
    ["Unqualified", "(unknown) Unqualified"],
    ["Rejected", "(unknown) Rejected"],
    ["Not accepted", "(unknown) Not accepted"],
    ["Новый", "(unknown) Новый"],
  ])("%j is %s", (word, code) => {
    expect(counted(answer("DISPOSITIONS", leads([word]))).leads[`Total ${code}`]).toBe(1);
  });
});

describe("the rows", () => {
  const table = leads(
    ["Duplicate", "West"],
    ["zombie", "West"],
    ["Recycled", "East"],
    ["recycled!", "East"],
    ["Accepted", "East"],
    ["", "East"],
    ["Accepted", ""],
  );

  it("the five codes first, unknown codes by name where they occur, (none) last; groups by name, blank last", () => {
    const cells = answer("DISPOSITIONS", table, "Team");
    expect(cells[0]).toEqual(["Team", "Disposition", "Leads", "Share"]);
    const rows = (group: string, ...unknown: readonly string[]) =>
      [...CODES, ...unknown.map((word) => `(unknown) ${word}`), "(none)"].map((code) => `${group} ${code}`);
    expect(counted(cells).labels).toEqual([
      ...rows("East", "Recycled"),
      ...rows("West", "zombie"),
      ...rows("(blank)"),
      ...rows("Total", "Recycled", "zombie"),
    ]);
  });

  it.each([
    ["a", "b", "c"],
    ["c", "b", "a"],
    ["b", "c", "a"],
    ["c", "a", "b"],
  ])("unknown codes stand by name, whatever the sheet's order: %s, %s, %s", (...codes) => {
    const { labels } = counted(answer("DISPOSITIONS", leads(...codes.map((code) => [code]))));
    expect(labels.filter((label) => label.includes("(unknown)"))).toEqual(
      ["a", "b", "c"].map((code) => `Total (unknown) ${code}`),
    );
  });

  it("leads and shares within the group", () => {
    const { leads: found, shares } = counted(answer("DISPOSITIONS", table, "Team"));
    expect(found).toMatchObject({
      "East Accepted": 1,
      "East (unknown) Recycled": 2,
      "East (none)": 1,
      "East Nurture": 0,
      "West Duplicate": 1,
      "West (none)": 0,
      "(blank) Accepted": 1,
      "Total Accepted": 2,
      "Total (unknown) Recycled": 2,
      "Total (unknown) zombie": 1,
    });
    expect(shares).toMatchObject({
      "East (unknown) Recycled": 0.5,
      "East Nurture": 0,
      "West Duplicate": 0.5,
      "(blank) Accepted": 1,
      "Total Accepted": 2 / 7,
      "Total (none)": 1 / 7,
    });
  });

  it("without a header to break down by there is the total alone", () => {
    const cells = answer("DISPOSITIONS", table);
    expect(cells[0][0]).toBe("Segment");
    expect(new Set(cells.slice(1).map((row) => row[0]))).toEqual(new Set(["Total"]));
  });

  it("no leads: counts of 0 and no shares", () => {
    expect(answer("DISPOSITIONS", leads(), "Team").slice(1)).toEqual(
      [...CODES, "(none)"].map((code) => ["Total", code, 0, ""]),
    );
  });
});

describe("what is blank or wrong", () => {
  it("statuses taken for none are said", () => {
    expect(notesIn(answer("DISPOSITIONS", leads(["Open"], ["New"], [""], ["Accepted"])))).toEqual([
      'Note: 2 leads with the status "Open" or alike counted as without a disposition',
    ]);
    expect(notesIn(answer("DISPOSITIONS", leads([""], ["Accepted"])))).toEqual([]);
  });

  it("a lead without a disposition counts, also where no column names the lead", () => {
    const nameless = [
      ["Disposition", "Lead Owner"],
      ["", "Ada"],
      ["Nurture", ""],
      ["", ""],
      ["", "Grace"],
      ["Nurture", "Grace"],
    ];
    expect(counted(answer("DISPOSITIONS", nameless)).leads).toMatchObject({ "Total (none)": 2, "Total Nurture": 2 });
  });

  it("a missing column, a header twice, an unknown header, an error cell", () => {
    expect(refusal("DISPOSITIONS", [["Lead", "Team"]]).words).toMatch(/^leads must have a column Disposition /);
    expect(refusal("DISPOSITIONS", [["Lead", "Disposition", "disposition"]]).code).toBe("DUPLICATE");
    expect(refusal("DISPOSITIONS", leads(["Accepted"]), "Region").code).toBe("MISSING_COLUMN");
    expect(refusal("DISPOSITIONS", leads(["Accepted"], ["#N/A"])).words).toBe(
      "leads row 3: Disposition must be free of error cells, found #N/A",
    );
    expect(refusal("DISPOSITIONS", "").code).toBe("MISSING");
  });

  it("columns may name the header", () => {
    const own = [
      ["Lead", "Verdict"],
      ["L-1", "Duplicate"],
    ];
    expect(counted(answer("DISPOSITIONS", own, "", "Disposition=Verdict")).leads["Total Duplicate"]).toBe(1);
  });
});

describe("laws", () => {
  const rows = fc.array(
    fc.tuple(
      fc.constantFrom("Accepted", "nurture", "", "New", "Odd", "Other", "BAD FIT"),
      fc.constantFrom("A", "B", ""),
    ),
    { minLength: 1, maxLength: 40 },
  );

  it("shares of a group add up to 1, and groups to Total", () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const { labels, leads: found, shares } = counted(answer("DISPOSITIONS", leads(...drawn), "Team"));
        const groups = [...new Set(drawn.map(([, team]) => team || "(blank)")), "Total"];
        for (const group of groups) {
          const sum = labels.filter((label) => label.startsWith(`${group} `)).map((label) => shares[label] as number);
          expect(sum.reduce((a, b) => a + b)).toBeCloseTo(1, 10);
        }
        for (const label of labels.filter((each) => each.startsWith("Total "))) {
          const parts = groups.slice(0, -1).map((group) => (found[label.replace("Total", group)] ?? 0) as number);
          expect(parts.reduce((a, b) => a + b)).toBe(found[label]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("repeated leads", () => {
  it("count once per handoff, with the disposition of the lower row", () => {
    const cells = answer("DISPOSITIONS", [
      ["Lead ID", "MQL Date", "Disposition"],
      ["K", "2026-04-01", "Nurture"],
      ["K", "2026-04-01", "Accepted"],
      ["K", "2026-04-09", "Bad fit"],
      ["P", "2026-04-01", ""],
    ]);
    expect(counted(cells).leads).toMatchObject({
      "Total Accepted": 1,
      "Total Nurture": 0,
      "Total Bad fit": 1,
      "Total (none)": 1,
    });
    expect(notesIn(cells)).toEqual([
      "Note: 1 row of leads merged with an earlier one: it repeats a lead and its handoff. Each counts once, with its earliest dates.",
      "Note: 1 repeated lead with several dispositions counted with the one of the latest handoff.",
    ]);
  });

  it("are one lead where no column has handoffs", () => {
    const cells = answer("DISPOSITIONS", [
      ["Lead ID", "Disposition"],
      ["K", ""],
      ["K", "Accepted"],
    ]);
    expect(counted(cells).leads).toMatchObject({ "Total Accepted": 1, "Total (none)": 0 });
  });
});

describe("half a million leads", () => {
  it("are counted right", () => {
    const table: Cell[][] = [["Lead", "Disposition", "Team"]];
    for (let i = 0; i < 500_000; i++) table.push([i, [...CODES, "", "Odd", "odd."][i % 8], i % 2]);
    const { leads: found } = counted(answer("DISPOSITIONS", table, "Team"));
    expect(found).toMatchObject({ "Total Nurture": 62_500, "Total (unknown) Odd": 125_000, "0 Accepted": 62_500 });
    expect(found["1 Accepted"]).toBe(0);
  });
});
