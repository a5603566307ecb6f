import { describe, expect, it } from "vitest";
import { LEVER_LABELS } from "../../../core/velocity/lever-names";
import { EXAMPLE_DEALS } from "../../../core/velocity/window-params";
import { BASELINE_COLUMN } from "../../../src/frameworks/velocity/baseline-call";
import { velocityArtefacts } from "../../../src/frameworks/velocity/velocity-artefacts";
import { answer, expectAlike, expectCells, value } from "../../core/asking";
import { cellsOf, columnOf, lineOf, liveBlock, typedBlock } from "./blocks";

const levers = Object.values(LEVER_LABELS);

describe("the sheets of pipeline velocity", () => {
  it("come in the order they are worked, each with what it has to hold", () => {
    expect(velocityArtefacts.map(({ title }) => title)).toEqual([
      "Velocity baseline",
      "Stage conversions",
      "Velocity targets",
      "Velocity trade-offs",
      "Velocity bridge",
    ]);
    const cards = velocityArtefacts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "live" ? [block.card] : [])),
    );
    expect([...new Set(cards)].sort()).toEqual([
      "STAGE_CONVERSION",
      "VELOCITY_BASELINE",
      "VELOCITY_BRIDGE",
      "VELOCITY_SCENARIO",
    ]);
  });

  it("are there without a history of stages, but for the stage conversions", () => {
    for (const { title, needs } of velocityArtefacts) {
      expect(needs).toEqual(title === "Stage conversions" ? ["history"] : ["deals"]);
    }
  });

  it("measure everything under the definition that the baseline sets", () => {
    const formulas = ["velocity-baseline", "velocity-last-period", "velocity-this-period"].map(
      (id) => liveBlock(velocityArtefacts, id).formula,
    );
    const measured = typedBlock(velocityArtefacts, "quarter-targets").columns.find(
      ({ header }) => header === "Measured",
    );
    for (const formula of [...formulas, measured?.formula ?? ""]) {
      expect(formula).toContain(",{velocity-basis},{velocity-average},{velocity-win-rate-by},{data.deals.columns})");
    }
  });
});

describe("the baseline", () => {
  it("is looked into by the columns it answers with", () => {
    const [headers] = answer("VELOCITY_BASELINE", EXAMPLE_DEALS);
    const named = Object.values(BASELINE_COLUMN).map((column) => headers[column - 1]);
    expect(named).toEqual([...levers, "Velocity per day"]);
  });

  it("offers the words its function takes", () => {
    const words = ["velocity-basis", "velocity-average", "velocity-win-rate-by"].map(
      (id) => lineOf(velocityArtefacts, id).choices ?? [],
    );
    for (const basis of words[0])
      for (const average of words[1])
        for (const winRateBy of words[2])
          expect(answer("VELOCITY_BASELINE", EXAMPLE_DEALS, "", "", 365, basis, average, winRateBy)).toHaveLength(2);
    expect(words.map((list) => list.length)).toEqual([3, 2, 2]);
  });
});

describe("lever owners and targets", () => {
  const owners = typedBlock(velocityArtefacts, "lever-owners");

  it("has a row with an owner for each of the four levers", () => {
    expect(columnOf(owners, "Lever")).toEqual(levers);
    expect(columnOf(owners, "Owner").filter((owner) => owner === "")).toEqual([]);
  });

  it("says which side moves a lever: marketing volume, sales win rate and cycle, both the deal value", () => {
    expect(columnOf(owners, "Moved by")).toEqual(["marketing", "both", "sales", "sales"]);
  });

  it("begins with changes that reach the growth it begins with", () => {
    const [opportunities, dealValue, winRate, cycle] = columnOf(owners, "Agreed change").map(Number);
    const reached = ((1 + opportunities) * (1 + dealValue) * (1 + winRate)) / (1 + cycle);
    expectAlike(reached, 1.2168);
    expect(lineOf(velocityArtefacts, "velocity-growth").value).toBe(0.2);
  });

  it("has a target for each of the next four quarters, the last of them the goal", () => {
    const quarters = typedBlock(velocityArtefacts, "quarter-targets");
    expect(columnOf(quarters, "Quarter")).toEqual([1, 2, 3, 4]);
    expect(quarters.columns[2].formula).toBe(
      "=INDEX(VELOCITY_TARGETS({velocity-total},{velocity-target}),[Quarter]+1,2)",
    );
    const answered = answer("VELOCITY_TARGETS", 10000, 14641);
    expect(columnOf(quarters, "Quarter").map((quarter) => answered[Number(quarter)][0])).toEqual([1, 2, 3, 4]);
    expect(answered[4][1]).toBe(14641);
  });
});

