import type { LeverName } from "../../../core/velocity/lever-names";
import { money } from "../../written/number-words";
import { useSurroundings } from "../surroundings";
import { BarRow } from "./bar-row";
import { barScale } from "./bar-scale";
import { LEVER_WORDS, moveWords } from "./lever-words";

export interface Swing {
  readonly lever: LeverName;
  /** Velocity per day with the lever lowered, and raised. */
  readonly down: number;
  readonly up: number;
  readonly swing: number;
}

interface TornadoProps {
  /** Widest first. */
  readonly swings: readonly Swing[];
  /** Share by which each lever moves. */
  readonly step: number;
  readonly velocityPerDay: number;
}

/** What each lever alone does to velocity: a bar from the lower end to the higher, parted by today. */
export function Tornado({ swings, step, velocityPerDay }: TornadoProps) {
  const { currency, leverOwners } = useSurroundings().settings;
  const ends = swings.flatMap(({ down, up }) => [down, up]);
  const { at, between } = barScale(Math.min(...ends), Math.max(...ends));
  return (
    <ul class="bars plain-list" aria-label="Velocity per day by lever">
      {swings.map(({ lever, down, up, swing }) => {
        const [low, high] = [Math.min(down, up), Math.max(down, up)];
        const lowered = `${moveWords(lever, -step)}: ${money(down, currency)}`;
        const raised = `${moveWords(lever, step)}: ${money(up, currency)}`;
        return (
          <BarRow
            key={lever}
            label={LEVER_WORDS[lever].label}
            owner={leverOwners[lever].trim()}
            value={money(swing, currency)}
            ends={down <= up ? [lowered, raised] : [raised, lowered]}
          >
            <rect class="fall" x={at(low)} width={between(low, velocityPerDay)} height={12} />
            <rect class="rise" x={at(velocityPerDay)} width={between(velocityPerDay, high)} height={12} />
            <line class="mark" x1={at(velocityPerDay)} x2={at(velocityPerDay)} y1={-2} y2={14} />
          </BarRow>
        );
      })}
    </ul>
  );
}
