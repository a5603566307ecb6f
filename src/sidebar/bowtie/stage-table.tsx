import { isRefusal } from "../../../core/kernel/refusal";
import { grouped, moneyInFull, plainNumber, shortMoney } from "../../written/number-words";
import { OpeningTable, type OpeningRow } from "../opening-table";
import { useSurroundings } from "../surroundings";
import { shareWords, volumeWords } from "./bowtie-words";
import { readBenchmark, type BowtieStage } from "./bowtie-stages";
import type { MeasuredBowtie, MeasuredStage } from "./read-bowtie";

interface StageTableProps {
  readonly bowtie: MeasuredBowtie;
  readonly currency: string;
  /** Stages whose owner and expectation are typed here; undefined where they stand on a sheet. */
  readonly typed: readonly BowtieStage[] | undefined;
}

/** The picture's values as text; a row opens to what else is known of its stage, or has to be said. */
export function StageTable({ bowtie, currency, typed }: StageTableProps) {
  const isPriced = bowtie.stages.some(({ worth }) => worth?.money !== undefined);
  const rows = bowtie.stages.map((stage): OpeningRow => {
    const { name, volume, conversion, isLeak, worth } = stage;
    const own = typed?.find((other) => other.name === name);
    return {
      key: name,
      name,
      cells: [
        volumeWords(volume),
        conversion === undefined ? "" : `${shareWords(conversion)}${isLeak ? ", leak" : ""}`,
        ...(isPriced ? [worth?.money === undefined ? "" : shortMoney(worth.money, currency)] : []),
      ],
      titles: [undefined, undefined, worth?.money === undefined ? undefined : moneyInFull(worth.money, currency)],
      detail: () => (
        <div class="stack tight">
          <StageFacts stage={stage} />
          {own !== undefined && <StageFields stage={own} />}
        </div>
      ),
    };
  });
  return (
    <OpeningTable
      label="The stages"
      headers={["Stage", "Volume", "Go on", ...(isPriced ? ["Worth"] : [])]}
      rows={rows}
    />
  );
}

function StageFacts({ stage: { side, lost, owner, secondary, ownerFault, worth } }: { readonly stage: MeasuredStage }) {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["Side", side],
    ["Owner", ownerFault === "no owner" ? "none" : ownerFault === "two owners" ? `${owner}: two owners` : owner],
    ["Stands in", secondary || undefined],
    ["Stop here", lost === undefined ? undefined : lost < 0 ? `none, ${grouped(-lost)} more come` : volumeWords(lost)],
    ["Raised to", worth?.raisedTo === undefined ? undefined : shareWords(worth.raisedTo)],
    ["More at the end", worth?.extraAtEnd === undefined ? undefined : plainNumber(worth.extraAtEnd)],
  ];
  return (
    <dl class="facts">
      {facts.map(([label, words]) =>
        words === undefined ? null : (
          <>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </>
        ),
      )}
    </dl>
  );
}

/** What no data says of a stage: who answers for it, and what is expected of it. */
function StageFields({ stage: { name, owner, benchmark } }: { readonly stage: BowtieStage }) {
  const { settings, keep } = useSurroundings();
  const { bowtie } = settings;
  const expected = readBenchmark(benchmark);
  const change = (part: Partial<Pick<BowtieStage, "owner" | "benchmark">>) =>
    keep({ bowtie: { ...bowtie, details: { ...bowtie.details, [name]: { owner, benchmark, ...part } } } });
  return (
    <>
      <label class="side">
        <span class="label">Owner of {name}</span>
        <input type="text" value={owner} onInput={({ currentTarget }) => change({ owner: currentTarget.value })} />
      </label>
      <label class="side">
        <span class="label">Expected to go on</span>
        <input
          type="text"
          inputMode="decimal"
          placeholder="25%"
          value={benchmark}
          onInput={({ currentTarget }) => change({ benchmark: currentTarget.value })}
        />
      </label>
      {isRefusal(expected) && <p class="small bad-words">{expected.words}.</p>}
    </>
  );
}
