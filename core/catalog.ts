/** The rooms in funnel order: the only index. Everything that lists functions reads this. */
import attribute from "./attribution/attribute";
import attributionReconcile from "./attribution/attribution-reconcile";
import type { Card } from "./kernel/card";
import velocity from "./velocity/velocity";
import velocityBaseline from "./velocity/velocity-baseline";
import velocityScenario from "./velocity/velocity-scenario";
import velocitySolve from "./velocity/velocity-solve";
import velocityTradeoff from "./velocity/velocity-tradeoff";

export const catalog: readonly Card[] = [
  velocity,
  velocityBaseline,
  velocityScenario,
  velocitySolve,
  velocityTradeoff,
  attribute,
  attributionReconcile,
];
