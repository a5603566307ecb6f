import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, notesIn, refusal } from "../asking";
import { attributed, credits, paths, reconciled, type Tables } from "./journeys";

interface Journey {
  /** Channels a, b, c, … a day apart from day 100 on, or their days. */
  readonly days?: readonly Cell[];
  readonly marks?: readonly Cell[];
  readonly leadCreated?: Cell;
  readonly opportunityCreated?: Cell;
  readonly closed?: Cell;
}

const LETTERS = ["a", "b", "c", "d", "e", "f"];

/** One won deal of 100. Columns that the journey says nothing of are not there. */
function journey({ days = [100, 101, 102, 103, 104], closed = 200, ...rest }: Journey): Tables {
  const { marks, leadCreated, opportunityCreated } = rest;
  const optional: [Cell, Cell][] = [];
  if (leadCreated !== undefined) optional.push(["Lead Created", leadCreated]);
  if (opportunityCreated !== undefined) optional.push(["Opportunity Created", opportunityCreated]);
  return {
    touches: [
      ["Deal", "When", "Channel", ...(marks === undefined ? [] : ["Milestone"])],
      ...days.map((day, i) => ["D", day, LETTERS[i], ...(marks === undefined ? [] : [marks[i]])]),
    ],
    deals: [
      ["Deal", "Amount", "Closed", "Stage", ...optional.map(([header]) => header)],
      ["D", 100, closed, "Won", ...optional.map(([, cell]) => cell)],
    ],
  };
}

/** Credits of a, b, c, … in their order. */
function sharesOf(tables: Tables, model: Cell): readonly number[] {
  const found = credits(tables, model);
  return LETTERS.filter((letter) => letter in found).map((letter) => Number(found[letter].toFixed(9)));
}

describe("shares of the models with milestones, lead created at b and opportunity at d of a, b, c, d, e", () => {
  const dated = journey({ leadCreated: 101, opportunityCreated: 103 });
  const marked = journey({ marks: ["FT", "LC", "", "OC", ""] });

  it.each<[string, number[]]>([
    ["w", [30, 30, 5, 30, 5]],
    ["full path", [22.5, 22.5, 10, 22.5, 22.5]],
    ["hubspot u", [40, 40, 20 / 3, 20 / 3, 20 / 3]],
    ["marketo u", [50, 50, 0, 0, 0]],
  ])("%s", (model, shares) => {
    for (const tables of [dated, marked]) {
      sharesOf(tables, model).forEach((share, i) => expectAlike(share, shares[i]));
      expect(notesIn(attributed(tables, model))).toEqual([]);
    }
  });

  it.each(["first", "last", "linear", "u", "j", "time decay", "unique linear", "30/40/30", "markov"])(
    "%s does not look at them",
    (model) => {
      const plain = journey({});
      expect(credits(dated, model)).toEqual(credits(plain, model));
      expect(credits(marked, model)).toEqual(credits(plain, model));
    },
  );
});

describe("two milestones on one touch add up", () => {
  it.each<[string, Journey, string, number[]]>([
    ["first and lead creation", { leadCreated: 100, opportunityCreated: 102 }, "w", [60, 10 / 3, 30, 10 / 3, 10 / 3]],
    [
      "lead and opportunity creation",
      { leadCreated: 102, opportunityCreated: 102 },
      "w",
      [30, 10 / 3, 60, 10 / 3, 10 / 3],
    ],
    ["all three", { leadCreated: 100, opportunityCreated: 100 }, "w", [90, 2.5, 2.5, 2.5, 2.5]],
    [
      "opportunity creation and last",
      { leadCreated: 101, opportunityCreated: 104 },
      "full path",
      [22.5, 22.5, 5, 5, 45],
    ],
    ["first and lead creation", { leadCreated: 100 }, "hubspot u", [80, 5, 5, 5, 5]],
    ["first and lead creation", { leadCreated: 100 }, "marketo u", [100, 0, 0, 0, 0]],
  ])("%s", (_, given, model, shares) => {
    sharesOf(journey(given), model).forEach((share, i) => expectAlike(share, shares[i], 100));
  });

  it("in a cell that names several", () => {
    const tables = journey({ marks: ["", "", "FT, LC; OC", "", ""] });
    sharesOf(tables, "w").forEach((share, i) => expectAlike(share, [30, 10 / 3, 60, 10 / 3, 10 / 3][i]));
  });
});

