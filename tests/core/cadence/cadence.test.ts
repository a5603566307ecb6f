import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { serialOf } from "../../../core/written/dates";
import { answer, notesIn, refusal } from "../asking";

const HEADERS = ["Date", "Review", "Looks at", "Owner", "Decides"];

function day(iso: string): number {
  const [year, month, date] = iso.split("-").map(Number);
  return serialOf(year, month, date)!;
}

/** The dates of one review as `2026-01-31`, by the calendar of the machine that tests. */
function datesOf(every: Cell, start: Cell, months: Cell = ""): readonly string[] {
  const cells = answer("CADENCE", start, months, [
    ["Review", "Every", "Owner"],
    ["R", every, "Ann"],
  ]);
  return cells.slice(1).map(([date]) => isoOf(date as number));
}

function isoOf(serial: number): string {
  return new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
}

describe("the three reviews of the operating cadence", () => {
  const cells = answer("CADENCE", "2026-01-05");

  it("pipeline every week, demand states every month, ICP and scoring every quarter, for three months", () => {
    expect(cells[0]).toEqual(HEADERS);
    const datesNamed = (review: string) =>
      cells.filter((row) => row[1] === review).map(([date]) => isoOf(date as number));
    expect(datesNamed("Pipeline review")).toEqual([
      "2026-01-05",
      "2026-01-12",
      "2026-01-19",
      "2026-01-26",
      "2026-02-02",
      "2026-02-09",
      "2026-02-16",
      "2026-02-23",
      "2026-03-02",
      "2026-03-09",
      "2026-03-16",
      "2026-03-23",
      "2026-03-30",
    ]);
    expect(datesNamed("Demand-state review")).toEqual(["2026-01-05", "2026-02-05", "2026-03-05"]);
    expect(datesNamed("ICP and scoring review")).toEqual(["2026-01-05"]);
    expect(cells).toHaveLength(18);
  });

  it("each says what it looks at, who owns it and what it decides", () => {
    for (const row of cells.slice(1)) for (const cell of row.slice(1)) expect(String(cell).length).toBeGreaterThan(4);
    expect(notesIn(cells)).toEqual([]);
  });

  it("are the default for a blank or a 0", () => {
    expect(answer("CADENCE", "2026-01-05", 3, "")).toEqual(cells);
    expect(answer("CADENCE", "2026-01-05", 0, 0)).toEqual(cells);
    expect(answer("CADENCE", 46027.75)).toEqual(cells);
  });
});

describe("intervals", () => {
  it("every two weeks", () => {
    expect(datesOf("every two weeks", "2026-01-05", 1)).toEqual(["2026-01-05", "2026-01-19", "2026-02-02"]);
  });

  it("start is held, the day months later is not", () => {
    // 5 January to 2 February is four weeks; 5 February a month.
    expect(datesOf("weekly", "2026-01-05", 1)).toHaveLength(5);
    expect(datesOf("monthly", "2026-01-05", 1)).toEqual(["2026-01-05"]);
    expect(datesOf("monthly", "2026-01-05", 2)).toEqual(["2026-01-05", "2026-02-05"]);
    expect(datesOf("quarterly", "2026-01-05", 3)).toEqual(["2026-01-05"]);
    expect(datesOf("quarterly", "2026-01-05", 4)).toEqual(["2026-01-05", "2026-04-06"]);
    // Four weeks are the whole of February 2027.
    expect(datesOf("weekly", "2027-02-01", 1)).toEqual(["2027-02-01", "2027-02-08", "2027-02-15", "2027-02-22"]);
  });

  it("months keep the day of start, or take their last one, each counted from start", () => {
    // 31 January and 28 February 2026 are Saturdays, 31 May a Sunday.
    expect(datesOf("monthly", "2026-01-31", 6)).toEqual([
      "2026-02-02",
      "2026-03-02",
      "2026-03-31",
      "2026-04-30",
      "2026-06-01",
      "2026-06-30",
    ]);
    expect(datesOf("monthly", "2028-01-31", 3)).toEqual(["2028-01-31", "2028-02-29", "2028-03-31"]);
    expect(datesOf("monthly", "2027-01-29", 3)).toEqual(["2027-01-29", "2027-03-01", "2027-03-29"]);
    expect(datesOf("monthly", "2027-01-28", 2)).toEqual(["2027-01-28", "2027-03-01"]);
    expect(datesOf("quarterly", "2026-11-30", 12)).toEqual(["2026-11-30", "2027-03-01", "2027-05-31", "2027-08-30"]);
  });

  it("cross the end of a year", () => {
    expect(datesOf("monthly", "2026-12-15", 3)).toEqual(["2026-12-15", "2027-01-15", "2027-02-15"]);
    expect(datesOf("monthly", "2026-11-02", 3)).toEqual(["2026-11-02", "2026-12-02", "2027-01-04"]);
  });

  it.each<[string, string]>([
    ["weekly", "Weekly, week, every week"],
    ["every two weeks", "Every Two Weeks, two weeks, 2 weeks, every 2 weeks, fortnightly"],
    ["monthly", "MONTHLY, month, every month"],
    ["quarterly", "Quarterly, quarter, every quarter"],
  ])("%s is also written %s", (every, words) => {
    for (const word of words.split(", ")) {
      expect(datesOf(word, "2026-01-05", 12), word).toEqual(datesOf(every, "2026-01-05", 12));
    }
    expect(datesOf(every, "2026-01-05", 12)).toHaveLength(
      { weekly: 53, "every two weeks": 27, monthly: 12, quarterly: 4 }[every]!,
    );
  });
});

