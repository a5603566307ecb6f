/** The forms in which stage histories are exported, each read into one row per entry before any function works on it. */
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, notesIn, refusal } from "../asking";

function conversion(table: Cells, stages = "", columns = "") {
  return byFirstColumn(answer("STAGE_CONVERSION", table, stages, columns));
}

function stagesOf(table: Cells, columns = ""): readonly string[] {
  return Object.keys(conversion(table, "", columns));
}

function notes(table: Cells, columns = ""): readonly string[] {
  return notesIn(answer("STAGE_CONVERSION", table, "", columns)).filter((note) => !note.includes("is an exit"));
}

const FIELDS = ["Deal ID", "Field", "Old Value", "New Value", "Edit Date"];

describe("a field history", () => {
  const table = [
    ["Opportunity ID", "Stage", "Field / Event", "Old Value", "New Value", "Edit Date"],
    ["1", "Won", "Created.", "", "", "2026-01-05"],
    ["1", "Won", "Stage", "Discovery", "Proposal", "2026-01-15"],
    ["1", "Won", "Amount", "100", "200", "2026-01-20"],
    ["1", "Won", "Stage", "Proposal", "Won", "2026-02-04"],
    ["2", "Lost", "Created.", "", "", "2026-01-10"],
    ["2", "Lost", "Stage", "Discovery", "Lost", "2026-01-30"],
  ];

  it("counts the stage's rows alone, and the first stage from the creation of the record", () => {
    expect(conversion(table)).toMatchObject({
      Discovery: { Entered: 2, Advanced: 1, Conversion: 0.5, "Median days": 10 },
      Proposal: { Entered: 1, Advanced: 1, "Median days": 20 },
      Won: { Entered: 1 },
      Lost: { Entered: 1 },
    });
    expect(stagesOf(table)).toEqual(["Discovery", "Proposal", "Won", "Lost"]);
    expect(notes(table)).toEqual(["Note: 1 row of history left out: only changes of Stage count."]);
  });

  it("reads the same newest first, and below a title", () => {
    const [headers, ...rows] = table;
    const title = headers.map((_, c) => (c === 0 ? "Opportunity History" : ""));
    expect(conversion([title, headers, ...rows.reverse()])).toEqual(conversion(table));
  });

  it("has no days for a first stage whose creation nothing dates, and says how many", () => {
    const undated = [
      ["OpportunityId", "Field", "OldValue", "NewValue", "CreatedDate"],
      ["1", "StageName", "Discovery", "Proposal", "2026-02-01T10:00:00Z"],
      ["1", "CloseDate", "2026-03-01", "2026-03-31", "2026-02-04T10:00:00Z"],
      ["1", "StageName", "Proposal", "Won", "2026-02-20T10:00:00Z"],
      ["2", "StageName", "Discovery", "Won", "2026-02-21T10:00:00Z"],
    ];
    expect(conversion(undated)).toMatchObject({
      Discovery: { Entered: 2, Advanced: 2, Conversion: 1, "Median days": "" },
      Proposal: { Entered: 1, Advanced: 1, "Median days": 19 },
    });
    expect(notes(undated)).toContain(
      "Note: 2 records of history entered the first stage at an unknown time, as nothing says when the record was created: it counts without days.",
    );
  });

  it("dates the first stage by a column of created dates beside the edit's", () => {
    const dated = [
      ["Deal ID", "Created Date", "Field", "Old Value", "New Value", "Edit Date"],
      ["1", "2026-01-01", "Stage", "Discovery", "Won", "2026-01-08"],
    ];
    expect(conversion(dated).Discovery).toMatchObject({ Entered: 1, Advanced: 1, "Median days": 7 });
  });

  it("counts a record that was created and never moved in its present stage", () => {
    const [headers, ...rows] = table;
    const still = [headers, ...rows, ["3", "Discovery", "Created.", "", "", "2026-02-01"]];
    expect(conversion(still).Discovery).toMatchObject({ Entered: 3, Advanced: 1 });
    expect(notes(still)).toContain(
      "Note: 1 record of history without a change counted in the present stage, entered when created.",
    );
  });

  it("puts changes of one day in the order in which one leads to the next", () => {
    const day = [
      FIELDS,
      ["1", "Stage", "Proposal", "Won", "2026-01-05"],
      ["1", "Stage", "Discovery", "Proposal", "2026-01-05"],
      ["2", "Stage", "Discovery", "Proposal", "2026-01-06"],
    ];
    expect(conversion(day)).toMatchObject({
      Discovery: { Entered: 2, Advanced: 2 },
      Proposal: { Entered: 2, Advanced: 1, "Median days": 0 },
    });
    expect(stagesOf(day)).toEqual(["Discovery", "Proposal", "Won"]);
    expect(notes(day).some((note) => note.includes("at one time"))).toBe(false);
  });

  it("counts a stage that only the change out of it shows", () => {
    const gap = [FIELDS, ["1", "Stage", "A", "B", "2026-01-05"], ["1", "Stage", "C", "D", "2026-01-09"]];
    expect(conversion(gap, "A; B; C; D").C).toMatchObject({ Entered: 1, Advanced: 1, "Median days": "" });
    expect(notes(gap)).toContain(
      "Note: 1 change of history left a stage that no row says was entered: it counts as entered, without days.",
    );
  });

  it("takes an exact repeat for no second change", () => {
    const once = [FIELDS, ["1", "Stage", "A", "B", "2026-01-05"], ["1", "Stage", "B", "C", "2026-01-09"]];
    expect(answer("STAGE_CONVERSION", [...once.slice(0, 2), ...once.slice(1)])).toEqual(
      answer("STAGE_CONVERSION", once),
    );
  });

  it("prefers the stage to a status, and takes the status where there is no stage", () => {
    const both = [
      FIELDS,
      ["1", "Status", "Open", "Working", "2026-01-04"],
      ["1", "Deal Stage", "A", "B", "2026-01-05"],
    ];
    expect(stagesOf(both)).toEqual(["A", "B"]);
    expect(stagesOf(both.slice(0, 2))).toEqual(["Open", "Working"]);
  });

  it("reads HubSpot's names and values, which have no old value", () => {
    const values = [
      ["deal_id", "name", "value", "timestamp"],
      ["1", "dealstage", "Discovery", "2026-01-01T10:00:00Z"],
      ["1", "amount", "4000", "2026-01-02T10:00:00Z"],
      ["1", "dealstage", "Won", "2026-01-11T10:00:00Z"],
    ];
    expect(conversion(values)).toMatchObject({
      Discovery: { Entered: 1, Advanced: 1, "Median days": 10 },
      Won: { Entered: 1 },
    });
    expect(stagesOf(values)).toEqual(["Discovery", "Won"]);
  });

  it("reads the German report", () => {
    const german = [
      ["Opportunity-ID", "Feld / Ereignis", "Alter Wert", "Neuer Wert", "Bearbeitungsdatum"],
      ["1", "Erstellt.", "", "", "02.01.2026"],
      ["1", "Phase", "Kontakt", "Gewonnen", "05.01.2026"],
      ["1", "Betrag", "5", "6", "06.01.2026"],
    ];
    expect(conversion(german)).toMatchObject({ Kontakt: { Entered: 1, Advanced: 1, "Median days": 3 } });
    expect(stagesOf(german)).toEqual(["Kontakt", "Gewonnen"]);
  });

  it("refuses several fields none of which is known, and takes the one that columns names", () => {
    const unknown = [FIELDS, ["1", "Sales Step", "A", "B", "2026-01-05"], ["1", "Amount", "5", "6", "2026-01-06"]];
    expect(refusal("STAGE_CONVERSION", unknown)).toMatchObject({
      code: "NOT_FOUND",
      words:
        'history: Field must be the stage in some row (name the field in columns, such as "Only=Field: Sales Step"), found "Sales Step, Amount"',
    });
    expect(stagesOf(unknown, "Only=Field: Sales Step")).toEqual(["A", "B"]);
  });
});