describe("a missing milestone's share is spread over those present in proportion", () => {
  it.each<[string, Journey, string, number[]]>([
    ["no lead creation", { opportunityCreated: 102 }, "w", [45, 10 / 3, 45, 10 / 3, 10 / 3]],
    ["no opportunity creation", { leadCreated: 102 }, "w", [45, 10 / 3, 45, 10 / 3, 10 / 3]],
    ["neither", {}, "w", [90, 2.5, 2.5, 2.5, 2.5]],
    [
      "a lead created before the first touch",
      { leadCreated: 99, opportunityCreated: 102 },
      "w",
      [45, 10 / 3, 45, 10 / 3, 10 / 3],
    ],
    ["no lead creation", { opportunityCreated: 102 }, "full path", [30, 5, 30, 5, 30]],
    ["neither", {}, "full path", [45, 10 / 3, 10 / 3, 10 / 3, 45]],
    ["no lead creation", {}, "hubspot u", [80, 5, 5, 5, 5]],
    ["no lead creation", {}, "marketo u", [100, 0, 0, 0, 0]],
    ["a first touch of two milestones keeps its two parts", { leadCreated: 100 }, "w", [90, 2.5, 2.5, 2.5, 2.5]],
  ])("%s, %s", (_, given, model, shares) => {
    sharesOf(journey(given), model).forEach((share, i) => expectAlike(share, shares[i], 100));
  });
});

describe("with nothing over for the rest, the milestones take it in proportion", () => {
  it.each<[string, Journey, string, number[]]>([
    [
      "three touches, three milestones",
      { days: [1, 2, 3], leadCreated: 2, opportunityCreated: 3 },
      "w",
      [100 / 3, 100 / 3, 100 / 3],
    ],
    ["two touches, three milestones", { days: [1, 2], leadCreated: 2, opportunityCreated: 2 }, "w", [100 / 3, 200 / 3]],
    ["two touches, two milestones", { days: [1, 2], leadCreated: 2 }, "hubspot u", [50, 50]],
    [
      "four touches, four milestones",
      { days: [1, 2, 3, 4], leadCreated: 2, opportunityCreated: 3 },
      "full path",
      [25, 25, 25, 25],
    ],
    ["two touches, no milestone between", { days: [1, 2] }, "full path", [50, 50]],
    [
      "two touches, all but the last at the first",
      { days: [1, 2], leadCreated: 1, opportunityCreated: 1 },
      "full path",
      [75, 25],
    ],
    ["one touch", { days: [1] }, "w", [100]],
    ["one touch", { days: [1], leadCreated: 1, opportunityCreated: 1 }, "full path", [100]],
    ["one touch", { days: [1] }, "marketo u", [100]],
  ])("%s", (_, given, model, shares) => {
    sharesOf(journey(given), model).forEach((share, i) => expectAlike(share, shares[i], 100));
  });
});

