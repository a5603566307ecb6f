/** Each kind of change, told as what it does to saved work. */
import { describe, expect, it } from "vitest";
import { comparePublished } from "../../tools/published/compare-published";
import type { Shape } from "../../tools/published/shape";
import type { Published, PublishedFunction, PublishedParameter } from "../../tools/published/snapshot";

const deals: PublishedParameter = { name: "deals", takes: "table", optional: false };
const by: PublishedParameter = { name: "by", takes: "header", optional: true };
const basis: PublishedParameter = {
  name: "basis",
  takes: "choice",
  optional: true,
  otherwise: "open",
  words: ["open", "won"],
};

const baseline: PublishedFunction = {
  excelId: "BASELINE",
  parameters: [deals, by, basis],
  gives: "rows",
  headers: ["{by}", "Deals", "Win rate"],
};

const before: Published = {
  functions: { BASELINE: baseline, GLOSSARY: { excelId: "GLOSSARY", parameters: [], gives: "cell" } },
  settings: {
    fileVersion: 2,
    fields: {
      currency: { is: "text", atMost: 4 },
      model: { is: "choice", words: ["first", "last"] },
      tax: { is: "record", of: { is: "text" } },
      stages: {
        is: "list",
        of: { is: "group", fields: { name: { is: "text" }, volume: { is: "number" } }, mayLack: ["volume"] },
      },
    },
  },
  documentKeys: ["revpact.sidebar"],
  keptAs: { Excel: ["revpact {key}"] },
  rangeNames: ["revpact_commitments"],
  panels: ["data", "sla"],
  excel: { id: "8f0c", actions: ["openDataPanel"], files: ["taskpane.html"] },
};

const withFunction = (change: Partial<PublishedFunction>): Published => ({
  ...before,
  functions: { ...before.functions, BASELINE: { ...baseline, ...change } },
});
const withParameters = (...parameters: PublishedParameter[]) => withFunction({ parameters });
const withField = (name: string, shape: Shape): Published => ({
  ...before,
  settings: { ...before.settings, fields: { ...before.settings.fields, [name]: shape } },
});
const without = <T>(entries: Readonly<Record<string, T>>, name: string) =>
  Object.fromEntries(Object.entries(entries).filter(([key]) => key !== name));
const stages = (fields: Readonly<Record<string, Shape>>, mayLack: readonly string[]): Published =>
  withField("stages", { is: "list", of: { is: "group", fields, mayLack } });

it("nothing changed is no drift", () => {
  expect(comparePublished(before, structuredClone(before))).toEqual({ breaking: [], additions: [] });
});

it("the order of functions, settings, names and panels says nothing", () => {
  const turned: Published = {
    ...before,
    functions: Object.fromEntries(Object.entries(before.functions).reverse()),
    settings: { ...before.settings, fields: Object.fromEntries(Object.entries(before.settings.fields).reverse()) },
    panels: before.panels.toReversed(),
  };
  expect(comparePublished(before, turned)).toEqual({ breaking: [], additions: [] });
});

const words = (list: readonly string[]) => list.join("\n");

