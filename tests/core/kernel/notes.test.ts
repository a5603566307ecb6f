import { expect, it } from "vitest";
import { noteLateEvent } from "../../../core/kernel/late-dates";
import { Notes } from "../../../core/kernel/notes";
import { isOpenStageName } from "../../../core/tables/open-stage-words";

it("notes are printed in one order, each once", () => {
  const notes = new Notes();
  notes.add("groups", "c");
  notes.add("title rows", "a");
  notes.add("currency", "b");
  notes.add("groups", "c");
  expect(notes.all()).toEqual(["Note: a", "Note: b", "Note: c"]);
});

it.each<[string, readonly number[], number]>([
  ["more than a year behind all others", [46000, 46010, 46500], 1],
  ["a year behind", [46000, 46010, 46376], 0],
  ["not alone", [46000, 46500, 46500], 0],
  ["the only one", [46500], 0],
])("a latest date that is %s", (_, days, count) => {
  const said: string[] = [];
  noteLateEvent(
    [{ label: "Created", values: Float64Array.from(days) }],
    (i) => i + 2,
    "deals",
    (_kind, words) => said.push(words),
  );
  expect(said).toHaveLength(count);
  if (count > 0) expect(said[0]).toContain(`row ${days.length + 1}, Created`);
});

it.each([
  ["Proposal/Price Quote", true],
  ["2 - Negotiation (40%)", true],
  ["contractsent", false],
  ["ContractSent", true],
  ["Angebot gesendet", true],
  ["Customer", false],
  ["Nurture again", false],
  ["Proposal accepted", false],
  ["", false],
])("a stage called %s is on its way: %s", (stage, expected) => {
  expect(isOpenStageName(stage)).toBe(expected);
});
