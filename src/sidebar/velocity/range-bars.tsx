import { useSurroundings } from "../surroundings";
import { BarRow } from "./bar-row";
import { barScale } from "./bar-scale";
import { LEVER_WORDS, leverLabelled } from "./lever-words";
import { spreadOf, type VelocityRange } from "./range";

/** From low to high around each lever's own middle, all on one scale: the longest bar is the least sure. */
export function RangeBars({ range }: { readonly range: VelocityRange }) {
  const { currency } = useSurroundings().settings;
  const spreads = range.levers.flatMap(spreadOf);
  const { at, between } = barScale(
    Math.min(0, ...spreads.map(({ below }) => below)),
    Math.max(0, ...spreads.map(({ above }) => above)),
  );
  return (
    <ul class="bars plain-list" aria-label="Low, middle and high by lever">
      {range.levers.map((row) => {
        const lever = leverLabelled(row.label);
        const { label, print } = LEVER_WORDS[lever];
        const say = (value: number | undefined) => (value === undefined ? "no data" : print(value, currency));
        const spread = spreads.find((other) => other.row === row);
        return (
          <BarRow
            key={label}
            label={label}
            value={say(row.middle)}
            ends={
              lever === "opportunities" ? ["counted, not drawn", ""] : [`low ${say(row.low)}`, `high ${say(row.high)}`]
            }
          >
            {spread !== undefined && (
              <>
                {spread.above > spread.below && (
                  <rect
                    class="level"
                    x={at(spread.below)}
                    width={between(spread.below, spread.above)}
                    y={3}
                    height={6}
                  />
                )}
                <line class="mark" x1={at(0)} x2={at(0)} y1={-2} y2={14} />
              </>
            )}
          </BarRow>
        );
      })}
    </ul>
  );
}