describe("from and to", () => {
  it("is read by any of its usual headers", () => {
    for (const [from, to, date] of [
      ["From stage", "To stage", "Date"],
      ["From", "To", "Changed at"],
      ["Previous Stage", "Stage", "Date"],
      ["Old Stage", "New Stage", "Last Modified"],
    ]) {
      const table = [
        ["Deal ID", from, to, date],
        ["1", "", "Discovery", "2026-01-01"],
        ["1", "Discovery", "Won", "2026-01-05"],
        ["2", "Discovery", "Won", "2026-01-05"],
      ];
      expect(conversion(table), from).toMatchObject({
        Discovery: { Entered: 2, Advanced: 2, "Median days": 4 },
        Won: { Entered: 2 },
      });
    }
  });

  it("is read where stages are numbers and the headers name stages", () => {
    const table = [
      ["Deal ID", "From Stage", "To Stage", "Date"],
      ["1", "101", "102", "2026-01-05"],
      ["1", "102", "103", "2026-01-08"],
    ];
    expect(conversion(table, "101; 102; 103")).toMatchObject({
      101: { Entered: 1, Advanced: 1, "Median days": "" },
      102: { Entered: 1, Advanced: 1, "Median days": 3 },
    });
  });

  it("is no pair of stages where From holds dates", () => {
    const stays = [
      ["Deal ID", "Stage", "From", "To", "Entered at"],
      ["1", "A", "2026-01-01", "2026-01-05", "2026-01-01"],
      ["1", "B", "2026-01-05", "2026-01-09", "2026-01-05"],
    ];
    expect(stagesOf(stays)).toEqual(["A", "B"]);
    expect(conversion(stays).A["Median days"]).toBe(4);
  });
});

