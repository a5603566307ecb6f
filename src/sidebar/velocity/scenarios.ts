/** Scenarios worked out on a base, one by one: one that cannot be does not hide the others. */
import type { AnswerRow } from "../../live/table-answer";
import { askLive } from "../../live/ask-live";
import { typedTable } from "../../live/live-argument";
import type { Scenario } from "../../plans/insert-scenarios";
import { LEVER_HEADERS, type FourLevers } from "../../plans/velocity-base";
import { scenarioName } from "./lever-words";

export const NO_CHANGE: FourLevers = [0, 0, 0, 0];

/** A change of each lever in its good direction, to begin with. */
const ONE_BY_ONE: readonly FourLevers[] = [
  [0.1, 0, 0, 0],
  [0, 0.1, 0, 0],
  [0, 0, 0.1, 0],
  [0, 0, 0, -0.1],
];

export interface PlayedScenario {
  readonly scenario: Scenario;
  readonly levers: FourLevers;
  readonly velocityPerDay: number;
  readonly change: number;
  /** Undefined where the base makes nothing. */
  readonly changeShare: number | undefined;
}

export interface ImpossibleScenario {
  readonly scenario: Scenario;
  /** Why it cannot be on this base. */
  readonly why: string;
}

export function play(base: FourLevers, scenario: Scenario): PlayedScenario | ImpossibleScenario {
  const answer = askLive("VELOCITY_SCENARIO", {
    base: typedTable([base]),
    changes: typedTable([
      ["Scenario", ...LEVER_HEADERS],
      ["Changed", ...scenario.changes],
    ]),
  });
  if (answer.kind === "unmeasured") return { scenario, why: answer.why };
  const [, changed] = answer.rows;
  return {
    scenario,
    levers: leversOf(changed),
    velocityPerDay: changed.count("Velocity per day"),
    change: changed.count("Change"),
    changeShare: changed.number("Change %"),
  };
}

function leversOf(row: AnswerRow): FourLevers {
  return LEVER_HEADERS.map(row.count) as unknown as FourLevers;
}

export function isPlayed(scenario: PlayedScenario | ImpossibleScenario): scenario is PlayedScenario {
  return "levers" in scenario;
}

export function isChange(changes: FourLevers): boolean {
  return changes.some((change) => change !== 0);
}

/** What a scenario table begins with: the change at hand, then those kept, else each lever by itself; none that cannot be. */
export function scenariosToInsert(base: FourLevers, own: FourLevers, kept: readonly Scenario[]): readonly Scenario[] {
  const named = (changes: FourLevers): Scenario => ({ name: scenarioName(changes), changes });
  const others = kept.length > 0 ? kept : ONE_BY_ONE.map(named);
  const isNew = isChange(own) && !others.some(({ changes }) => changes.join() === own.join());
  return [...(isNew ? [named(own)] : []), ...others].filter((scenario) => isPlayed(play(base, scenario)));
}