describe("a milestone is the last counting touch at or before its date", () => {
  /** The touch that marketo u gives its other half to. */
  const leadTouch = (given: Journey) => {
    const shares = sharesOf(journey(given), "marketo u");
    return shares[0] === 100 ? "a or none" : LETTERS[shares.indexOf(50, 1)];
  };

  it.each<[string, Cell, Cell[], string]>([
    ["a bare date lasts the whole day", "2026-03-02", ["2026-03-01", "2026-03-02T23:30", "2026-03-03"], "b"],
    ["the day after is past it", "2026-03-02", ["2026-03-01", "2026-03-03T00:00", "2026-03-04"], "a or none"],
    ["a date with a time ends at it", "2026-03-02T12:00", ["2026-03-01", "2026-03-02T12:00", "2026-03-02T12:01"], "b"],
    ["between two touches, the one before", 150, [100, 120, 160], "b"],
    ["of equal times the last in the sheet", 120, [100, 120, 120], "c"],
    ["after the last touch, the last", 190, [100, 120, 160], "c"],
    ["after the close, the last that counts", 400, [100, 120, 300], "b"],
    ["before the first touch, none", 99, [100, 120, 160], "a or none"],
    ["at the first touch, the first", 100, [100, 120, 160], "a or none"],
  ])("%s", (_, leadCreated, days, letter) => {
    expect(leadTouch({ days, leadCreated, closed: typeof days[0] === "string" ? "2026-04-01" : 200 })).toBe(letter);
  });

  it("a touch that does not count is no milestone, and one left out by the lookback neither", () => {
    const { touches, deals } = journey({ days: [100, 150, 190], leadCreated: 155 });
    const found = byFirstColumn(answer("ATTRIBUTE", touches, deals, "w", "", 60));
    expectAlike(found.b.Revenue, 90);
    expectAlike(found.c.Revenue, 10);
    expect("a" in found).toBe(false);
  });

  it("a touch marked so goes before the date, and the first of several marked", () => {
    expect(leadTouch({ days: [1, 2, 3], leadCreated: 3, marks: ["", "LC", ""] })).toBe("b");
    expect(leadTouch({ days: [1, 2, 3, 4], marks: ["", "", "LC", "LC"] })).toBe("c");
    expect(leadTouch({ days: [3, 2, 1, 4], marks: ["", "lead created", "", "LC"] })).toBe("b");
  });

  it("a mark on a touch after the close does not count, and the date is looked at", () => {
    expect(leadTouch({ days: [100, 120, 300], marks: ["", "", "LC"], leadCreated: 130 })).toBe("b");
    expect(leadTouch({ days: [100, 120, 300], marks: ["", "", "LC"] })).toBe("a or none");
  });

  it("each deal has its own", () => {
    const tables: Tables = {
      touches: [
        ["Deal", "When", "Channel"],
        ...["D", "E", "F"].flatMap((deal) => [1, 2, 3].map((day): Cell[] => [deal, day, LETTERS[day - 1]])),
      ],
      deals: [
        ["Deal", "Amount", "Closed", "Stage", "Became a Lead Date"],
        ["D", 100, 9, "Won", 2],
        ["E", 1000, 9, "Won", 3],
        ["F", 10000, 9, "Won", ""],
      ],
    };
    expect(credits(tables, "marketo u")).toEqual({ a: 10550, c: 500, b: 50, "(unattributed)": 0 });
  });
});

describe("what a touch is marked with", () => {
  const LEAD = [
    "LC",
    "lc",
    "Lead Creation",
    "lead created",
    "LEAD CREATE",
    "lead-creation",
    "FT, LC",
    "FT; LC",
    "LC;OC",
    "FT/LC",
    "FT + LC",
    "(LC)",
  ];
  const OPPORTUNITY = [
    "OC",
    "Opp created",
    "opportunity creation",
    "Opportunity Created",
    "opp creation",
    "opp create",
    "opportunity create",
    "deal created",
    "Deal Creation",
    "deal create",
    "LC | OC",
    "FT & OC",
  ];
  const NEITHER = ["", "FT", "first touch", "Post LC", "Closed", "Form", "lead", "opportunity", "LCOC", "MQL", 7];

  it.each(LEAD)("%s is lead creation", (mark) => {
    expect(sharesOf(journey({ days: [1, 2, 3], marks: ["", mark, ""] }), "marketo u")).toEqual([50, 50, 0]);
  });

  it.each(OPPORTUNITY)("%s is opportunity creation", (mark) => {
    const shares = sharesOf(journey({ days: [1, 2, 3], marks: ["LC", mark, ""] }), "w");
    [60, 30, 10].forEach((share, i) => expectAlike(shares[i], share));
  });

  it.each(NEITHER)("%s is neither", (mark) => {
    const tables = journey({ days: [1, 2, 3], marks: ["", mark, ""] });
    expect(sharesOf(tables, "marketo u")).toEqual([100, 0, 0]);
    [90, 5, 5].forEach((share, i) => expectAlike(sharesOf(tables, "w")[i], share));
  });

  it.each(["Milestone", "Touchpoint Position", "Touch Position"])("under the header %s", (header) => {
    const { touches, deals } = journey({ days: [1, 2, 3], marks: ["", "LC", ""] });
    const renamed = touches.map((row, r) => (r === 0 ? [...row.slice(0, 3), header] : row));
    expect(credits({ touches: renamed, deals }, "marketo u").b).toBe(50);
  });
});