describe("trade-offs", () => {
  it("answer on their example scenarios", () => {
    const changes = cellsOf(typedBlock(velocityArtefacts, "scenario-changes")).map((row) => row.slice(0, 5));
    const answered = answer("VELOCITY_SCENARIO", [[200], [40000], [0.25], [90]], changes);
    expectCells(
      answered.slice(1).map((row) => [row[0], row[5]]),
      [
        ["Base", (200 * 40000 * 0.25) / 90],
        ["More of the same leads", (240 * 40000 * 0.2375) / 90],
        ["Fewer, better fits", (180 * 40000 * 0.2875) / 90],
        ["Faster handoffs", (200 * 40000 * 0.2625) / 81],
        ["Larger deals", (200 * 46000 * 0.2375) / 99],
      ],
    );
  });

  it("weigh one lever against another", () => {
    const rows = cellsOf({ ...typedBlock(velocityArtefacts, "lever-trade-offs"), spareRows: 0 }).slice(1);
    const worth = rows.map(([lever, change, against]) => value("VELOCITY_TRADEOFF", lever, change, against));
    expectCells([worth], [[1 / 1.2 - 1, 0.1, 1 / 0.9 - 1]]);
  });

  it("are asked for with what has to hold and the budget they would move", () => {
    const headers = typedBlock(velocityArtefacts, "scenario-changes").columns.map(({ header }) => header);
    expect(headers).toEqual(expect.arrayContaining(["Proposed by", "Decision", "Budget moved", "What has to hold"]));
  });
});

describe("the bridge", () => {
  it("compares two Totals in as many cells as it keeps free", () => {
    const { rows, columns, looks } = liveBlock(velocityArtefacts, "velocity-bridge");
    const [before, after] = ["2026-03-31", "2026-04-05"].map((asOf) =>
      answer("VELOCITY_BASELINE", EXAMPLE_DEALS, "", asOf, 60),
    );
    expect([before.length, after.length]).toEqual([
      liveBlock(velocityArtefacts, "velocity-last-period").rows,
      liveBlock(velocityArtefacts, "velocity-this-period").rows,
    ]);
    const bridge = answer("VELOCITY_BRIDGE", before, after);
    expect(bridge).toHaveLength(rows!);
    expect(bridge[0]).toHaveLength(columns!);
    expect(bridge.slice(1).map((row) => row[1])).toEqual([...levers, "Change"]);
    expect(looks!.map((line) => line[2])).toEqual(["whole", "money", "percent", "days", "money"]);
  });

  it("puts last period right before this one", () => {
    expect(lineOf(velocityArtefacts, "velocity-last-period-end").formula).toBe(
      "={velocity-period-end}-{velocity-period-days}",
    );
  });
});

describe("stage conversions", () => {
  it("name the stage with the lowest conversion and the longest wait by the columns they stand in", () => {
    const [headers] = answer("STAGE_CONVERSION", [
      ["Deal ID", "Stage", "Entered at"],
      ["D-1", "Discovery", "2026-01-05"],
    ]);
    expect([headers[3], headers[4]]).toEqual(["Conversion", "Median days"]);
    expect(lineOf(velocityArtefacts, "stage-lowest-conversion").formula).toContain("MIN({stage-conversion#4})");
    expect(lineOf(velocityArtefacts, "stage-most-days").formula).toContain("MAX({stage-conversion#5})");
  });
});
