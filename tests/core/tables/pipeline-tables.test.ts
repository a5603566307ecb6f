/** The tables the pipeline functions share: stage histories and quotas by their headers, and rows by id and by time. */
import { describe, expect, it } from "vitest";
import { textColumn } from "../../../core/kernel/columns";
import type { TextColumn } from "../../../core/kernel/text-column";
import { isRefusal } from "../../../core/kernel/refusal";
import { findColumn } from "../../../core/kernel/find-columns";
import { indexHeaders } from "../../../core/kernel/headers";
import { NO_SETTINGS } from "../../../core/kernel/settings";
import { inTimeOrder } from "../../../core/tables/in-time-order";
import { noted } from "../../../core/tables/noted";
import { isOpenAt } from "../../../core/tables/open-at";
import { readTable } from "../../../core/kernel/table";
import { LOST, OPEN, WON } from "../../../core/tables/outcomes";
import { quotaColumns } from "../../../core/tables/quotas";
import { rowsOfDeals } from "../../../core/tables/rows-of-deals";
import { lostStageTest } from "../../../core/tables/stage-meaning";
import { stageHistoryColumns } from "../../../core/tables/stage-history";
import { absent, sharedFile } from "../asking";

type Columns = typeof stageHistoryColumns | typeof quotaColumns;

function readAs(columns: Columns, header: string): readonly string[] {
  return Object.entries(columns).flatMap(([key, spec]) =>
    findColumn("table", indexHeaders([header]), spec, NO_SETTINGS) === 0 ? [key] : [],
  );
}

/** A deals table with these ids, told apart by nothing else. */
function dealsOf(...ids: readonly string[]) {
  const shape = { columns: { deal: textColumn("Deal", ["Deal"]), row: textColumn("Row", ["Row"]) } };
  const table = readTable(shape, [["Deal", "Row"], ...ids.map((id, i) => [id, `row ${i}`])], "deals");
  if (isRefusal(table)) throw new Error(table.words);
  return table;
}

function texts(...words: readonly string[]): TextColumn {
  return dealsOf(...words).deal;
}

describe("headers of a stage history", () => {
  it.each([
    ["OpportunityId", "record"],
    ["Record ID", "record"],
    ["Lead", "record"],
    ["New Value", "stage"],
    ["To Stage", "stage"],
    ["Entered at", "entered"],
    ["Edit Date", "entered"],
  ])("%s is the %s", (header, key) => {
    expect(readAs(stageHistoryColumns, header)).toEqual([key]);
  });

  it("the stage that was left is never the one entered", () => {
    for (const header of ["From Stage", "Old Value", "PrevAmount", "PrevCloseDate", "_fivetran_end"]) {
      expect(readAs(stageHistoryColumns, header)).toEqual([]);
    }
  });

  it("every other spelling of header_aliases.json", (ctx) => {
    const text = sharedFile("header_aliases.json");
    if (text === undefined) return ctx.skip(absent("header_aliases.json"));
    const history = (JSON.parse(text) as { concepts: Record<string, Record<string, Record<string, string>>> }).concepts
      .stage_history;
    for (const [concept, key] of [
      ["opportunity_id", "record"],
      ["stage", "stage"],
      ["changed_at", "entered"],
    ] as const) {
      const left = Object.keys(history[concept]).filter((header) => !readAs(stageHistoryColumns, header).includes(key));
      expect(left).toEqual(concept === "stage" ? ["From Stage", "Old Value"] : []);
    }
  });
});

describe("headers of quotas", () => {
  it.each([
    ["Quota", "quota"],
    ["quota_amount", "quota"],
    ["Target", "quota"],
    ["Goal", "quota"],
    ["Period start", "periodStart"],
    ["Start Date", "periodStart"],
    ["Period_End", "periodEnd"],
    ["End Date", "periodEnd"],
  ])("%s is the %s", (header, key) => {
    expect(readAs(quotaColumns, header)).toEqual([key]);
  });

  it("no alias stands twice in a list of either table", () => {
    for (const { aliases } of [...Object.values(quotaColumns), ...Object.values(stageHistoryColumns)]) {
      expect(new Set(aliases).size).toBe(aliases.length);
    }
  });
});

describe("lost stages", () => {
  it.each([
    ["Closed Lost", true],
    ["7. closed lost", true],
    ["Disqualified", true],
    ["Closed Won", false],
    ["Lost and found", true],
    ["Not lost", false],
    ["no", false],
    ["", false],
  ])("%s: %s", (stage, isLost) => {
    expect(lostStageTest(dealsOf())(stage)).toBe(isLost);
  });
});

describe("rows by deal id", () => {
  it("are found by word; a blank and an unknown id are nowhere", () => {
    const found = rowsOfDeals(texts("B", "", "X", "A"), dealsOf("A", "", "B"));
    expect(Array.from(found as Int32Array)).toEqual([-1, 2, -1, 0]);
  });

  it("blank ids may repeat, others not", () => {
    expect(isRefusal(rowsOfDeals(texts("A"), dealsOf("", "", "A")))).toBe(false);
    expect(rowsOfDeals(texts("A"), dealsOf("A", "", "A"))).toMatchObject({
      code: "DUPLICATE",
      words: 'deals row 4: Deal must stand once, found "A" in row 2 as well',
    });
  });
});

describe("rows in time order", () => {
  it.each([3, 40])("%i a bucket: by time, then as they stand; those of no bucket left out", (size) => {
    const rows = 2 * size + 1;
    const bucketOf = Int32Array.from({ length: rows }, (_, i) => (i === 0 ? -1 : i % 2));
    const when = Float64Array.from({ length: rows }, (_, i) => (i * 7) % 5);
    const order = inTimeOrder(bucketOf, Int32Array.from([0, size, 2 * size]), when);
    const expected = [0, 1].flatMap((bucket) =>
      Array.from({ length: rows - 1 }, (_, i) => i + 1)
        .filter((row) => row % 2 === bucket)
        .map((row) => [when[row], row])
        .sort((a, b) => a[0] - b[0] || a[1] - b[1])
        .map(([, row]) => row),
    );
    expect(Array.from(order)).toEqual(expected);
  });
});

describe("open at a day", () => {
  const day = 46000;
  it.each([
    [OPEN, NaN, NaN, true],
    [OPEN, day, day - 9, true],
    [OPEN, day + 1, NaN, false],
    [WON, NaN, day, false],
    [LOST, day - 5, day + 1, true],
    [WON, day + 1, day + 2, false],
    [LOST, NaN, NaN, false],
  ])("outcome %i, created %d, closed %d: %s", (outcome, created, closed, isOpen) => {
    const lifetimes = {
      outcomes: Uint8Array.of(outcome),
      created: Float64Array.of(created),
      closed: Float64Array.of(closed),
    };
    expect(isOpenAt(lifetimes, 0, day)).toBe(isOpen);
  });
});

describe("notes", () => {
  it("none of nothing, one of one, many of more", () => {
    expect(noted(0, "row", "rows")).toEqual([]);
    expect(noted(1, "row", "rows")).toEqual(["Note: 1 row"]);
    expect(noted(2, "row", "rows")).toEqual(["Note: 2 rows"]);
  });
});
