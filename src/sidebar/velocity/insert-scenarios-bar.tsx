import { insertScenarios } from "../../plans/insert-scenarios";
import type { FourLevers } from "../../plans/velocity-base";
import { counted } from "../../written/number-words";
import { InsertBar } from "../insert-bar";
import { useSurroundings } from "../surroundings";
import { ownersOf } from "./owners-of";
import { scenariosToInsert } from "./scenarios";
import type { Studio } from "./studio";
import { useScenarios } from "./use-scenarios";
import { useTarget } from "./use-target";

interface InsertScenariosBarProps {
  readonly studio: Studio;
  readonly own: FourLevers;
}

export function InsertScenariosBar({ studio, own }: InsertScenariosBarProps) {
  const { settings } = useSurroundings();
  const { scenarios: kept } = useScenarios();
  const { given } = useTarget(studio);
  const { base, source, velocityPerDay } = studio;
  const scenarios = scenariosToInsert(base, own, kept);
  return (
    <div class="stack tight">
      <p class="small quiet">
        A new sheet: the base, {counted(scenarios.length, "scenario")}, what one lever alone would need for the target,
        and its owner.
      </p>
      <InsertBar
        label="Insert live scenario table"
        plan={({ sheets }) =>
          insertScenarios(sheets, {
            base: source,
            scenarios,
            target: typeof given === "number" ? given : velocityPerDay,
            owners: ownersOf(settings),
          })
        }
      />
    </div>
  );
}