describe("weekends", () => {
  it("a Saturday and a Sunday move to Monday, and the next dates are counted from where it stood", () => {
    expect(datesOf("weekly", "2026-01-03", 1)).toEqual([
      "2026-01-05",
      "2026-01-12",
      "2026-01-19",
      "2026-01-26",
      "2026-02-02",
    ]);
    expect(datesOf("weekly", "2026-01-04", 1)).toEqual([
      "2026-01-05",
      "2026-01-12",
      "2026-01-19",
      "2026-01-26",
      "2026-02-02",
    ]);
    expect(datesOf("monthly", "2026-01-02", 1)).toEqual(["2026-01-02"]);
    expect(datesOf("monthly", "2026-01-05", 1)).toEqual(["2026-01-05"]);
  });

  it("the last date stays even where its Monday is the end or later", () => {
    // 31 January 2026 is a Saturday before the end on 1 February.
    expect(datesOf("weekly", "2026-01-31", 1).at(-1)).toBe("2026-02-23");
    expect(datesOf("weekly", "2026-02-01", 1)).toEqual(["2026-02-02", "2026-02-09", "2026-02-16", "2026-02-23"]);
    expect(datesOf("weekly", "2026-05-02", 1).at(-1)).toBe("2026-06-01");
    expect(datesOf("weekly", "2026-08-01", 1).at(-1)).toBe("2026-08-31");
    // 30 May 2026, a Saturday, is before the end on 31 May, and its Monday after it.
    expect(datesOf("every two weeks", "2026-05-02", 1)).toEqual(["2026-05-04", "2026-05-18", "2026-06-01"]);
  });
});

describe("rituals of one's own", () => {
  const rituals: Cells = [
    ["Ritual", "Cadence", "Agenda", "Chair", "Decision rights"],
    ["Forum", "monthly", "Disputes", "", "Rules"],
    ["Stand-up", "weekly", "", "Ann", ""],
  ];

  it("come with their columns, blanks as blanks, dates that are equal in the order of the rituals", () => {
    const cells = answer("CADENCE", "2026-01-05", 2, rituals);
    expect(cells.slice(1, 4)).toEqual([
      [day("2026-01-05"), "Forum", "Disputes", "", "Rules"],
      [day("2026-01-05"), "Stand-up", "", "Ann", ""],
      [day("2026-01-12"), "Stand-up", "", "Ann", ""],
    ]);
    expect(notesIn(cells)).toEqual(["Note: 1 review has no owner"]);
    const [headers, forum, standUp] = rituals;
    const turned = answer("CADENCE", "2026-01-05", 2, [headers, standUp, forum]);
    expect(turned.slice(1, 3).map((row) => row[1])).toEqual(["Stand-up", "Forum"]);
  });

  it("take their headers from columns", () => {
    const own = [
      ["Meeting name", "How many"],
      ["Forum", "monthly"],
    ];
    const cells = answer("CADENCE", "2026-01-05", 1, own, "Review=Meeting name; Every=How many");
    expect(cells[1].slice(0, 2)).toEqual([46027, "Forum"]);
  });

  it("without owners are counted", () => {
    expect(
      notesIn(
        answer("CADENCE", "2026-01-05", 1, [
          ["Review", "Every"],
          ["A", "weekly"],
          ["B", "weekly"],
        ]),
      ),
    ).toEqual(["Note: 2 reviews have no owner"]);
  });

  it("none at all is a calendar of nothing", () => {
    expect(answer("CADENCE", "2026-01-05", 1, [["Review", "Every"]])).toEqual([HEADERS]);
  });

  it.each<[string, Cells, string, string]>([
    [
      "another interval",
      [["R", "biweekly"]],
      "NOT_AN_OPTION",
      'rituals row 2: Every must be weekly, every two weeks, monthly or quarterly, found "biweekly"',
    ],
    [
      "a name that JavaScript keeps for itself, by which the calendar never ended",
      [["R", "constructor"]],
      "NOT_AN_OPTION",
      'rituals row 2: Every must be weekly, every two weeks, monthly or quarterly, found "constructor"',
    ],
    [
      "no interval",
      [["R", ""]],
      "NOT_AN_OPTION",
      "rituals row 2: Every must be weekly, every two weeks, monthly or quarterly, found an empty cell",
    ],
    [
      "no name",
      [
        ["R", "weekly"],
        ["", "weekly"],
      ],
      "MISSING",
      "rituals row 3: Review must be the name of a review, found an empty cell",
    ],
  ])("%s is refused with its row", (_, rows, code, words) => {
    expect(refusal("CADENCE", "2026-01-05", 1, [["Review", "Every"], ...rows])).toMatchObject({ code, words });
  });

  it("a missing column and a header twice", () => {
    expect(refusal("CADENCE", "2026-01-05", 1, [["Review"], ["R"]]).words).toMatch(
      /^rituals must have a column Every /,
    );
    expect(refusal("CADENCE", "2026-01-05", 1, [["Review", "Review", "Every"]]).code).toBe("DUPLICATE");
  });
});

