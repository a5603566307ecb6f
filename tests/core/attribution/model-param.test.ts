import { describe, expect, it } from "vitest";
import { MODEL_NAMES, modelParam } from "../../../core/attribution/model-param";
import { journeyModelOf, modelOf } from "../../../core/attribution/models";
import type { Cell } from "../../../core/kernel/cells";
import { isRefusal } from "../../../core/kernel/refusal";
import { attributed, paths, reconciled } from "./journeys";
import { cellRead, refusal } from "../asking";

const param = modelParam({ help: "A model.", default: "linear" });

function read(cell: Cell): unknown {
  const value = cellRead(param, cell, "model");
  return isRefusal(value) ? value.words : value;
}

describe("a model's name", () => {
  it.each(MODEL_NAMES)("%s is read, in any case and without its spaces", (name) => {
    const joined = [name.replace(/[ -]/g, "_"), name.replace(/[ -]/g, "")];
    for (const cell of [name, name.toUpperCase(), ` ${name.replace(/ /g, "  ")} `, ...joined]) {
      expect(read(cell)).toBe(name);
    }
  });

  it("those of the catalogue are there, and no other", () => {
    expect(MODEL_NAMES).toEqual([
      "first",
      "last",
      "last non-direct",
      "linear",
      "u",
      "j",
      "inverse j",
      "time decay",
      "w",
      "full path",
      "hubspot u",
      "marketo u",
      "unique linear",
      "shapley",
      "shapley rate",
      "markov",
      "markov 2",
      "markov 3",
    ]);
    expect(param.options).toBe(MODEL_NAMES);
    expect(param.kind).toBe("text");
    expect(param.fallback).toBe("linear");
    expect(param.optional).toBe(true);
    expect(param.expects).toMatch(/^first, last, .*, markov 3, or shares first\/middle\/last such as 30\/40\/30$/);
  });

  it("a blank is its default, an error cell is passed on", () => {
    expect(param.whenBlank("model")).toBe("linear");
    expect(read("")).toBeUndefined();
    expect(read("#REF!")).toBe("model must be free of error cells, found #REF!");
    const { touches, deals } = paths(["a > b", 1]);
    expect(refusal("ATTRIBUTE", touches, deals, "#N/A").code).toBe("CELL_ERROR");
    expect(attributed({ touches, deals }, 0)).toEqual(attributed({ touches, deals }, "linear"));
  });
});

describe("shares of one's own", () => {
  it.each<[string, number, number, number]>([
    ["30/40/30", 0.3, 0.4, 0.3],
    [" 30% / 40% / 30% ", 0.3, 0.4, 0.3],
    ["100/0/0", 1, 0, 0],
    ["22.5/55/22.5", 0.225, 0.55, 0.225],
    ["22,5 %/55 %/22,5 %", 0.225, 0.55, 0.225],
    ["33.3333333333/33.3333333333/33.3333333334", 0.333333333333, 0.333333333333, 0.333333333334],
  ])("%s", (cell, first, middle, last) => {
    const shares = read(cell) as Record<string, number>;
    expect(Object.keys(shares)).toEqual(["first", "middle", "last"]);
    expect(shares.first).toBeCloseTo(first, 12);
    expect(shares.middle).toBeCloseTo(middle, 12);
    expect(shares.last).toBeCloseTo(last, 12);
  });

  it.each(["30/40/40", "30/40/29.9", "-10/100/10", "50/-10/60", "0/0/0", "10/100/-10"])(
    "%s does not add up",
    (cell) => {
      expect(read(cell)).toBe(
        `model must be three shares first/middle/last, none below 0, that add up to 100, found "${cell}"`,
      );
      const { touches, deals } = paths(["a > b", 1]);
      expect(refusal("ATTRIBUTION_RECONCILE", touches, deals, cell).words).toContain("weighted must be three shares");
      expect(refusal("ATTRIBUTE", touches, deals, cell).code).toBe("OUT_OF_RANGE");
    },
  );

  it.each([
    "30/70",
    "25/25/25/25",
    "a/b/c",
    "30/40/",
    "/40/60",
    "30//70",
    "30%%/40/30",
    "30/40x/30",
    "x30/40/30",
    "best",
  ])("%s is no model", (cell) => {
    expect(read(cell)).toBe(
      `model must be ${MODEL_NAMES.join(", ")} or shares first/middle/last such as 30/40/30, found "${cell}"`,
    );
  });

  it("a date that a sheet made of 10/10/80 is refused, not guessed", () => {
    expect(read(29504)).toContain("found 29504");
  });
});

describe("journeyModelOf", () => {
  it("gives what shares each deal by itself, and refuses what values channels over all", () => {
    for (const name of MODEL_NAMES) {
      const model = journeyModelOf(name, { halfLifeDays: 7 }, "weighted");
      const { reach } = modelOf(name, { halfLifeDays: 7 });
      expect(reach).toBe(/^markov|rate/.test(name) ? "population" : "journey");
      if (reach === "journey") expect(isRefusal(model)).toBe(false);
      else {
        if (!isRefusal(model)) throw new Error(`${name} was not refused`);
        expect(model.code).toBe("OUT_OF_RANGE");
        expect(model.words).toBe(
          `weighted must be a model that splits each deal's own credit (this one values channels over all journeys), found "${name}"`,
        );
      }
    }
    expect(isRefusal(journeyModelOf({ first: 0.5, middle: 0, last: 0.5 }, { halfLifeDays: 7 }, "model"))).toBe(false);
  });

  it("ATTRIBUTE and ATTRIBUTION_RECONCILE take every model", () => {
    const tables = paths(["a > b > a", 3], ["b", 2, 1, "Lost"]);
    for (const name of MODEL_NAMES) {
      expect(attributed(tables, name)[0][0]).toBe("Channel");
      expect(reconciled(tables, name).at(-1)).toBeDefined();
    }
  });
});
