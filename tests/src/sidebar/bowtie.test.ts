/** The bowtie before it is drawn: where stages come from, what is worked out of them, and to which scale. */
import { describe, expect, it } from "vitest";
import { keptAccounts } from "../../../src/live/kept-accounts";
import { pictureTitle } from "../../../src/sidebar/bowtie/bowtie-picture";
import { bowtieShape } from "../../../src/sidebar/bowtie/bowtie-shape";
import { shareWords, shortName, volumeWords } from "../../../src/sidebar/bowtie/bowtie-words";
import { linesNeeded } from "../../../src/sidebar/bowtie/lines-needed";
import { isExample, planSource, stagesOf, type BowtieSource } from "../../../src/sidebar/bowtie/bowtie-source";
import {
  detailed,
  stagesArgument,
  stagesTyped,
  USUAL_STAGES,
  type BowtieStage,
} from "../../../src/sidebar/bowtie/bowtie-stages";
import { countStages } from "../../../src/sidebar/bowtie/count-stages";
import { readLeakWish, type LeakWish } from "../../../src/sidebar/bowtie/leak-wish";
import { leakOf, readBowtie, type MeasuredBowtie } from "../../../src/sidebar/bowtie/read-bowtie";
import { stageMap } from "../../../src/frameworks/bowtie/stage-map";
import { tableOf } from "../evidence/measuring";
import { leadCompany } from "../lead-company";

const [leads, movements] = leadCompany.map(({ name, cells }) =>
  tableOf(name === "Leads" ? "leads" : "movements", cells, { sheet: name }),
);

const stage = (
  name: string,
  volume: number | string,
  more: Partial<Omit<BowtieStage, "name" | "volume">> = {},
): BowtieStage => ({ name, side: "acquisition", volume, owner: "Ada", benchmark: "", ...more });

const FIVE = [
  stage("MQL", 1000),
  stage("SQL", 250),
  stage("Won", 50, { owner: "" }),
  stage("Onboarded", 45, { side: "retention", owner: "Grace; Linus" }),
  stage("Renewed", 40, { side: "retention" }),
];

function measured(stages: readonly BowtieStage[], wish: LeakWish = { valueAtEnd: 1000, lift: 0.1 }): MeasuredBowtie {
  const bowtie = readBowtie(stagesArgument(stages), wish);
  if (bowtie.kind === "unmeasured") throw new Error(bowtie.why);
  return bowtie;
}

describe("a bowtie worked out", () => {
  it("has its leak, the owners at fault and what each joint is worth", () => {
    const bowtie = measured(FIVE);
    expect(leakOf(bowtie)).toMatchObject({
      from: { name: "SQL", volume: 250, conversion: 0.2, lost: 200, owner: "Ada" },
      to: { name: "Won" },
    });
    expect(bowtie.stages.map(({ ownerFault }) => ownerFault)).toEqual([
      undefined,
      undefined,
      "no owner",
      "two owners",
      undefined,
    ]);
    const [mql, , , onboarded, renewed] = bowtie.stages;
    expect(mql.worth!.raisedTo).toBeCloseTo(0.275, 12);
    expect(mql.worth!.money).toBeCloseTo(40 * 0.1 * 1000, 8);
    expect(onboarded.worth!.raisedTo).toBeCloseTo((40 / 45) * 1.1, 12);
    expect([renewed.conversion, renewed.worth]).toEqual([undefined, undefined]);
    expect(pictureTitle(bowtie)).toBe("200 of 250 stop between SQL and Won");
  });

  it("names no joint the richest where one lift is worth the same at all", () => {
    expect(measured(FIVE.slice(0, 3)).richest).toBeUndefined();
    const expected = measured([stage("MQL", 1000, { benchmark: "50%" }), ...FIVE.slice(1)]);
    expect(expected.richest?.name).toBe("MQL");
    expect(expected.richest?.worth).toEqual({ raisedTo: 0.5, extraAtEnd: 40, money: 40_000 });
  });

  it("has extras but no money while nobody says what one more is worth", () => {
    const [mql] = measured(FIVE, { valueAtEnd: undefined, lift: 0.1 }).stages;
    expect(mql.worth?.extraAtEnd).toBeCloseTo(4, 12);
    expect(mql.worth?.money).toBeUndefined();
  });

  it("draws on where a volume is blank, and says why there is no worth", () => {
    const bowtie = measured([FIVE[0], stage("SQL", ""), FIVE[2]]);
    expect(bowtie.stages.map(({ volume }) => volume)).toEqual([1000, undefined, 50]);
    expect(bowtie.problem).toMatch(/^stages row 3: Volume must be a number/);
    expect(leakOf(bowtie)).toBeUndefined();
    expect(pictureTitle(bowtie)).toBe("No joint loses volume");
  });

  it("passes a refusal on", () => {
    expect(readBowtie(stagesArgument([stage("MQL", "many")]), { valueAtEnd: 1, lift: 0.1 })).toEqual({
      kind: "unmeasured",
      why: 'stages row 2: Volume must be a number, found "many"',
    });
  });
});

