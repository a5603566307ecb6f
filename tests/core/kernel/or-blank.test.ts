import { describe, expect, it } from "vitest";
import { card, type Card } from "../../../core/kernel/card";
import { ask } from "../../../core/kernel/gate";
import { date, number, orBlank } from "../../../core/kernel/kinds";
import { cell } from "../../../core/kernel/outputs";
import { isRefusal } from "../../../core/kernel/refusal";

function told({ start, end, limit }: { start: number; end: number | undefined; limit: number | undefined }): string {
  return `${start} to ${end ?? "nothing"}, at most ${limit ?? "nothing"}`;
}

const room: Card = card(told, {
  name: "TOLD",
  family: "sla",
  summary: "What the room is told",
  params: {
    start: date({ help: "A date." }),
    end: orBlank(date({ help: "A date that may not be there yet." })),
    limit: orBlank(number({ help: "A number that may not be there yet." })),
  },
  returns: cell("text", "The arguments."),
  law: "none",
  source: "This test.",
  question: "What is the room told?",
  examples: [
    { given: [46000, "", 1], gives: "46000 to nothing, at most 1" },
    { given: ["", "", 1], refuses: "MISSING" },
  ],
  see: [],
  terms: [],
});

describe("a required argument that may be blank", () => {
  it("stands as required beside the others", () => {
    expect(Object.values(room.params).map(({ optional }) => optional)).toEqual([false, false, false]);
    expect(room.params.end.expects).toBe("a date");
  });

  it.each(["", "  ", null, undefined, 0, [[""]], [[0]], []])("a lone %j is a blank the room is told of", (blank) => {
    expect(ask(room, [46000, blank, blank])).toEqual([["46000 to nothing, at most nothing"]]);
  });

  it("within a range a blank is an answer of its own, a missing required one still is not", () => {
    expect(ask(room, [[[46000], [46001], [""]], [[46002], [""], [46003]], 5])).toEqual([
      ["46000 to 46002, at most 5"],
      ["46001 to nothing, at most 5"],
      [""],
    ]);
  });

  it("a range of blanks alone, or a lone blank beside a range, leaves no row out", () => {
    const rows = [["46000 to nothing, at most 5"], ["46001 to nothing, at most 5"]];
    expect(ask(room, [[[46000], [46001]], [[""], [""]], 5])).toEqual(rows);
    expect(ask(room, [[[46000], [46001]], "", 5])).toEqual(rows);
  });

  it("what is there is read by its kind, a 0 within a range too", () => {
    const refused = ask(room, [[[46000], [46001]], [["2026-01-31"], ["soon"]], 5]);
    expect(isRefusal(refused) && refused.words).toBe('end row 2 must be a date, found "soon"');
    expect(ask(room, [[[46000], [46001]], "", [[0], [2]]])).toEqual([
      ["46000 to nothing, at most 0"],
      ["46001 to nothing, at most 2"],
    ]);
  });
});
