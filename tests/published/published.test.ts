/** What stands in saved workbooks stays as it was published. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { catalog } from "../../core/catalog";
import { notePublished, printPublished, PUBLISHED_FILE } from "../../tools/published";
import { comparePublished } from "../../tools/published/compare-published";
import { publishedNow } from "../../tools/published/published-now";
import { shapeOf, type Schema } from "../../tools/published/shape";
import type { Published } from "../../tools/published/snapshot";

const noted = readFileSync(PUBLISHED_FILE, "utf8");
const now = publishedNow();

it("breaks no saved workbook, no settings file and no installed add-in", () => {
  expect(comparePublished(JSON.parse(noted) as Published, now).breaking).toEqual([]);
});

it("every addition is noted: `npm run published`", () => {
  expect(comparePublished(JSON.parse(noted) as Published, now).additions).toEqual([]);
  expect(noted).toBe(printPublished(now));
});

it("holds on to all that it should", () => {
  expect(Object.keys(now.functions)).toEqual(catalog.map(({ name }) => name));
  expect(Object.values(now.functions).map(({ excelId }) => excelId)).toEqual(catalog.map(({ name }) => name));
  expect(now.rangeNames).toEqual([...new Set(now.rangeNames)]);
  for (const name of now.rangeNames) expect(name).toMatch(/^revpact_[a-z0-9_]+$/);
  for (const key of now.documentKeys) expect(key).toMatch(/^revpact\./);
  expect(now.excel.files).toContain("taskpane.html");
});

describe("shapeOf", () => {
  const shape = (check: z.ZodMiniType) => shapeOf(z.toJSONSchema(check) as Schema);

  it("reads what settings are made of", () => {
    const lever = z.enum(["win rate", "cycle days"]);
    expect(shape(z.array(z.object({ a: z.string().check(z.maxLength(4)), b: z.optional(z.int()) })))).toEqual({
      is: "list",
      of: { is: "group", fields: { a: { is: "text", atMost: 4 }, b: { is: "whole number" } }, mayLack: ["b"] },
    });
    expect(shape(z.record(z.string(), z.boolean()))).toEqual({ is: "record", of: { is: "true or false" } });
    expect(shape(z.record(lever, z.number()))).toEqual({
      is: "group",
      fields: { "win rate": { is: "number" }, "cycle days": { is: "number" } },
    });
  });

  it("refuses a shape it could not compare", () => {
    expect(() => shape(z.union([z.string(), z.number()]))).toThrow(/must be of a shape that can be compared, found/);
  });
});

describe("notePublished", () => {
  const folder = mkdtempSync(join(tmpdir(), "revpact-"));
  const file = join(folder, "published.json");
  const less: Published = { ...now, panels: now.panels.slice(1) };
  const read = () => JSON.parse(readFileSync(file, "utf8")) as Published;
  afterAll(() => rmSync(folder, { recursive: true }));

  it("notes additions, and a break only when told", () => {
    expect(notePublished(file, less, false)).toEqual({ breaking: [], additions: [] });
    expect(notePublished(file, now, false).additions).toEqual([`panel ${now.panels[0]} is new.`]);
    expect(read()).toEqual(now);

    expect(notePublished(file, less, false).breaking).toEqual([`panel ${now.panels[0]} is gone or renamed.`]);
    expect(read()).toEqual(now);

    expect(notePublished(file, less, true).breaking).toHaveLength(1);
    expect(read()).toEqual(less);
  });
});