describe("bad input", () => {
  it("months are whole, 1 to 36", () => {
    expect(answer("CADENCE", "2026-01-05", 36).length).toBeGreaterThan(150);
    expect(answer("CADENCE", "2026-01-05", 1)).toHaveLength(8);
    for (const months of [-1, 37, 1.5]) {
      expect(refusal("CADENCE", "2026-01-05", months).words).toBe(
        `months must be a whole number between 1 and 36, found ${months}`,
      );
    }
  });
  it("start is a date", () => {
    expect(refusal("CADENCE", "").code).toBe("MISSING");
    expect(refusal("CADENCE", "soon").words).toBe('start must be a date, found "soon"');
    expect(refusal("CADENCE", "#N/A").code).toBe("CELL_ERROR");
  });
});

describe("laws", () => {
  const start = fc.integer({ min: 43_000, max: 60_000 });
  const months = fc.integer({ min: 1, max: 36 });

  it("no date is on a weekend, none before start or two days past the end, and they are in order", () => {
    fc.assert(
      fc.property(start, months, (first, ahead) => {
        const dates = answer("CADENCE", first, ahead)
          .slice(1)
          .map(([date]) => date as number);
        for (const date of dates) {
          expect([1, 2, 3, 4, 5]).toContain(new Date((date - 25569) * 86_400_000).getUTCDay());
        }
        expect(dates).toEqual([...dates].sort((a, b) => a - b));
        expect(dates[0]).toBeGreaterThanOrEqual(first);
        const end = new Date((first - 25569) * 86_400_000);
        end.setUTCDate(1);
        end.setUTCMonth(end.getUTCMonth() + ahead + 1);
        expect(dates[dates.length - 1]).toBeLessThanOrEqual(end.getTime() / 86_400_000 + 25569 + 1);
      }),
    );
  });

  it("there are as many monthly reviews as months, and a quarterly one for every three begun", () => {
    fc.assert(
      fc.property(start, months, (first, ahead) => {
        expect(datesOf("monthly", first, ahead)).toHaveLength(ahead);
        expect(datesOf("quarterly", first, ahead)).toHaveLength(Math.ceil(ahead / 3));
      }),
    );
  });

  it("every monthly date is in its own month, on start's day or the last, before weekends move it", () => {
    fc.assert(
      fc.property(start, months, (first, ahead) => {
        const begun = new Date((first - 25569) * 86_400_000);
        datesOf("monthly", first, ahead).forEach((iso, i) => {
          const lastDay = new Date(Date.UTC(begun.getUTCFullYear(), begun.getUTCMonth() + i + 1, 0)).getUTCDate();
          const plain = new Date(
            Date.UTC(begun.getUTCFullYear(), begun.getUTCMonth() + i, Math.min(begun.getUTCDate(), lastDay)),
          );
          const weekday = plain.getUTCDay();
          plain.setUTCDate(plain.getUTCDate() + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0));
          expect(iso).toBe(plain.toISOString().slice(0, 10));
        });
      }),
    );
  });
});
