import { useEffect, useRef, useState } from "preact/hooks";
import { money } from "../../written/number-words";
import type { Dispute } from "./disputes";
import { useSurroundings } from "../surroundings";

/** Rows shown until all are asked for. */
const AT_FIRST = 8;

interface DisputeListProps {
  readonly list: readonly Dispute[];
  /** The deal that was looked at last: the focus goes back to it. */
  readonly left: string | undefined;
  readonly onPick: (deal: string) => void;
}

/** Disputed deals, largest first, and a field for any other deal. */
export function DisputeList({ list, left, onPick }: DisputeListProps) {
  const [all, setAll] = useState(list.findIndex(({ deal }) => deal === left) >= AT_FIRST);
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const shown = all ? list : list.slice(0, AT_FIRST);
  useEffect(() => {
    if (left !== undefined && !shown.some(({ deal }) => deal === left)) field.current?.focus();
  }, []);
  return (
    <>
      <ul class="plain-list" aria-label="Deals by disputed money">
        {shown.map((dispute) => (
          <li key={dispute.deal}>
            <DisputeRow dispute={dispute} isLeft={dispute.deal === left} onPick={() => onPick(dispute.deal)} />
          </li>
        ))}
      </ul>
      {list.length > shown.length && (
        <button type="button" class="wide" onClick={() => setAll(true)}>
          Show all {list.length}
        </button>
      )}
      <form
        class="pair"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== "") onPick(typed.trim());
        }}
      >
        <label>
          <span class="label">Any deal, by its id</span>
          <input type="text" ref={field} value={typed} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
        </label>
        <button type="submit" class="at-end" disabled={typed.trim() === ""}>
          Show why
        </button>
      </form>
    </>
  );
}

interface DisputeRowProps {
  readonly dispute: Dispute;
  /** It was looked at last. */
  readonly isLeft: boolean;
  readonly onPick: () => void;
}

function DisputeRow({ dispute, isLeft, onPick }: DisputeRowProps) {
  const { settings } = useSurroundings();
  const { deal, disputed, firstSays, lastSays, weightedSays } = dispute;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isLeft) button.current?.focus();
  }, []);
  return (
    <button type="button" class="row-button" ref={button} onClick={onPick}>
      <span class="two-ends">
        <span class="sentence">{deal}</span>
        <span>{money(disputed, settings.currency)}</span>
      </span>
      <span class="small quiet">
        {firstSays === lastSays ? weightedSays : `First: ${firstSays}. Last: ${lastSays}.`}
      </span>
    </button>
  );
}
