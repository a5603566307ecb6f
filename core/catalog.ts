/** The rooms in funnel order: the only index. Everything that lists functions reads this. */
import type { Card } from "./kernel/card";
import velocity from "./velocity/velocity";
import velocityBaseline from "./velocity/velocity-baseline";

export const catalog: readonly Card[] = [velocity, velocityBaseline];
