import type { StageColumn, StageList, StageWord } from "../../data/stage-list";
import { OUTCOMES, type Outcome } from "../../data/stage-picks";
import { counted, grouped } from "../../written/number-words";
import { Folded } from "../folded";

type OnPick = (word: string, outcome: Outcome | undefined) => void;

interface StagePicksProps {
  readonly stages: StageList;
  /** The table's name. */
  readonly place: string;
  readonly onPick: OnPick;
}

const NAMES: Readonly<Record<Outcome, string>> = { won: "Won", lost: "Lost", open: "Open" };
/** Words that are shown at once; the rest opens on request. */
const SHOWN = 10;

/** Every word that says how deals ended, with its deals and what it counts as. */
export function StagePicks({ stages: { columns, isOneColumn }, place, onPick }: StagePicksProps) {
  const words = columns.flatMap((column) => column.words);
  const lacking = (["won", "lost"] as const).filter((outcome) => words.every(({ by }) => by[outcome] === 0));
  const pick: OnPick = (word, outcome) => {
    const own = words.find((each) => each.word === word)?.says ?? "open";
    // What a stage says by itself needs no setting, where nothing else speaks.
    onPick(word, isOneColumn && outcome === own ? undefined : outcome);
  };
  return (
    <>
      {words.length > 0 && lacking.length > 0 && (
        <p class="box warn">
          {lacking.map((outcome) => `No ${outcome} deals found. Which stage means ${outcome}?`).join(" ")}
        </p>
      )}
      {columns.map((column, i) =>
        i === 0 ? (
          <StageWords key={column.header} column={column} place={place} onPick={pick} />
        ) : (
          <Folded key={column.header} summary={`${column.header}: ${counted(column.words.length, "value")}`}>
            {() => <StageWords column={column} place={place} onPick={pick} />}
          </Folded>
        ),
      )}
    </>
  );
}

interface StageWordsProps {
  readonly column: StageColumn;
  readonly place: string;
  readonly onPick: OnPick;
}

function StageWords({ column: { header, words }, place, onPick }: StageWordsProps) {
  const line = (word: StageWord) => <StageLine key={word.word} {...word} onPick={onPick} />;
  const rest = words.slice(SHOWN);
  return (
    <div role="group" aria-label={`What each ${header} of ${place} counts as`} class="stack tight">
      <h4>What each {header} counts as</h4>
      {words.slice(0, SHOWN).map(line)}
      {rest.length > 0 && (
        <Folded summary={`${counted(rest.length, "more value")} of ${header}`}>
          {() => <div class="stack tight">{rest.map(line)}</div>}
        </Folded>
      )}
    </div>
  );
}

function StageLine({ word, count, outcome, by, isPicked, onPick }: StageWord & { readonly onPick: OnPick }) {
  const mixed = OUTCOMES.filter((each) => by[each] > 0).map((each) => `${grouped(by[each])} ${each}`);
  const pick = (each: Outcome) => {
    if (outcome !== each) onPick(word, each);
    else if (isPicked) onPick(word, undefined);
  };
  return (
    <div class="side">
      <span>
        {word} <span class="quiet">{grouped(count)}</span>
        {outcome === undefined && <span class="small quiet"> ({mixed.join(", ")} by other columns)</span>}
      </span>
      <div role="toolbar" aria-label={`${word} counts as`} class="switch small" onKeyDown={moveFocus}>
        {OUTCOMES.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={outcome === each}
            tabIndex={each === (outcome ?? OUTCOMES[0]) ? 0 : -1}
            onClick={() => pick(each)}
          >
            {NAMES[each]}
          </button>
        ))}
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, "nextElementSibling" | "previousElementSibling">> = {
  ArrowRight: "nextElementSibling",
  ArrowLeft: "previousElementSibling",
};

/** One stop for the Tab key a word, as there are many: arrow keys go from choice to choice. */
function moveFocus(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const from = event.target;
  if (step === undefined || !(from instanceof HTMLElement)) return;
  const to = from[step];
  if (to instanceof HTMLElement) to.focus();
  event.preventDefault();
}