describe("the picture's scale", () => {
  const { stages, joints, knot } = bowtieShape(measured(FIVE).stages);

  it("is linear in the volume, on one scale for both halves", () => {
    expect(stages.map(({ height }) => height!.toFixed(9))).toEqual(
      [152, 38, 7.6, 6.84, 6.08].map((height) => height.toFixed(9)),
    );
    expect(stages.map(({ x }) => x)).toEqual([0, 25, 50, 75, 100]);
    expect(knot).toBe(50);
    expect(joints[0].corners).toBe("0,0 25,57 25,95 0,152");
  });

  it("keeps a hairline of what is too small to see, and nothing of what is not known", () => {
    const shape = bowtieShape(measured([stage("MQL", 100_000), stage("SQL", 10), stage("Won", "")]).stages);
    expect(shape.stages.map(({ height }) => height)).toEqual([152, 1.5, undefined]);
    expect(shape.joints.map(({ corners }) => corners === undefined)).toEqual([false, true]);
    expect(shape.knot).toBeUndefined();
  });

  it("deals words out over as few lines as keep them apart", () => {
    const words = (...xs: readonly number[]) => xs.map((x) => ({ x, anchor: "middle", words: "Onboarded" }) as const);
    expect(linesNeeded(words(50, 120, 190))).toBe(1);
    expect(linesNeeded(words(50, 110, 170))).toBe(2);
    expect(linesNeeded(words(50, 75, 100, 125))).toBe(3);
    expect(linesNeeded([{ x: 0, anchor: "start", words: "Onboarded" }, ...words(70)])).toBe(2);
    expect(linesNeeded([])).toBe(1);
    const names = measured(FIVE.map((one, i) => ({ ...one, name: USUAL_STAGES[i + 3].name }))).stages;
    expect(bowtieShape(names).stages.map(({ nameY }) => nameY)).toEqual([33, 63, 33, 63, 33]);
  });

  it("says volumes, shares and long names short, and what is not known as such", () => {
    expect([volumeWords(3.2), volumeWords(12.4), volumeWords(28), volumeWords(undefined)]).toEqual([
      "≈3.2",
      "≈12",
      "28",
      "?",
    ]);
    expect([shareWords(0.0025), shareWords(0.5), shareWords(0), shareWords(undefined)]).toEqual([
      "0.25%",
      "50.0%",
      "0.0%",
      "?",
    ]);
    expect([shortName("Kept in full"), shortName("Closed Won deals")]).toEqual(["Kept in full", "Closed Won…"]);
  });
});

describe("stages counted on the data", () => {
  const counted = countStages(leads, movements);
  if (counted.kind === "unmeasured") throw new Error(counted.why);

  it("go up to the won deal by the leads, and on at the rates of the accounts", () => {
    expect(counted.stages).toEqual([
      { name: "MQL", side: "acquisition", volume: 28 },
      { name: "SAL", side: "acquisition", volume: 14 },
      { name: "SQL", side: "acquisition", volume: 7 },
      { name: "Won", side: "acquisition", volume: 4 },
      { name: "Kept", side: "retention", volume: (4 * 8) / 10 },
      { name: "Kept in full", side: "retention", volume: (4 * 7) / 10 },
    ]);
    expect(counted.notes[0]).toMatch(
      /Of 10 accounts at the start 8 still pay at the end, 7 of them no less than then$/,
    );
    const { accounts } = counted.retention!;
    expect(accounts).toMatchObject({ by: "Account", expanded: 3 });
    expect([accounts.netRetention, accounts.grossRetention]).toEqual([0.83, 0.77]);
  });

  it("end at the won deal without movements, and before it without a won date", () => {
    const alone = countStages(leads, undefined);
    expect(alone).toMatchObject({ retention: undefined });
    expect(alone.kind === "counted" && alone.stages.map(({ name }) => name)).toEqual(["MQL", "SAL", "SQL", "Won"]);
    const cut = tableOf(
      "leads",
      leads.cells.map((row) => row.slice(0, 8)),
    );
    const without = countStages(cut, movements);
    expect(without.kind === "counted" && [without.stages.length, without.notes[0]]).toEqual([
      3,
      "The leads have no column Won date, so the bowtie ends before the won deal",
    ]);
  });

  it("say what stands in the way", () => {
    const one = leads.cells.map((row) => row.slice(0, 4));
    expect(countStages(tableOf("leads", one), undefined)).toEqual({
      kind: "unmeasured",
      why: "The leads tell of one stage only, so there is no joint to look at.",
    });
    const nobody = tableOf(
      "movements",
      movements.cells.map(([, ...rest]) => rest),
    );
    const counted = countStages(leads, nobody);
    expect(counted.kind === "counted" && counted.notes[0]).toMatch(/^The movements have no column Account/);
  });

  it("take cents that rounding leaves for nothing", () => {
    const rows = [
      ["A", "2026-Q1", "start", 0.1],
      ["A", "2026-Q1", "expansion", 0.2],
      ["A", "2026-Q2", "churn", 0.3],
      ["B", "2026-Q1", "start", 0.1],
      ["B", "2026-Q1", "expansion", 0.7],
      ["B", "2026-Q2", "contraction", 0.7],
    ];
    expect([0.1 + 0.2 - 0.3 > 0, 0.1 + 0.7 - 0.7 < 0.1]).toEqual([true, true]);
    const kept = keptAccounts(tableOf("movements", [movements.cells[0], ...rows]));
    expect(kept).toMatchObject({ atStart: 2, kept: 1, keptInFull: 1 });
  });

  it("count nobody where no account opens", () => {
    const rows = [["A", "2026-Q1", "new", 100]];
    expect(keptAccounts(tableOf("movements", [movements.cells[0], ...rows]))).toEqual({
      kind: "unmeasured",
      why: "No account pays at the start of the movements, so none can be kept.",
    });
  });
});

