import { money, signedPercent } from "../../written/number-words";
import { useSurroundings } from "../surroundings";
import { InsertScenariosBar } from "./insert-scenarios-bar";
import { ScenarioNotice } from "./scenario-notice";
import { ScenarioTable } from "./scenario-table";
import { isPlayed, play, type PlayedScenario } from "./scenarios";
import type { SectionProps, Studio } from "./studio";
import { useScenarios } from "./use-scenarios";

/** The kept scenarios side by side on the base at hand. */
export function ScenariosSection({ studio, own, onOwn, onShow }: SectionProps) {
  const { currency } = useSurroundings().settings;
  const { scenarios, remove, lately } = useScenarios();
  const played = scenarios.map((scenario) => play(studio.base, scenario));
  return (
    <>
      {scenarios.length === 0 ? (
        <div class="box">
          <p>Here kept scenarios will stand side by side, worked out on the base at hand.</p>
          <p class="quiet">Move a lever, then keep the change under a name.</p>
          <div class="actions">
            <button type="button" class="primary" onClick={() => onShow("levers")}>
              Move a lever
            </button>
          </div>
        </div>
      ) : (
        <>
          <h3>{title(played.filter(isPlayed), studio, currency)}</h3>
          <ScenarioTable
            studio={studio}
            played={played}
            onUse={(changes) => {
              onOwn(changes);
              onShow("levers");
            }}
            onDelete={remove}
          />
        </>
      )}
      <ScenarioNotice lately={lately} />
      {scenarios.length > 0 && <InsertScenariosBar studio={studio} own={own} />}
    </>
  );
}

function title(played: readonly PlayedScenario[], { velocityPerDay }: Studio, currency: string): string {
  const [best, ...others] = played;
  if (best === undefined) return "None of them can be on this base";
  const most = others.reduce((ahead, other) => (other.velocityPerDay > ahead.velocityPerDay ? other : ahead), best);
  const base = `${money(velocityPerDay, currency)} a day`;
  if (most.changeShare === undefined || most.change <= 0) return `None of them makes more than the base, ${base}`;
  return `"${most.scenario.name}" makes most: ${money(most.velocityPerDay, currency)} a day, ${signedPercent(most.changeShare)} on the base`;
}
