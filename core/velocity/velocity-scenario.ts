import { card } from "../kernel/card";
import { ifPresent, numberColumn, textColumn } from "../kernel/columns";
import { fields, table } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table-shape";
import { leverParams, velocity, type Levers } from "./velocity";

const relative = { atLeast: -1, atMost: 10, percent: true };
const changeColumns = {
  scenario: textColumn("Scenario", ["Scenario", "Name"]),
  opportunities: ifPresent(numberColumn("Opportunities", ["Opportunities", "Deals"], relative)),
  averageDealValue: ifPresent(numberColumn("Average deal value", ["Average deal value", "Deal value"], relative)),
  winRate: ifPresent(numberColumn("Win rate", ["Win rate"], relative)),
  cycleDays: ifPresent(numberColumn("Cycle days", ["Cycle days", "Cycle"], relative)),
};

export interface ScenarioArguments {
  readonly base: Levers;
  readonly changes: Table<typeof changeColumns>;
}

export interface ScenarioRow extends Levers {
  readonly scenario: string;
  readonly velocityPerDay: number;
  readonly change: number;
  readonly changeShare: number | undefined;
}

/**
 * Each scenario changes the base's levers by relative amounts, all at once; a blank is no
 * change. What cannot be is refused: a win rate above 1, a cycle of no days.
 */
export function velocityScenario({ base, changes }: ScenarioArguments): Report<ScenarioRow> | Refusal {
  const baseVelocity = velocity(base);
  const row = (scenario: string, levers: Levers): ScenarioRow => {
    const velocityPerDay = velocity(levers);
    const change = velocityPerDay - baseVelocity;
    return {
      scenario,
      ...levers,
      velocityPerDay,
      change,
      changeShare: baseVelocity === 0 ? undefined : change / baseVelocity,
    };
  };
  const scenarios = [row("Base", base)];
  for (let i = 0; i < changes.rows; i++) {
    const levers = changedLevers(base, changes, i);
    if (isRefusal(levers)) return levers;
    scenarios.push(row(changes.scenario.words[changes.scenario.codes[i]], levers));
  }
  return { rows: scenarios, notes: [] };
}

function changedLevers(base: Levers, changes: ScenarioArguments["changes"], i: number): Levers | Refusal {
  const changed = (lever: keyof Levers) => base[lever] * (1 + (changes[lever]?.[i] || 0));
  const levers = {
    opportunities: changed("opportunities"),
    averageDealValue: changed("averageDealValue"),
    winRate: changed("winRate"),
    cycleDays: changed("cycleDays"),
  };
  const at = (header: string) => place(changes.name, changes.rowNumber(i), header);
  if (levers.winRate > 1) return refuse.outOfRange(at("Win rate after the change"), "at most 1", levers.winRate);
  if (levers.cycleDays <= 0) return refuse.outOfRange(at("Cycle days after the change"), "above 0", levers.cycleDays);
  return levers;
}

const HEADERS = ["Scenario", "Opportunities", "Average deal value", "Win rate", "Cycle days"];

export default card(velocityScenario, {
  name: "VELOCITY_SCENARIO",
  family: "velocity",
  summary: "What velocity becomes when levers change, one scenario a row",
  params: {
    base: fields(leverParams, {
      help: "Four cells: opportunities, average deal value, win rate, cycle days.",
    }),
    changes: table({
      help: "A table Scenario, Opportunities, Average deal value, Win rate, Cycle days with relative changes such as 10%.",
      columns: changeColumns,
    }),
  },
  returns: rows("A first row Base, then one row per scenario.", {
    scenario: column("Scenario", "text", "The scenario's name."),
    opportunities: column("Opportunities", "number", "Opportunities after the change."),
    averageDealValue: column("Average deal value", "money", "Deal value after the change."),
    winRate: column("Win rate", "percent", "Win rate after the change."),
    cycleDays: column("Cycle days", "days", "Cycle after the change."),
    velocityPerDay: column("Velocity per day", "money", "Opportunities × value × win rate ÷ cycle days."),
    change: column("Change", "money", "Velocity less the base's."),
    changeShare: column("Change %", "percent", "Change ÷ the base's velocity."),
  }),
  law: "lever after = lever × (1 + change); velocity from the four levers after.",
  source: "Pipeline Velocity, the framework catalogue of The Starr Conspiracy.",
  question: "If we moved budget from volume to deal size, would revenue come faster?",
  examples: [
    {
      given: [[[200, 40000, 0.25, 90]], [HEADERS, ["More pipeline", "10%", "", "", ""], ["Faster", "", "", "", -0.1]]],
      gives: [
        [...HEADERS, "Velocity per day", "Change", "Change %"],
        ["Base", 200, 40000, 0.25, 90, 22222.222222222223, 0, 0],
        ["More pipeline", 220.00000000000003, 40000, 0.25, 90, 24444.44444444445, 2222.2222222222263, 0.1],
        ["Faster", 200, 40000, 0.25, 81, 24691.358024691359, 2469.1358024691363, 0.1111111111111111],
      ],
    },
    {
      given: [
        [[200], [40000], ["25%"], [90]],
        [
          ["Scenario", "Win rate"],
          ["Better fit", "20%"],
        ],
      ],
      gives: [
        [...HEADERS, "Velocity per day", "Change", "Change %"],
        ["Base", 200, 40000, 0.25, 90, 22222.222222222223, 0, 0],
        ["Better fit", 200, 40000, 0.3, 90, 26666.666666666668, 4444.444444444445, 0.2],
      ],
    },
    { given: [[[200, 40000, 0.25]], [HEADERS]], refuses: "SHAPE" },
    { given: [[[200, 40000, 0.6, 90]], [HEADERS, ["All in", "", "", 0.9, ""]]], refuses: "OUT_OF_RANGE" },
  ],
  see: ["VELOCITY", "VELOCITY_TRADEOFF", "VELOCITY_SOLVE"],
  terms: ["Pipeline Velocity"],
});