describe("stages typed", () => {
  it("are those with a volume, acquisition first", () => {
    const typed = [
      { name: "Renewed", side: "retention", volume: "40" },
      { name: "MQL", side: "acquisition", volume: "1,000" },
      { name: "SAL", side: "acquisition", volume: " " },
    ] as const;
    expect(stagesTyped(typed).map(({ name }) => name)).toEqual(["MQL", "Renewed"]);
  });

  it("carry what was said of them, and leave out an expectation that cannot be read", () => {
    const details = { MQL: { owner: "Ada", benchmark: "30%" }, SQL: { owner: "", benchmark: "30" } };
    const stages = detailed([FIVE[0], FIVE[1], stage("constructor", 9)], details);
    const source: BowtieSource = {
      kind: "typed",
      stages: [
        { name: "MQL", side: "acquisition", volume: "1,000" },
        { name: "SQL", side: "acquisition", volume: "250" },
      ],
    };
    expect(stages.map(({ owner }) => owner)).toEqual(["Ada", "Ada", "Ada"]);
    expect(stagesOf(source, details).given).toEqual([
      ["Stage", "Side", "Volume", "Primary owner", "Secondary owner", "Benchmark"],
      ["MQL", "acquisition", "1,000", "Ada", "", 0.3],
      ["SQL", "acquisition", "250", "", "", ""],
    ]);
    expect(planSource(source, details)).toEqual({
      kind: "typed",
      stages: [
        { name: "MQL", side: "acquisition", volume: 1000, owner: "Ada", benchmark: 0.3 },
        { name: "SQL", side: "acquisition", volume: 250, owner: "", benchmark: undefined },
      ],
    });
  });
});

describe("what a joint is reckoned with", () => {
  it("is read, a tenth for a blank lift", () => {
    expect(readLeakWish({ valueAtEnd: "$18k", lift: "" })).toEqual({ valueAtEnd: 18_000, lift: 0.1 });
    expect(readLeakWish({ valueAtEnd: "", lift: "25%" })).toEqual({ valueAtEnd: undefined, lift: 0.25 });
  });

  it.each([
    [{ valueAtEnd: "lots", lift: "" }, 'Worth of one more must be a number, found "lots"'],
    [{ valueAtEnd: "", lift: "10" }, 'Lift must be above 0 and at most 1, found "10"'],
  ])("refuses %o in words", (typed, problem) => expect(readLeakWish(typed)).toEqual({ problem }));
});

it("the stage map as it was installed is known for an example", () => {
  const [block] = stageMap.blocks;
  if (block.kind !== "typed") throw new Error("the stage map begins with its stages");
  const cells = [block.columns.map(({ header }) => header), ...block.rows.map((row) => row.map(String))];
  const area = { sheet: "Stage map", row: 6, column: 0, rows: cells.length, columns: 8 };
  const source: BowtieSource = { kind: "map", area, cells };
  const read = (cells: BowtieSource) => {
    const bowtie = readBowtie(stagesOf(cells, {}), { valueAtEnd: 1, lift: 0.1 });
    if (bowtie.kind === "unmeasured") throw new Error(bowtie.why);
    return bowtie;
  };
  expect(isExample(source, read(source))).toBe(true);
  const own: BowtieSource = {
    ...source,
    cells: cells.map((row, r) => (r === 1 ? row.map((cell) => (cell === "1200" ? "1300" : cell)) : row)),
  };
  expect(isExample(own, read(own))).toBe(false);
});
