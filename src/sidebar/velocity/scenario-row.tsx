import { LEVER_NAMES } from "../../../core/velocity/lever-names";
import { money, moneyInFull, signedPercent } from "../../written/number-words";
import { useSurroundings } from "../surroundings";
import { LEVER_WORDS } from "./lever-words";
import { isPlayed, type ImpossibleScenario, type PlayedScenario } from "./scenarios";

interface ScenarioRowProps {
  readonly played: PlayedScenario | ImpossibleScenario;
  /** Of the table. */
  readonly columns: number;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onUse: () => void;
  readonly onDelete: () => void;
}

export function ScenarioRow({ played, columns, open, onToggle, onUse, onDelete }: ScenarioRowProps) {
  const { name } = played.scenario;
  return (
    <>
      <tr>
        <th scope="row">
          <button type="button" class="row-open" aria-expanded={open} onClick={onToggle}>
            {name}
          </button>
        </th>
        {isPlayed(played) ? <Numbers played={played} /> : <td colSpan={columns - 1}>cannot be on this base</td>}
      </tr>
      {open && (
        <tr class="detail">
          <td colSpan={columns}>
            {isPlayed(played) ? <Levers played={played} /> : <p>{played.why}.</p>}
            <div class="actions">
              <button type="button" onClick={onUse}>
                Put on the levers
              </button>
              <button type="button" onClick={onDelete}>
                Delete
              </button>
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

function Numbers({ played }: { readonly played: PlayedScenario }) {
  const { currency } = useSurroundings().settings;
  const { velocityPerDay, changeShare, levers } = played;
  return (
    <>
      <td class="number" title={moneyInFull(velocityPerDay, currency)}>
        {money(velocityPerDay, currency)}
      </td>
      <td class="number">{changeShare === undefined ? "" : signedPercent(changeShare)}</td>
      {LEVER_NAMES.map((lever, i) => (
        <td key={lever} class="number">
          {LEVER_WORDS[lever].print(levers[i], currency)}
        </td>
      ))}
    </>
  );
}

function Levers({ played }: { readonly played: PlayedScenario }) {
  const { currency, leverOwners } = useSurroundings().settings;
  return (
    <dl class="facts">
      {LEVER_NAMES.map((lever, i) => {
        const { label, print } = LEVER_WORDS[lever];
        const change = played.scenario.changes[i];
        return (
          <>
            <dt>
              {label}
              {leverOwners[lever].trim() !== "" && `, ${leverOwners[lever].trim()}`}
            </dt>
            <dd>
              {print(played.levers[i], currency)}{" "}
              <span class="quiet change">{change === 0 ? "as it is" : signedPercent(change)}</span>
            </dd>
          </>
        );
      })}
    </dl>
  );
}
