import { useState } from "preact/hooks";
import { LEVER_NAMES } from "../../../core/velocity/lever-names";
import type { FourLevers } from "../../plans/velocity-base";
import { money, signedPercent } from "../../written/number-words";
import { useSurroundings } from "../surroundings";
import { LEVER_WORDS } from "./lever-words";
import { ScenarioRow } from "./scenario-row";
import type { ImpossibleScenario, PlayedScenario } from "./scenarios";
import type { Studio } from "./studio";

interface ScenarioTableProps {
  readonly studio: Studio;
  readonly played: readonly (PlayedScenario | ImpossibleScenario)[];
  readonly onUse: (changes: FourLevers) => void;
  readonly onDelete: (name: string) => void;
}

const HEADERS = ["A day", "Change", ...LEVER_NAMES.map((lever) => LEVER_WORDS[lever].label)];

/** One row per scenario below the base; one opens to its levers, their owners and what can be done with it. */
export function ScenarioTable({ studio, played, onUse, onDelete }: ScenarioTableProps) {
  const { currency } = useSurroundings().settings;
  const [open, setOpen] = useState<string | undefined>(undefined);
  return (
    <div class="scroll" role="region" aria-label="Kept scenarios" tabIndex={0}>
      <table class="named">
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            {HEADERS.map((header) => (
              <th key={header} scope="col" class="number">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Base</th>
            <td class="number">{money(studio.velocityPerDay, currency)}</td>
            <td class="number">{signedPercent(0)}</td>
            {LEVER_NAMES.map((lever, i) => (
              <td key={lever} class="number">
                {LEVER_WORDS[lever].print(studio.base[i], currency)}
              </td>
            ))}
          </tr>
          {played.map((one) => (
            <ScenarioRow
              key={one.scenario.name}
              played={one}
              columns={HEADERS.length + 1}
              open={open === one.scenario.name}
              onToggle={() => setOpen(open === one.scenario.name ? undefined : one.scenario.name)}
              onUse={() => onUse(one.scenario.changes)}
              onDelete={() => onDelete(one.scenario.name)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