describe("one column per stage", () => {
  const wide = (pipelines: readonly string[]): Cell[][] => [
    ["Record ID", "Deal Stage", "Create Date", ...pipelines.map((name) => `Date entered "${name}"`)],
    ["1", "Won", "2026-01-01", "2026-01-05 09:00", "2026-01-15 09:00", "2026-02-04 09:00", ""],
    ["2", "Lost", "2026-01-01", "2026-01-10 09:00", "", "", "2026-01-30 09:00"],
  ];
  const funnel = {
    Discovery: { Entered: 2, Advanced: 1, Conversion: 0.5, "Median days": 10 },
    Proposal: { Entered: 1, Advanced: 1, "Median days": 20 },
    Won: { Entered: 1 },
    Lost: { Entered: 1 },
  };

  it("is read without the pipeline where there is one", () => {
    const one = wide(["Discovery (Sales (EU))", "Proposal (Sales (EU))", "Won (Sales (EU))", "Lost (Sales (EU))"]);
    expect(conversion(one)).toMatchObject(funnel);
    expect(stagesOf(one)).toEqual(["Discovery", "Proposal", "Won", "Lost"]);
    expect(stagesOf(wide(["Discovery", "Proposal", "Won", "Lost"]))).toEqual(["Discovery", "Proposal", "Won", "Lost"]);
  });

  it("keeps the pipeline where there are several, unless no record is in the others", () => {
    expect(stagesOf(wide(["A (X)", "B (X)", "Won (Y)", "Lost (Y)"]))).toEqual([
      "A (X)",
      "B (X)",
      "Won (Y)",
      "Lost (Y)",
    ]);
    const [headers, ...rows] = wide(["A (X)", "B (X)", "Won (X)", "Lost (X)"]);
    const unused = [[...headers, 'Date entered "A (Y)"'], ...rows.map((row) => [...row, ""])];
    expect(stagesOf(unused)).toEqual(["A", "B", "Won", "Lost"]);
  });

  it("is read by API names too, and leaves out when stages were left", () => {
    const table = [
      ["hs_object_id", "hs_v2_date_entered_qualified", "hs_v2_date_exited_qualified", "hs_v2_date_entered_closedwon"],
      ["1", "2026-01-01", "2026-01-04", "2026-01-04"],
      ["2", "2026-01-01", "", ""],
    ];
    expect(conversion(table)).toMatchObject({
      qualified: { Entered: 2, Advanced: 1, "Median days": 3 },
      closedwon: { Entered: 1 },
    });
    expect(stagesOf(table)).toEqual(["qualified", "closedwon"]);
  });

  it("reads when contacts became what", () => {
    const table = [
      ["Record ID", "Became a Lead Date", "Became a Customer Date"],
      ["1", "2026-01-01", "2026-01-05"],
      ["2", "2026-01-01", ""],
    ];
    expect(conversion(table)).toMatchObject({ Lead: { Entered: 2, Advanced: 1 }, Customer: { Entered: 1 } });
  });

  it("is read so where columns names one of them as the date", () => {
    const one = wide(["A (X)", "B (X)", "Won (X)", "Lost (X)"]);
    expect(stagesOf(one, 'Entered at="Date entered ""A (X)"""')).toEqual(["A", "B", "Won", "Lost"]);
    expect(stagesOf(one, "Entered at=Create Date")).toEqual(["Won", "Lost"]);
  });

  it("counts a row without a record once", () => {
    const [headers, ...rows] = wide(["Discovery", "Proposal", "Won", "Lost"]);
    const nameless = [headers, ...rows, ["", "Won", "", "2026-01-05", "2026-01-06", "", ""], rows[0]];
    expect(notes(nameless)).toEqual(["Note: 1 row without a record left out"]);
    expect(conversion(nameless)).toMatchObject(funnel);
  });

  it("is not seen in a plain history that has one such column", () => {
    const plain = [
      ["Deal ID", "Stage", "Entered at", "Date entered current stage", "Date entered Won"],
      ["1", "A", "2026-01-01", "2026-01-01", "2026-01-09"],
      ["1", "B", "2026-01-03", "2026-01-03", "2026-01-09"],
    ];
    expect(stagesOf(plain)).toEqual(["A", "B"]);
  });
});

