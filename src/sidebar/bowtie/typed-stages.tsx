import type { Side } from "../../../core/bowtie/stage-map";
import { useSurroundings } from "../surroundings";
import { USUAL_STAGES, type TypedStage } from "./bowtie-stages";

const HALVES: readonly { readonly side: Side; readonly words: string }[] = [
  { side: "acquisition", words: "Before the sale" },
  { side: "retention", words: "After the sale" },
];

/** The stages typed by hand, where neither a map nor leads are at hand. A stage without a volume is left out. */
export function TypedStages() {
  const { settings, keep } = useSurroundings();
  const { bowtie } = settings;
  const stages = bowtie.typed.length === 0 ? USUAL_STAGES : bowtie.typed;
  const set = (typed: readonly TypedStage[]) => keep({ bowtie: { ...bowtie, typed: [...typed] } });
  const change = (stage: TypedStage, part: Partial<TypedStage>) =>
    set(stages.map((other) => (other === stage ? { ...stage, ...part } : other)));
  return (
    <>
      {HALVES.map(({ side, words }) => (
        <fieldset key={side} class="stack tight">
          <legend class="label">{words}: stage and how many reached it</legend>
          {stages
            .filter((stage) => stage.side === side)
            .map((stage, i) => (
              <div key={i} class="stage-line">
                <input
                  type="text"
                  aria-label={`${words}, stage ${i + 1}`}
                  value={stage.name}
                  onInput={({ currentTarget }) => change(stage, { name: currentTarget.value })}
                />
                <input
                  type="text"
                  inputMode="numeric"
                  aria-label={`Volume of ${stage.name || `stage ${i + 1}`}`}
                  value={stage.volume}
                  onInput={({ currentTarget }) => change(stage, { volume: currentTarget.value })}
                />
              </div>
            ))}
          <div class="actions">
            <button type="button" class="plain" onClick={() => set([...stages, { name: "", side, volume: "" }])}>
              Add a stage {words.toLowerCase()}
            </button>
          </div>
        </fieldset>
      ))}
    </>
  );
}
