import { useState } from "preact/hooks";
import { LEVER_NAMES } from "../../../core/velocity/lever-names";
import type { Scenario } from "../../plans/insert-scenarios";
import type { FourLevers } from "../../plans/velocity-base";
import type { Settings } from "../settings";
import { useSurroundings } from "../surroundings";

type KeptScenario = Settings["scenarios"][number];

export interface ScenariosHandle {
  readonly scenarios: readonly Scenario[];
  /** One of the same name gives way to it. */
  readonly add: (scenario: Scenario) => void;
  readonly remove: (name: string) => void;
  /** What was done last here, and the way back. */
  readonly lately: { readonly words: string; readonly undo: () => void } | undefined;
}

/** The scenarios kept with the document. */
export function useScenarios(): ScenariosHandle {
  const { settings, keep } = useSurroundings();
  const [last, setLast] = useState<{ words: string; before: KeptScenario[] } | undefined>(undefined);
  const kept = settings.scenarios;
  const change = (scenarios: KeptScenario[], words: string) => {
    setLast({ words, before: kept });
    keep({ scenarios });
  };
  return {
    scenarios: kept.map(readScenario),
    add: (scenario) => {
      const added = keptScenario(scenario);
      const isThere = kept.some(({ name }) => name === added.name);
      change(
        isThere ? kept.map((other) => (other.name === added.name ? added : other)) : [...kept, added],
        isThere ? `"${added.name}" is replaced.` : `"${added.name}" is kept.`,
      );
    },
    remove: (name) =>
      change(
        kept.filter((other) => other.name !== name),
        `"${name}" is deleted.`,
      ),
    lately: last && {
      words: last.words,
      undo: () => {
        keep({ scenarios: last.before });
        setLast(undefined);
      },
    },
  };
}

function readScenario({ name, changes }: KeptScenario): Scenario {
  return { name, changes: LEVER_NAMES.map((lever) => changes[lever]) as unknown as FourLevers };
}

function keptScenario({ name, changes }: Scenario): KeptScenario {
  const byLever = Object.fromEntries(LEVER_NAMES.map((lever, i) => [lever, changes[i]]));
  return { name, changes: byLever as KeptScenario["changes"] };
}
