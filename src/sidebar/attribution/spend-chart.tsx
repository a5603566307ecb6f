/** What each channel's spend returned at least and at most, against the two thresholds. */
import { cellWords } from "../../written/number-words";
import { channelColour } from "../channel-colour";
import type { SpendLine, SpendReturn } from "./spend-return";
import { spendTitle } from "./spend-title";
import { useSurroundings } from "../surroundings";

/** Rows drawn; the table below holds all of them. */
const MOST = 10;
const ROW_HEIGHT = 36;
/** From the top of a row to its line; the words stand above. */
const LINE = 26;
/** Lines may run off beyond so many times the upper threshold: decisions are made far below. */
const REACH = 2.5;
/** So much further than the furthest beginning of a line, so that each is seen. */
const MARGIN = 1.1;

const multiple = (value: number) => cellWords(value, "multiple", "");

interface Spent extends SpendLine {
  readonly lowest: number;
  readonly highest: number;
}

export function SpendChart({ answer }: { readonly answer: SpendReturn }) {
  const { settings } = useSurroundings();
  const { lines, fundAt, cutAt } = answer;
  const spent = lines.filter((line): line is Spent => line.lowest !== undefined && line.highest !== undefined);
  const drawn = spent.slice(0, MOST);
  if (drawn.length === 0) return null;
  const least = Math.min(0, ...drawn.map(({ lowest }) => lowest));
  const highest = Math.max(fundAt * 1.25, ...drawn.map((line) => line.highest));
  const most = Math.min(highest, Math.max(fundAt * REACH, ...drawn.map((line) => line.lowest * MARGIN)));
  const at = (value: number) =>
    `${(((Math.min(Math.max(value, least), most) - least) / (most - least)) * 100).toFixed(2)}%`;
  const isCut = highest > most;
  const bottom = drawn.length * ROW_HEIGHT;
  const thresholds = [
    { value: cutAt, words: `cut below ${multiple(cutAt)}`, line: 2 },
    { value: fundAt, words: `fund from ${multiple(fundAt)}`, line: 1 },
  ];
  return (
    <figure class="stack tight">
      <figcaption>
        <h3>{spendTitle(answer)}</h3>
        <p class="small quiet">
          From the lowest to the highest return of the three models. {isCut && "A line without an end goes on."}
        </p>
      </figcaption>
      <svg class="chart" height={bottom + 36} role="img" aria-label={drawn.map(words).join("; ")}>
        {thresholds.map(({ value, words, line }) => (
          <g key={line} class="tick-mark">
            <line x1={at(value)} x2={at(value)} y1={0} y2={bottom + line * 16 - 10} />
            <text x={at(value)} y={bottom + line * 16} text-anchor={value * 2 < most ? "start" : "middle"}>
              {words}
            </text>
          </g>
        ))}
        {drawn.map((line, i) => {
          const y = i * ROW_HEIGHT + LINE;
          return (
            <g key={line.name} stroke={channelColour(line.name, settings.channels)} stroke-width={2}>
              <text class="channel-name" x="0" y={y - 12}>
                {words(line)}
              </text>
              <line x1={at(line.lowest)} x2={at(line.highest)} y1={y} y2={y} stroke-width={4} />
              {[line.lowest, line.highest].map(
                (end, e) => end <= most && <line key={e} x1={at(end)} x2={at(end)} y1={y - 6} y2={y + 6} />,
              )}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

function words({ name, decision, lowest, highest }: Spent): string {
  const range = lowest === highest ? multiple(lowest) : `${multiple(lowest)} to ${multiple(highest)}`;
  return `${name}: ${decision}, ${range}`;
}
