import { useState } from "preact/hooks";
import type { FourLevers } from "../../plans/velocity-base";
import { scenarioName } from "./lever-words";
import { ScenarioNotice } from "./scenario-notice";
import { isChange } from "./scenarios";
import { useScenarios } from "./use-scenarios";

interface KeepScenarioProps {
  readonly own: FourLevers;
  readonly onCompare: () => void;
}

/** Keeps the change at hand under a name, its own words where none is typed. */
export function KeepScenario({ own, onCompare }: KeepScenarioProps) {
  const { scenarios, add, lately } = useScenarios();
  const [typed, setTyped] = useState("");
  const words = scenarioName(own);
  const name = typed.trim() === "" ? words : typed.trim();
  const isThere = scenarios.some((other) => other.name === name);
  return (
    <>
      {isChange(own) && (
        <form
          class="with-button"
          onSubmit={(event) => {
            event.preventDefault();
            add({ name, changes: own });
            setTyped("");
          }}
        >
          <label>
            <span class="label">Scenario name</span>
            <input
              type="text"
              maxLength={80}
              placeholder={words}
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </label>
          <button type="submit">{isThere ? "Replace" : "Keep"}</button>
        </form>
      )}
      <ScenarioNotice lately={lately}>
        <button type="button" onClick={onCompare}>
          Compare scenarios
        </button>
      </ScenarioNotice>
    </>
  );
}
