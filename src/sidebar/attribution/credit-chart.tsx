/**
 * Where each channel's credit moves when the model changes from first to last touch.
 * Drawn by hand: places are percentages, so it needs no measuring and follows the theme.
 */
import { channelColour } from "../channel-colour";
import { creditTitle, type ChannelCredit, type Reconciliation } from "./credit";
import { money } from "../../written/number-words";
import { useSurroundings } from "../surroundings";

/** Rows drawn; the table below holds all of them. */
const MOST = 10;
const ROW_HEIGHT = 40;
/** From the top of a row to its line; the name stands above. */
const LINE = 28;
const RADIUS = 4.5;

export function CreditChart({ credit }: { readonly credit: Reconciliation }) {
  const { settings } = useSurroundings();
  const channels = credit.channels.slice(0, MOST);
  if (channels.length === 0) return null;
  const values = channels.flatMap(({ first, last, weighted }) => [first, last, weighted]);
  const least = Math.min(0, ...values);
  const most = Math.max(...values, least + 1);
  const at = (value: number) => `${(((value - least) / (most - least)) * 100).toFixed(2)}%`;
  const bottom = channels.length * ROW_HEIGHT;
  return (
    <figure class="stack tight">
      <figcaption>
        <h3>{creditTitle(credit)}</h3>
        <p class="small quiet">Ring: first touch. Dot: last touch. Tick: weighted.</p>
      </figcaption>
      <svg class="chart" height={bottom + 20} role="img" aria-label={spoken(channels, settings.currency)}>
        {ticksBetween(least, most).map((tick) => (
          <g key={tick} class="tick-mark">
            <line x1={at(tick)} x2={at(tick)} y1={4} y2={bottom} />
            <text
              x={at(tick)}
              y={bottom + 16}
              text-anchor={tick === least ? "start" : tick > most * 0.9 ? "end" : "middle"}
            >
              {money(tick, settings.currency)}
            </text>
          </g>
        ))}
        {channels.map((channel, i) => (
          <ChannelLine
            key={channel.name}
            channel={channel}
            at={at}
            y={i * ROW_HEIGHT + LINE}
            colour={channelColour(channel.name, settings.channels)}
          />
        ))}
      </svg>
    </figure>
  );
}

interface ChannelLineProps {
  readonly channel: ChannelCredit;
  readonly at: (value: number) => string;
  readonly y: number;
  readonly colour: string;
}

function ChannelLine({ channel, at, y, colour }: ChannelLineProps) {
  const { name, reading, first, last, weighted } = channel;
  return (
    <g stroke={colour} stroke-width={2}>
      <text class="channel-name" x="0" y={y - 12}>
        {name}, {reading}
      </text>
      <line x1={at(Math.min(first, last, weighted))} x2={at(Math.max(first, last, weighted))} y1={y} y2={y} />
      <line x1={at(weighted)} x2={at(weighted)} y1={y - 7} y2={y + 7} />
      <circle class="ring" cx={at(first)} cy={y} r={RADIUS} />
      <circle cx={at(last)} cy={y} r={RADIUS} fill={colour} stroke="none" />
    </g>
  );
}

/** Two to four round numbers, the first one 0 where nothing is below it. */
function ticksBetween(least: number, most: number): readonly number[] {
  const rough = (most - least) / 2.5;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = ([5, 2, 1].find((factor) => factor * unit <= rough) ?? 1) * unit;
  const first = Math.ceil(least / step);
  return Array.from({ length: Math.floor(most / step) - first + 1 }, (_, i) => (first + i) * step);
}

function spoken(channels: readonly ChannelCredit[], currency: string): string {
  return channels
    .map(({ name, first, last, weighted }) => {
      const [f, l, w] = [first, last, weighted].map((value) => money(value, currency));
      return `${name}: first ${f}, last ${l}, weighted ${w}`;
    })
    .join("; ");
}
