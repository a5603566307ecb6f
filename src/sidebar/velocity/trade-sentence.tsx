import { useState } from "preact/hooks";
import { ask } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";
import { LEVER_NAMES, type LeverName } from "../../../core/velocity/lever-names";
import { requiredCard } from "../../plans/card-named";
import { changeWords, LEVER_WORDS } from "./lever-words";

const tradeoff = requiredCard("VELOCITY_TRADEOFF");

/** What one lever's gain would let another give way, at the same velocity. */
export function TradeSentence() {
  const [lever, setLever] = useState<LeverName>("opportunities");
  const [against, setAgainst] = useState<LeverName>("win rate");
  const [change, setChange] = useState("20");
  const answer = ask(tradeoff, [lever, `${change.trim() === "" ? "0" : change}%`, against]);
  const moved = Number(change) / 100;
  const other = isRefusal(answer) ? 0 : Number(answer[0][0]);
  const isGain = moved * LEVER_WORDS[lever].effect > 0;
  const select = (label: string, value: LeverName, onPick: (lever: LeverName) => void) => (
    <label>
      <span class="label">{label}</span>
      <select value={value} onChange={({ currentTarget }) => onPick(currentTarget.value as LeverName)}>
        {LEVER_NAMES.map((name) => (
          <option key={name} value={name}>
            {LEVER_WORDS[name].label}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section class="card stack tight" aria-label="Trade-off">
      <p aria-live="polite" class="sentence">
        {isRefusal(answer)
          ? `${answer.words}.`
          : moved === 0
            ? "No change, nothing to trade."
            : `${changeWords(lever, moved)} ${isGain ? "buys you up to" : "asks for"} ${changeWords(against, other)}.`}
      </p>
      <div class="trio">
        <label>
          <span class="label">Change %</span>
          <input
            type="text"
            inputMode="decimal"
            value={change}
            onInput={({ currentTarget }) => setChange(currentTarget.value)}
          />
        </label>
        {select("of", lever, setLever)}
        {select("against", against, setAgainst)}
      </div>
    </section>
  );
}
