import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectCells, notesIn, refusal } from "../asking";

type Entry = readonly [record: Cell, when: Cell, state: Cell];

function history(...rows: readonly Entry[]): Cells {
  return [["Record", "When", "State"], ...rows];
}

const CORNER = "From \\ To";

describe("STATE_TRANSITIONS", () => {
  it("lays out rates, counts and the transitions out of every state", () => {
    expect(
      answer(
        "STATE_TRANSITIONS",
        history(
          ["a", 1, "y"],
          ["a", 2, "x"],
          ["a", 3, "x"],
          ["b", 1, "x"],
          ["b", 2, "y"],
          ["b", 5, "z"],
          ["c", 9, "x"],
          ["d", 1, "x"],
          ["d", 2, "x"],
        ),
      ),
    ).toEqual([
      [CORNER, "x", "y", "z", "x (count)", "y (count)", "z (count)", "Transitions"],
      ["x", 2 / 3, 1 / 3, 0, 2, 1, 0, 3],
      ["y", 0.5, 0, 0.5, 1, 0, 1, 2],
      ["z", "", "", "", 0, 0, 0, 0],
    ]);
  });

  it("puts unsorted dates in order, and keeps the sheet's order on one day", () => {
    const cells = answer("STATE_TRANSITIONS", history(["a", 30, "z"], ["a", 10, "x"], ["a", 20, "y"], ["a", 20, "w"]));
    const found = byFirstColumn(cells);
    expect(found.x["y (count)"]).toBe(1);
    expect(found.y["w (count)"]).toBe(1);
    expect(found.w["z (count)"]).toBe(1);
    expect(found.z.Transitions).toBe(0);
  });

  it("puts a long unsorted history in order too", () => {
    const rows = Array.from({ length: 60 }, (_, i): Entry => [
      "a",
      100 + ((i * 37) % 60),
      String((i * 37) % 60).padStart(2, "0"),
    ]);
    const found = byFirstColumn(answer("STATE_TRANSITIONS", history(...rows)));
    for (let day = 0; day < 59; day++) {
      const [from, to] = [day, day + 1].map((each) => String(each).padStart(2, "0"));
      expect(found[from][to]).toBe(1);
    }
  });

  it("turns entries of one day round in a sheet that lists the newest first, and says so", () => {
    const cells = answer("STATE_TRANSITIONS", history(["a", 20, "z"], ["a", 20, "y"], ["a", 10, "x"]));
    const found = byFirstColumn(cells);
    expect(found.x["y (count)"]).toBe(1);
    expect(found.y["z (count)"]).toBe(1);
    expect(notesIn(cells)).toEqual([
      "Note: history lists the newest first, so entries of one time are read from the bottom up",
    ]);
  });

  it("counts a row that repeats another once", () => {
    const cells = answer("STATE_TRANSITIONS", history(["a", 10, "x"], ["a", 10, "x"], ["a", 20, "y"]));
    expect(cells[1]).toEqual(["x", 0, 1, 0, 1, 1]);
    expect(notesIn(cells)).toEqual([
      "Note: 1 row repeats the one before, with the same record, state, and time: it counts once",
    ]);
  });

  it("reads a field history: only the state's rows, and what each record was before its first change", () => {
    const cells = answer("STATE_TRANSITIONS", [
      ["Account", "Field", "Old Value", "New Value", "Edit Date"],
      ["a", "Account Status", "latent", "aware", "2026-01-10"],
      ["a", "Amount", "5", "6", "2026-01-11"],
      ["a", "Account Status", "aware", "active", "2026-02-10"],
    ]);
    const found = byFirstColumn(cells);
    expect(found.latent["aware (count)"]).toBe(1);
    expect(found.aware["active (count)"]).toBe(1);
    expect(cells[0].slice(1, 4)).toEqual(["active", "aware", "latent"]);
    expect(notesIn(cells)[0]).toBe("Note: 1 row of history left out: only changes of Account Status count.");
  });

  it("counts no move that only a gap between two changes shows", () => {
    const found = byFirstColumn(
      answer("STATE_TRANSITIONS", [
        ["Account", "From state", "To state", "Date"],
        ["a", "w", "x", "2026-01-10"],
        ["a", "y", "z", "2026-02-10"],
      ]),
    );
    expect([found.w["x (count)"], found.x.Transitions, found.y["z (count)"]]).toEqual([1, 0, 1]);
  });

  it("never joins two records, whose names are compared as they are written", () => {
    const cells = answer("STATE_TRANSITIONS", history(["a", 1, "x"], ["b", 2, "y"], ["A", 3, "z"]));
    expect(cells.slice(1, 4).map((row) => row[7])).toEqual([0, 0, 0]);
  });

  it("compares states without case and spacing, in alphabetical order", () => {
    const cells = answer(
      "STATE_TRANSITIONS",
      history(["a", 2, "beta"], ["a", 1, "Latent  Need"], ["a", 3, "latent need"], ["b", 1, "Alpha"]),
    );
    expect(cells[0].slice(0, 4)).toEqual([CORNER, "Alpha", "beta", "Latent Need"]);
    expect(byFirstColumn(cells).beta["Latent Need (count)"]).toBe(1);
  });

  it("counts the transitions of from and to, whole days at both ends", () => {
    const rows = history(["a", 100, "x"], ["a", 110, "x"], ["a", 120.75, "y"], ["a", 130, "x"]);
    const counts = (from: Cell, to: Cell) => {
      const found = byFirstColumn(answer("STATE_TRANSITIONS", rows, from, to));
      return [found.x["x (count)"], found.x["y (count)"], found.y["x (count)"]];
    };
    expect(counts("", "")).toEqual([1, 1, 1]);
    expect(counts(0, 0)).toEqual([1, 1, 1]);
    expect(counts(110, "")).toEqual([1, 1, 1]);
    expect(counts(111, "")).toEqual([0, 1, 1]);
    expect(counts(120, 120)).toEqual([0, 1, 0]);
    expect(counts(121, "")).toEqual([0, 0, 1]);
    expect(counts("", 119)).toEqual([1, 0, 0]);
    expect(counts("", 120.75)).toEqual([1, 1, 0]);
    expect(counts("", 120.5)).toEqual([1, 0, 0]);
    expect(counts("", 130)).toEqual([1, 1, 1]);
    expect(counts("", 129)).toEqual([1, 1, 0]);
  });

  it("takes a day as from and as to, and refuses a to before from", () => {
    const rows = history(["a", "2026-01-01", "x"], ["a", "2026-02-01", "y"]);
    expect(byFirstColumn(answer("STATE_TRANSITIONS", rows, "2026-02-01", "2026-02-01")).x.y).toBe(1);
    expect(byFirstColumn(answer("STATE_TRANSITIONS", rows, "2026-02-01T12:00", "2026-02-01")).x.y).toBe("");
    const refused = refusal("STATE_TRANSITIONS", rows, "2026-02-02", "2026-02-01");
    expect(refused.code).toBe("OUT_OF_RANGE");
    expect(refused.words).toBe('to must be on or after 2026-02-02, found "2026-02-01"');
  });

  it("leaves rows without a record, a state or a date out, and counts them", () => {
    const cells = answer(
      "STATE_TRANSITIONS",
      history(
        ["a", 1, "x"],
        ["", 2, "q"],
        ["a", "", "r"],
        ["a", 2, ""],
        ["a", 3, "y"],
        ["", "", "s"],
        ["a", "", "t"],
        ["a", 4, ""],
        ["", 4, ""],
        ["", "", ""],
        ["b", "", ""],
        ["b", 9, "y"],
      ),
    );
    expect(cells[0].slice(0, 3)).toEqual([CORNER, "x", "y"]);
    expect(cells[1]).toEqual(["x", 0, 1, 0, 1, 1]);
    expect(notesIn(cells)).toEqual([
      "Note: 3 rows without a record left out",
      "Note: 3 rows without a state left out",
      "Note: 2 rows without a date left out",
    ]);
    const single = answer(
      "STATE_TRANSITIONS",
      history(["a", 1, "x"], ["a", 2, "x"], ["", 2, "q"], ["a", "", "r"], ["a", 2, ""]),
    );
    expect(notesIn(single)).toEqual([
      "Note: 1 row without a record left out",
      "Note: 1 row without a state left out",
      "Note: 1 row without a date left out",
    ]);
  });

  it("says so where there is no transition", () => {
    expect(answer("STATE_TRANSITIONS", history())).toEqual([
      [CORNER, "Transitions"],
      ["Note: no transition", ""],
    ]);
    expect(answer("STATE_TRANSITIONS", history(["a", 1, "x"]))).toEqual([
      [CORNER, "x", "x (count)", "Transitions"],
      ["x", "", 0, 0],
      ["Note: no transition", "", "", ""],
    ]);
    expect(notesIn(answer("STATE_TRANSITIONS", history(["a", 1, "x"], ["a", 5, "x"]), 6, 9))).toEqual([
      "Note: no transition",
    ]);
  });

  it("finds its columns by their usual headers, or through columns", () => {
    const rows: Cell[][] = [
      ["a", "x", 1],
      ["a", "y", 2],
    ];
    for (const headers of [
      ["Account", "Demand state", "Date"],
      ["Lead ID", "New state", "Changed at"],
      ["Company", "Lifecycle Stage", "As of"],
    ]) {
      expect(answer("STATE_TRANSITIONS", [headers, ...rows])[1]).toEqual(["x", 0, 1, 0, 1, 1]);
    }
    expect(
      answer("STATE_TRANSITIONS", [["Who", "What", "At"], ...rows], "", "", "Record=Who; State=What; When=At")[1][2],
    ).toBe(1);
    expect(refusal("STATE_TRANSITIONS", [["Who", "State", "Date"], ...rows]).words).toMatch(
      /^history must have a column Record/,
    );
  });

  it("refuses what it can't read", () => {
    expect(refusal("STATE_TRANSITIONS", history(["a", 1, "x"], ["a", "soon", "y"])).words).toBe(
      'history row 3: When must be a date, found "soon"',
    );
    expect(
      refusal("STATE_TRANSITIONS", [
        ["Record", "When", "State", "state"],
        ["a", 1, "x", "y"],
      ]).code,
    ).toBe("DUPLICATE");
    expect(refusal("STATE_TRANSITIONS", history(["a", 1, "#REF!"])).code).toBe("CELL_ERROR");
    expect(refusal("STATE_TRANSITIONS", "").code).toBe("MISSING");
  });

  // No row repeats another: those count once.
  const entries = fc.uniqueArray(
    fc.tuple(
      fc.constantFrom("a", "b", "c"),
      fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 1 }),
      fc.constantFrom("x", "y", "z"),
    ),
    { minLength: 1, maxLength: 25, selector: (entry) => entry.join(" ") },
  );

  it("has rates that add up to 1 wherever a state was left, and one transition fewer than entries by record", () => {
    fc.assert(
      fc.property(entries, (rows) => {
        const cells = answer("STATE_TRANSITIONS", history(...rows.map(([r, [day], s]): Entry => [r, day, s])));
        const size = (cells[0].length - 2) / 2;
        let all = 0;
        for (const row of cells.slice(1, size + 1)) {
          const out = row[row.length - 1] as number;
          all += out;
          const sum = row.slice(1, size + 1).reduce<number>((total, rate) => total + Number(rate), 0);
          if (out === 0) expect(row.slice(1, size + 1).every((rate) => rate === "")).toBe(true);
          else expect(sum).toBeCloseTo(1, 12);
        }
        expect(all).toBe(rows.length - new Set(rows.map(([record]) => record)).size);
      }),
    );
  });

  it("does not depend on the order of the rows where no record has two on one day", () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (rows, dice) => {
        const once = [...new Map(rows.map(([r, [day], s]) => [`${r} ${day}`, [r, day, s] as Entry])).values()];
        const shuffled = once
          .map((row) => [dice.next().value as number, row] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, row]) => row);
        expectCells(answer("STATE_TRANSITIONS", history(...shuffled)), answer("STATE_TRANSITIONS", history(...once)));
      }),
    );
  });

  it("refuses a column that holds no states: more than a hundred different ones", () => {
    const numbered = (count: number) => history(...Array.from({ length: count }, (_, i): Entry => [i, 1, `s${i}`]));
    expect(answer("STATE_TRANSITIONS", numbered(100))[0]).toHaveLength(202);
    const refused = refusal("STATE_TRANSITIONS", numbered(101));
    expect(refused.code).toBe("OUT_OF_RANGE");
    expect(refused.words).toBe("the number of states in history must be at most 100, found 101");
  });

  it("reads 300,000 rows", () => {
    const rows: Cell[][] = [["Record", "When", "State"]];
    for (let i = 0; i < 300_000; i++) {
      const review = Math.floor(i / 100_000);
      rows.push([`R${i % 100_000}`, 46000 + review, ["x", "y", "z"][review]]);
    }
    const found = byFirstColumn(answer("STATE_TRANSITIONS", rows));
    expect(found.x).toMatchObject({ y: 1, "y (count)": 100_000, Transitions: 100_000 });
    expect(found.y).toMatchObject({ z: 1, Transitions: 100_000 });
    expect(found.z.Transitions).toBe(0);
  });
});
