import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalog } from "../../core/catalog";
import { parametersOf } from "../../core/kernel/card";

const CORE = new URL("../../core/", import.meta.url);

/** Excel 4 macro functions that our trade's words could run into. */
const MACRO_NAMES = [
  "ABSREF",
  "CALL",
  "DEREF",
  "EVALUATE",
  "EXEC",
  "FORMULA",
  "GOTO",
  "HALT",
  "NAMES",
  "REGISTER",
  "RESULT",
  "RETURN",
  "SELECTION",
  "STEP",
  "TEXTREF",
  "VOLATILE",
];
/** Built into one of the hosts. */
const BUILT_IN = [
  "SUM",
  "AVERAGE",
  "RANK",
  "TREND",
  "GROWTH",
  "FORECAST",
  "CONVERT",
  "RATE",
  "TYPE",
  "INFO",
  "FILTER",
  "QUERY",
  "SCAN",
  "REDUCE",
  "MAP",
  "LET",
];

describe.each(catalog.map((card) => [card.name, card] as const))("%s", (name, card) => {
  it("has a name both hosts take", () => {
    expect(name).toMatch(/^[A-Z][A-Z0-9_]{1,62}[A-Z0-9]$/);
    expect(name, "looks like a cell").not.toMatch(/^[A-Z]{1,3}\d+$/);
    expect(name, "looks like a cell by row and column").not.toMatch(/^R\d*C\d*$/);
    expect([...MACRO_NAMES, ...BUILT_IN]).not.toContain(name);
  });

  it("is summed up in 80 characters without a full stop", () => {
    expect(card.summary.length).toBeLessThanOrEqual(80);
    expect(card.summary).not.toMatch(/\.$/);
  });

  it("takes what it needs first and what it can do without after it", () => {
    const optional = parametersOf(card).map(({ param }) => param.optional);
    expect(optional).toEqual(optional.slice().sort((a, b) => Number(a) - Number(b)));
  });

  it("names its parameters as both hosts can", () => {
    const names = parametersOf(card).map((parameter) => parameter.name);
    for (const parameter of names) expect(parameter).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("the catalogue", () => {
  it("has no name twice", () => {
    expect(new Set(catalog.map(({ name }) => name)).size).toBe(catalog.length);
  });

  it("lists every room that has a card, and each stands in the folder of its family", () => {
    const families = readdirSync(CORE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const rooms = families.flatMap(({ name: family }) =>
      readdirSync(new URL(`${family}/`, CORE))
        .filter((file) => /^export default card\(/m.test(readFileSync(new URL(`${family}/${file}`, CORE), "utf8")))
        .map((file) => `${family}/${file}`),
    );
    const listed = catalog.map(({ name, family }) => `${family}/${name.toLowerCase().replace(/_/g, "-")}.ts`);
    expect(rooms.sort()).toEqual(listed.sort());
  });
});
