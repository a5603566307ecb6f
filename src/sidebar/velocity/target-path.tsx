import { money, shortMoney } from "../../written/number-words";
import { useSurroundings } from "../surroundings";

interface TargetPathProps {
  readonly velocityPerDay: number;
  readonly quarters: readonly { readonly quarter: number; readonly target: number }[];
}

const HEIGHT = 116;
/** Where the line may run: below the highest value's words, above the names. */
const TOP = 24;
const BOTTOM = 84;

/** Velocity today and at the end of each quarter, as a line; every value stands above its point. */
export function TargetPath({ velocityPerDay, quarters }: TargetPathProps) {
  const { currency } = useSurroundings().settings;
  const points = [
    { name: "Today", value: velocityPerDay },
    ...quarters.map(({ quarter, target }) => ({ name: `Q${quarter}`, value: target })),
  ];
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (i: number) => `${((i + 0.5) / points.length) * 100}%`;
  const y = (value: number) => (most > least ? BOTTOM - ((value - least) / (most - least)) * (BOTTOM - TOP) : BOTTOM);
  const spoken = points.map(({ name, value }) => `${name}: ${money(value, currency)}`).join("; ");
  return (
    <svg class="chart path" height={HEIGHT} role="img" aria-label={spoken}>
      {points.slice(1).map(({ name, value }, i) => (
        <line key={name} x1={x(i)} y1={y(points[i].value)} x2={x(i + 1)} y2={y(value)} />
      ))}
      {points.map(({ name, value }, i) => (
        <g key={name}>
          <circle cx={x(i)} cy={y(value)} r={4} />
          <text class="path-value" x={x(i)} y={y(value) - 10} text-anchor="middle">
            {shortMoney(value, currency)}
          </text>
          <text x={x(i)} y={HEIGHT - 8} text-anchor="middle">
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}
