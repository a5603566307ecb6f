import { grouped, percent } from "../../written/number-words";
import { leastKept, type Kept, type Scorecard } from "./scorecard";

/** Groups drawn; the table below holds all of them. */
const MOST = 8;
const ROW_HEIGHT = 36;
/** From the top of a row to its bar; the name stands above. */
const BAR = 22;

interface ComplianceChartProps {
  readonly scorecard: Scorecard;
  readonly target: number;
}

/** How each group keeps the promise, from none to all of its leads, with the target across. */
export function ComplianceChart({ scorecard, target }: ComplianceChartProps) {
  const judged = scorecard.groups.filter(({ compliance }) => compliance !== undefined).slice(0, MOST);
  if (judged.length === 0) return null;
  const bottom = judged.length * ROW_HEIGHT;
  const goal = `${(target * 100).toFixed(2)}%`;
  return (
    <figure class="stack tight">
      <figcaption>
        <h3>{complianceTitle(scorecard, target)}</h3>
      </figcaption>
      <svg class="chart flush" height={bottom + 20} role="img" aria-label={spoken(judged, target)}>
        {judged.map((group, i) => (
          <Bar key={group.name} group={group} goal={goal} isShort={group.compliance! < target} y={i * ROW_HEIGHT} />
        ))}
        <text x={goal} y={bottom + 14} text-anchor={target > 0.8 ? "end" : target < 0.2 ? "start" : "middle"}>
          target {percent(target)}
        </text>
      </svg>
    </figure>
  );
}

interface BarProps {
  readonly group: Kept;
  /** The target's place across. */
  readonly goal: string;
  readonly isShort: boolean;
  readonly y: number;
}

function Bar({ group, goal, isShort, y }: BarProps) {
  const { name, due, compliance = 0 } = group;
  return (
    <g>
      <text class="row-name" x="0" y={y + 16}>
        {name}, {grouped(due)} due
      </text>
      <text class="row-value" x="100%" y={y + 16} text-anchor="end">
        {percent(compliance)}
      </text>
      <rect class="bar-ground" x="0" y={y + BAR} width="100%" height={6} />
      <rect
        class={isShort ? "bar short" : "bar"}
        x="0"
        y={y + BAR}
        width={`${(compliance * 100).toFixed(2)}%`}
        height={6}
      />
      <line class="goal" x1={goal} x2={goal} y1={y + BAR - 3} y2={y + BAR + 9} />
    </g>
  );
}

/** The answer in one line; a group of few leads is not singled out. */
export function complianceTitle(scorecard: Scorecard, target: number): string {
  if (scorecard.groups.every(({ compliance = 1 }) => compliance >= target)) return "All reach the target";
  const least = leastKept(scorecard);
  if (least?.compliance === undefined) return "Too few leads are due to tell one from another";
  return least.compliance < target
    ? `${least.name} keeps the promise least: ${percent(least.compliance)}`
    : "Only groups with few leads fall short";
}

function spoken(groups: readonly Kept[], target: number): string {
  const parts = groups.map(({ name, due, compliance = 0 }) => `${name}: ${percent(compliance)} of ${grouped(due)} due`);
  return `${parts.join("; ")}. Target ${percent(target)}`;
}