describe("breaks saved work", () => {
  it.each<[what: string, after: Published, sentence: string]>([
    [
      "a function removed",
      { ...before, functions: without(before.functions, "BASELINE") },
      "function BASELINE is gone or renamed.",
    ],
    ["another Excel id", withFunction({ excelId: "VB" }), "BASELINE has the id VB in Excel"],
    ["an argument removed", withParameters(deals, by), "argument 3 of BASELINE, basis, was removed or renamed."],
    ["an argument renamed", withParameters(deals, { ...by, name: "group" }, basis), "argument 2 of BASELINE, by,"],
    ["arguments swapped", withParameters(deals, basis, by), "argument 2 of BASELINE, by, was moved to place 3."],
    [
      "an argument before the end",
      withParameters(deals, { ...by, name: "region" }, by, basis),
      "argument region of BASELINE is new and stands before the end, at place 2.",
    ],
    [
      "a required argument at the end",
      withParameters(deals, by, basis, { name: "quota", takes: "money", optional: false }),
      "argument quota of BASELINE is new and required",
    ],
    [
      "an argument required that was not",
      withParameters(deals, { ...by, optional: false }, basis),
      "argument by of BASELINE could be left out and no longer can.",
    ],
    [
      "another kind of argument",
      withParameters(deals, { ...by, takes: "text" }, basis),
      "argument by of BASELINE took header and now takes text.",
    ],
    [
      "another default",
      withParameters(deals, by, { ...basis, otherwise: "won" }),
      'argument basis of BASELINE, left out, stood for "open" and now for "won".',
    ],
    [
      "a word no longer taken",
      withParameters(deals, by, { ...basis, words: ["open"] }),
      'argument basis of BASELINE no longer takes "won".',
    ],
    ["a list closed", withParameters(deals, { ...by, words: ["Segment"] }, basis), "closed list of words now"],
    ["another kind of answer", withFunction({ gives: "grid" }), "BASELINE gave a rows and now gives a grid."],
    [
      "a column renamed",
      withFunction({ headers: ["{by}", "Deals", "Wins"] }),
      'column 3 of BASELINE was "Win rate" and is now "Wins".',
    ],
    ["a column removed", withFunction({ headers: ["{by}", "Deals"] }), "is now gone."],
    [
      "a further column",
      withFunction({ headers: [...baseline.headers!, "Cycle"] }),
      'a further column, "Cycle", which may run into what stands beside it',
    ],
    [
      "a setting removed",
      { ...before, settings: { ...before.settings, fields: without(before.settings.fields, "tax") } },
      "setting tax is gone or renamed.",
    ],
    ["another type of setting", withField("tax", { is: "text" }), "setting tax was record and is now text."],
    [
      "another type inside a record",
      withField("tax", { is: "record", of: { is: "number" } }),
      "setting tax[] was text and is now number.",
    ],
    ["shorter texts", withField("currency", { is: "text", atMost: 3 }), "took longer texts than the 3 characters"],
    ["a choice no longer taken", withField("model", { is: "choice", words: ["last"] }), 'no longer takes "first"'],
    ["a field inside removed", stages({ name: { is: "text" } }, []), "setting stages[].volume is gone."],
    [
      "a field inside needed that was not",
      stages({ name: { is: "text" }, volume: { is: "number" } }, []),
      "setting stages[].volume could be left out and no longer can.",
    ],
    [
      "a new field inside that must be there",
      stages({ name: { is: "text" }, volume: { is: "number" }, owner: { is: "text" } }, ["volume"]),
      "setting stages[].owner is new and must be there",
    ],
    [
      "an older format of files",
      { ...before, settings: { ...before.settings, fileVersion: 1 } },
      "those of version 2 would be refused",
    ],
    ["a key renamed", { ...before, documentKeys: ["revpact.panel"] }, "document key revpact.sidebar is gone"],
    ["another way to keep", { ...before, keptAs: { Excel: ["{key}"] } }, "what Excel kept was under revpact {key}"],
    ["a named range gone", { ...before, rangeNames: [] }, "named range revpact_commitments is gone or renamed."],
    ["a panel gone", { ...before, panels: ["data"] }, "panel sla is gone or renamed."],
    ["another add-in", { ...before, excel: { ...before.excel, id: "9a" } }, "another add-in to Excel"],
    ["a button's action gone", { ...before, excel: { ...before.excel, actions: [] } }, "Excel action openDataPanel"],
    ["a page moved", { ...before, excel: { ...before.excel, files: ["pane.html"] } }, "taskpane.html is gone"],
  ])("%s", (_, after, sentence) => {
    expect(words(comparePublished(before, after).breaking)).toContain(sentence);
  });
});

describe("is added, and breaks nothing", () => {
  it.each<[what: string, after: Published, sentence: string]>([
    [
      "a function",
      { ...before, functions: { ...before.functions, NRR: { excelId: "NRR", parameters: [], gives: "cell" } } },
      "function NRR is new.",
    ],
    [
      "an argument at the end that may be left out",
      withParameters(deals, by, basis, { name: "as_of", takes: "date", optional: true }),
      "argument as_of of BASELINE is new, at the end, and may be left out.",
    ],
    [
      "an argument that may be left out now",
      withParameters({ ...deals, optional: true }, by, basis),
      "argument deals of BASELINE may be left out now.",
    ],
    [
      "a further word",
      withParameters(deals, by, { ...basis, words: ["open", "won", "lost"] }),
      'argument basis of BASELINE takes "lost" too.',
    ],
    [
      "an open list of words",
      withParameters(deals, by, { name: "basis", takes: "choice", optional: true, otherwise: "open" }),
      "argument basis of BASELINE takes any word now.",
    ],
    ["a setting", withField("theme", { is: "text" }), "setting theme is new."],
    ["longer texts", withField("currency", { is: "text" }), "setting currency takes longer texts than before."],
    ["a further choice", withField("model", { is: "choice", words: ["first", "last", "u"] }), 'model takes "u" too.'],
    [
      "a field inside that may be missing",
      stages({ name: { is: "text" }, volume: { is: "number" }, owner: { is: "text" } }, ["volume", "owner"]),
      "setting stages[].owner is new.",
    ],
    [
      "a newer format of files",
      { ...before, settings: { ...before.settings, fileVersion: 3 } },
      "settings files are of version 3 now.",
    ],
    ["a key", { ...before, documentKeys: ["revpact.sidebar", "revpact.b"] }, "document key revpact.b is new."],
    ["a named range", { ...before, rangeNames: ["revpact_commitments", "revpact_b"] }, "named range revpact_b is new."],
    ["a panel", { ...before, panels: ["data", "board", "sla"] }, "panel board is new."],
  ])("%s", (_, after, sentence) => {
    const drift = comparePublished(before, after);
    expect(drift.breaking).toEqual([]);
    expect(words(drift.additions)).toContain(sentence);
  });
});