describe("records of a history", () => {
  it("are told apart by their ids, in 15 or 18 characters", () => {
    const table = [
      ["Opportunity ID", "Stage", "Entered at"],
      ["0065g00000abcDE", "A", "2026-01-01"],
      ["0065g00000abcDEAAY", "B", "2026-01-03"],
    ];
    expect(conversion(table).A).toMatchObject({ Entered: 1, Advanced: 1 });
  });

  it("are noted where only a name tells them apart", () => {
    const table = [
      ["Opportunity Name", "Stage", "Entered at"],
      ["Heron", "A", "2026-01-01"],
      ["Heron", "B", "2026-01-03"],
    ];
    expect(conversion(table).A).toMatchObject({ Entered: 1, Advanced: 1 });
    expect(notes(table)).toEqual([
      "Note: Records of history are told apart by Opportunity Name, so two of one name count as one.",
    ]);
  });

  it("leave totals and footers out", () => {
    const table = [
      ["Deal ID", "Stage", "Entered at"],
      ["1", "A", "2026-01-01"],
      ["1", "B", "2026-01-03"],
      ["Total", "", ""],
    ];
    expect(conversion(table).A).toMatchObject({ Entered: 1, Advanced: 1 });
    expect(stagesOf(table)).toEqual(["A", "B"]);
  });
});

describe("the date of an entry", () => {
  it("is never that of the record's creation where both are there", () => {
    const table = [
      ["Deal ID", "Stage", "Created Date", "Stage Change Date"],
      ["1", "A", "2026-01-01", "2026-01-02"],
      ["1", "B", "2026-01-01", "2026-01-09"],
    ];
    expect(conversion(table).A["Median days"]).toBe(7);
  });
});
