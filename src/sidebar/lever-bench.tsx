import { useState } from "preact/hooks";
import { ask } from "../../core/kernel/gate";
import { readNumberText } from "../../core/written/numbers";
import { isRefusal } from "../../core/kernel/refusal";
import { LEVER_NAMES } from "../../core/velocity/lever-names";
import { requiredCard } from "../plans/card-named";
import { insertScenarios, type FourLevers, type Scenario, type ScenarioBase } from "../plans/insert-scenarios";
import { sheetGone } from "../plans/sheet-gone";
import { InsertBar } from "./insert-bar";
import { LeverSlider } from "./lever-slider";
import { scenarioName } from "./lever-words";
import { grouped, money, moneyInFull, signedPercent } from "./number-words";
import { Problem } from "./problem";
import { useSurroundings } from "./surroundings";
import { TargetSolver } from "./target-solver";
import { Term } from "./term";
import { TradeSentence } from "./trade-sentence";

const scenario = requiredCard("VELOCITY_SCENARIO");
const HEADERS = ["Scenario", "Opportunities", "Average deal value", "Win rate", "Cycle days"];
const NO_CHANGE: FourLevers = [0, 0, 0, 0];

/** A change of each lever in its good direction, to set beside the user's own. */
const ONE_BY_ONE: readonly FourLevers[] = [
  [0.1, 0, 0, 0],
  [0, 0.1, 0, 0],
  [0, 0, 0.1, 0],
  [0, 0, 0, -0.1],
];

interface LeverBenchProps {
  readonly base: FourLevers;
  readonly source: ScenarioBase;
}

/** The four levers under the user's hand: the answer, the sliders, the trade, the target. */
export function LeverBench({ base, source }: LeverBenchProps) {
  const { settings } = useSurroundings();
  const [changes, setChanges] = useState<FourLevers>(NO_CHANGE);
  const answer = ask(scenario, [[base], [HEADERS, ["Yours", ...changes]]]);
  const before = isRefusal(answer) ? 0 : Number(answer[1][5]);
  const [target, setTarget] = useState(() => grouped(roundTarget(before * 1.2)));
  const set = (lever: number, change: number) =>
    setChanges(changes.map((kept, i) => (i === lever ? change : kept)) as unknown as FourLevers);

  return (
    <section class="stack" aria-label="Levers">
      {isRefusal(answer) ? (
        <Problem words={answer.words} />
      ) : (
        <div class="card" aria-live="polite">
          <p class="headline" title={moneyInFull(Number(answer[2][5]), settings.currency)}>
            {money(Number(answer[2][5]), settings.currency)} <span class="unit">a day</span>
          </p>
          <p>
            {changes.every((change) => change === 0) ? (
              <>
                <Term term="Pipeline Velocity">Velocity</Term> as it is. Move a lever.
              </>
            ) : (
              <>
                {signedPercent(Number(answer[2][7]))} against {money(before, settings.currency)} a day:{" "}
                {scenarioName(changes)}.
              </>
            )}
          </p>
        </div>
      )}
      <div class="levers">
        {LEVER_NAMES.map((lever, i) => (
          <LeverSlider
            key={lever}
            lever={lever}
            base={base[i]}
            change={changes[i]}
            onChange={(change) => set(i, change)}
          />
        ))}
      </div>
      <div class="actions">
        <button
          type="button"
          class="plain"
          disabled={changes.every((change) => change === 0)}
          onClick={() => setChanges(NO_CHANGE)}
        >
          Put all levers back
        </button>
      </div>
      <TradeSentence />
      <TargetSolver base={base} target={target} onTarget={setTarget} />
      <InsertBar
        label="Insert live scenario table"
        plan={({ sheets }) =>
          sheetGone(sheets, source.kind === "deals" ? [source.deals] : []) ??
          insertScenarios(sheets, {
            base: source,
            scenarios: scenariosOf(base, changes),
            target: readTarget(target, before),
          })
        }
      />
    </section>
  );
}

/** The user's own change first; none that would lift the win rate above 1. */
function scenariosOf(base: FourLevers, own: FourLevers): readonly Scenario[] {
  return [own, ...ONE_BY_ONE]
    .filter((changes, i) => (i > 0 || changes.some((change) => change !== 0)) && base[2] * (1 + changes[2]) <= 1)
    .filter((changes, i, all) => all.findIndex((other) => other.join() === changes.join()) === i)
    .map((changes) => ({ name: scenarioName(changes), changes }));
}

/** Two digits that say something: 26,667 becomes 27,000. */
function roundTarget(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))) - 1);
  return Math.round(value / unit) * unit;
}

function readTarget(words: string, otherwise: number): number {
  return readNumberText(words, ".")?.value ?? otherwise;
}
