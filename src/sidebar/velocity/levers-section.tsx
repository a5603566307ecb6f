import { LEVER_NAMES } from "../../../core/velocity/lever-names";
import type { FourLevers } from "../../plans/velocity-base";
import { money, moneyInFull, signedPercent } from "../../written/number-words";
import { Problem } from "../problem";
import { useSurroundings } from "../surroundings";
import { Term } from "../term";
import { InsertScenariosBar } from "./insert-scenarios-bar";
import { KeepScenario } from "./keep-scenario";
import { LeverOwnerFields } from "./lever-owner-fields";
import { LeverSlider } from "./lever-slider";
import { scenarioName } from "./lever-words";
import { isChange, isPlayed, NO_CHANGE, play } from "./scenarios";
import type { SectionProps } from "./studio";
import { TradeSentence } from "./trade-sentence";

/** The four levers under the user's hand: the answer, the sliders, who owns them, the trade. */
export function LeversSection({ studio, own, onOwn, onShow }: SectionProps) {
  const { base } = studio;
  const set = (lever: number, change: number) =>
    onOwn(own.map((kept, i) => (i === lever ? change : kept)) as unknown as FourLevers);
  return (
    <>
      <Answer studio={studio} own={own} />
      <div class="levers">
        {LEVER_NAMES.map((lever, i) => (
          <LeverSlider key={lever} lever={lever} base={base[i]} change={own[i]} onChange={(change) => set(i, change)} />
        ))}
      </div>
      <div class="actions">
        <button type="button" class="plain" disabled={!isChange(own)} onClick={() => onOwn(NO_CHANGE)}>
          Put all levers back
        </button>
      </div>
      <KeepScenario own={own} onCompare={() => onShow("scenarios")} />
      <LeverOwnerFields />
      <TradeSentence />
      <InsertScenariosBar studio={studio} own={own} />
    </>
  );
}

function Answer({ studio, own }: Pick<SectionProps, "studio" | "own">) {
  const { currency } = useSurroundings().settings;
  const played = play(studio.base, { name: scenarioName(own), changes: own });
  if (!isPlayed(played)) return <Problem words={played.why} />;
  const { velocityPerDay, changeShare } = played;
  return (
    <div class="card" aria-live="polite">
      <p class="headline" title={moneyInFull(velocityPerDay, currency)}>
        {money(velocityPerDay, currency)} <span class="unit">a day</span>
      </p>
      <p>
        {!isChange(own) ? (
          <>
            <Term term="Pipeline Velocity">Velocity</Term> as it is. Move a lever.
          </>
        ) : changeShare === undefined ? (
          "Still nothing: a lever of the base is 0."
        ) : (
          <>
            {signedPercent(changeShare)} against {money(studio.velocityPerDay, currency)} a day: {scenarioName(own)}.
          </>
        )}
      </p>
    </div>
  );
}
