import { days, money, signedMoney } from "../../written/number-words";
import { useSurroundings } from "../surroundings";
import { BarRow } from "./bar-row";
import { barScale } from "./bar-scale";
import type { Bridge } from "./bridge";
import { LEVER_WORDS } from "./lever-words";

interface WaterfallProps {
  readonly bridge: Bridge;
  readonly windowDays: number;
}

/** From the velocity before to the velocity after, each lever standing where the one above it ended. */
export function Waterfall({ bridge, windowDays }: WaterfallProps) {
  const { currency, leverOwners } = useSurroundings().settings;
  const { before, after, steps } = bridge;
  const reached = steps.map((_, i) => before + steps.slice(0, i + 1).reduce((sum, step) => sum + step.contribution, 0));
  const edges = [0, before, after, ...reached];
  const { at, between } = barScale(Math.min(...edges), Math.max(...edges));
  const level = (label: string, velocity: number) => (
    <BarRow label={label} value={`${money(velocity, currency)} a day`} ends={["", ""]}>
      <rect class="level" x={at(0)} width={between(0, velocity)} height={12} />
    </BarRow>
  );
  return (
    <ul class="bars plain-list" aria-label="What each lever brought">
      {level(`The ${days(windowDays)} before`, before)}
      {steps.map(({ lever, before: earlier, after: later, contribution }, i) => {
        const { label, print } = LEVER_WORDS[lever];
        const start = reached[i] - contribution;
        return (
          <BarRow
            key={lever}
            label={label}
            owner={leverOwners[lever].trim()}
            value={signedMoney(contribution, currency)}
            ends={[`${print(earlier, currency)} → ${print(later, currency)}`, ""]}
          >
            <rect
              class={contribution < 0 ? "fall" : "rise"}
              x={at(Math.min(start, reached[i]))}
              width={between(start, reached[i])}
              height={12}
            />
            <line class="mark" x1={at(start)} x2={at(start)} y1={-2} y2={14} />
          </BarRow>
        );
      })}
      {level(`The last ${days(windowDays)}`, after)}
    </ul>
  );
}
