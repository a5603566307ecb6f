import { HorizontalAlign } from "@univerjs/presets";
import { describe, expect, it } from "vitest";
import { isAlignedRight, NUMBER_PATTERNS, roleOf, styleOf } from "../../workbench/cell-looks";

describe("a header stands where the cells below it do", () => {
  const looks = Object.keys(NUMBER_PATTERNS) as (keyof typeof NUMBER_PATTERNS)[];

  it.each(looks)("right over %s: to the grid it is a number", (look) => {
    expect(isAlignedRight(look)).toBe(true);
    expect(styleOf({ role: "header", look }).ht).toBe(HorizontalAlign.RIGHT);
  });

  it("left over text and over what has no look", () => {
    expect(isAlignedRight("text")).toBe(false);
    expect(isAlignedRight(undefined)).toBe(false);
    expect(styleOf({ role: "header", look: "text" }).ht).toBeNull();
    expect(styleOf({ role: "header" }).ht).toBeNull();
  });

  it("no other role moves a cell", () => {
    expect(styleOf({ role: "total", look: "date" }).ht).toBeNull();
    expect(styleOf({ look: "date" })).toEqual({ n: { pattern: "yyyy-mm-dd" } });
  });
});

describe("an example", () => {
  it("is written quietly, and known again by it", () => {
    const style = styleOf({ role: "example" });
    expect(style).toMatchObject({ it: 1, bl: null, bg: null, cl: { rgb: "#5b6472" } });
    expect(roleOf(style)).toBe("example");
    expect(roleOf(styleOf({ role: "caption" }))).toBe("caption");
  });

  it("leaves nothing behind when the cell takes another role", () => {
    expect(styleOf({ role: "plain" })).toMatchObject({ it: null, cl: null });
  });
});