describe("the dates of a deal", () => {
  const under = (header: string) => {
    const { touches, deals } = journey({ days: [1, 2, 3], leadCreated: 1, opportunityCreated: 2 });
    return { touches, deals: [[...deals[0].slice(0, 5), header], deals[1]] };
  };

  it.each(["Opportunity Created", "opportunity_created__c", "Opportunity Created Date", "Became an Opportunity Date"])(
    "%s is the opportunity's creation",
    (header) => {
      expectAlike(credits(under(header), "w").b, 30);
    },
  );

  it.each(["Created", "Create Date", "Created Date", "createdate", "Add time"])(
    "without such a column %s is, because a CRM's deal is the opportunity",
    (header) => {
      expectAlike(credits(under(header), "w").b, 30);
    },
  );

  it("beside one it is not", () => {
    const { touches, deals } = journey({ days: [1, 2, 3], leadCreated: 1, opportunityCreated: "" });
    const both = [
      [...deals[0], "Created"],
      [...deals[1], 2],
    ];
    expect(sharesOf({ touches, deals: both }, "w")).toEqual([90, 5, 5]);
  });

  it.each(["Lead Created", "Lead Created Date", "lead_create_date", "Lead Creation Date", "Became a Lead Date"])(
    "%s is the lead's",
    (header) => {
      const { touches, deals } = journey({ days: [1, 2, 3], leadCreated: 2 });
      const renamed = [[...deals[0].slice(0, 4), header], deals[1]];
      expect(credits({ touches, deals: renamed }, "marketo u").b).toBe(50);
    },
  );

  it("columns names another", () => {
    const { touches, deals } = journey({ days: [1, 2, 3], leadCreated: 2 });
    const renamed = [[...deals[0].slice(0, 4), "First seen"], deals[1]];
    const found = credits({ touches, deals: renamed }, "marketo u", { columns: "Lead created=First seen" });
    expect(found.b).toBe(50);
  });

  it("one that is no date is refused with its row, by the models that look at it alone", () => {
    for (const [given, header] of [
      [{ leadCreated: "soon" }, "Lead Created"],
      [{ opportunityCreated: "soon" }, "Opportunity Created"],
    ] as const) {
      const { touches, deals } = journey(given);
      const { code, words } = refusal("ATTRIBUTE", touches, deals, "w");
      expect(code).toBe("NOT_A_DATE");
      expect(words).toContain(`deals row 2: ${header} must be a date`);
      expect(refusal("ATTRIBUTION_RECONCILE", touches, deals, "full path").words).toBe(words);
      expect(sharesOf({ touches, deals }, "linear")).toEqual([20, 20, 20, 20, 20]);
    }
  });

  it("an error among the marks is passed on, by the models that look at them alone", () => {
    const tables = journey({ marks: ["", "#REF!", "", "", ""] });
    expect(refusal("ATTRIBUTE", tables.touches, tables.deals, "w").code).toBe("CELL_ERROR");
    expect(sharesOf(tables, "first")[0]).toBe(100);
  });
});

describe("notes", () => {
  const notes = (tables: Tables, model: string) => notesIn(attributed(tables, model));

  it("say how many won deals lack a milestone that the model gives a share", () => {
    const one = journey({ days: [1, 2, 3], leadCreated: 2 });
    const noOpportunity =
      "Note: 1 won deal without a touch at opportunity creation: that share goes to its other milestones";
    const noLead = "Note: 1 won deal without a touch at lead creation: that share goes to its other milestones";
    expect(notes(one, "w")).toEqual([noOpportunity]);
    expect(notes(one, "full path")).toEqual([noOpportunity]);
    expect(notes(one, "hubspot u")).toEqual([]);
    expect(notes(journey({}), "hubspot u")).toEqual([noLead]);
    expect(notes(journey({}), "w")).toEqual([noLead, noOpportunity]);
    expect(notes(journey({}), "u")).toEqual([]);
    expect(notesIn(reconciled(journey({}), "marketo u"))).toEqual([noLead]);
  });

  it("count won deals with touches alone", () => {
    const tables = paths(["a > b", 2], ["", 3], ["a > b", 4, 1, "Lost"], ["b", 5, 1, "Open"]);
    expect(notes(tables, "marketo u")).toEqual([
      "Note: 2 won deals without a touch at lead creation: that share goes to their other milestones",
    ]);
  });

  it("stand behind those of what was left out", () => {
    const tables = journey({ days: [100, 300] });
    expect(notes(tables, "marketo u")).toEqual([
      "Note: 1 touch after its deal's close left out",
      "Note: 1 won deal without a touch at lead creation: that share goes to its other milestones",
    ]);
  });
});

describe("negative amounts", () => {
  it("are shared as they are", () => {
    const { touches, deals } = journey({ days: [1, 2, 3], leadCreated: 2, opportunityCreated: 3 });
    const negative = [deals[0], ["D", -90, ...deals[1].slice(2)]];
    expect(credits({ touches, deals: negative }, "w")).toEqual({ a: -30, b: -30, c: -30, "(unattributed)": 0 });
  });
});
