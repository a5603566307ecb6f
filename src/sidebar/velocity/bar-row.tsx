import type { ComponentChildren } from "preact";

interface BarRowProps {
  readonly label: string;
  /** A name beside the label; "" for none. */
  readonly owner?: string;
  readonly value: string;
  /** Below the bar, at its two ends. */
  readonly ends: readonly [string, string];
  /** Shapes between 0% and 100% of the width, 12 high. */
  readonly children: ComponentChildren;
}

/** A row of a drawing: all it says stands as text, the bar shows it. */
export function BarRow({ label, owner = "", value, ends: [start, end], children }: BarRowProps) {
  return (
    <li class="bar-row">
      <span>
        {label} {owner !== "" && <span class="small quiet">{owner}</span>}
      </span>
      <b>{value}</b>
      <svg height={12} aria-hidden="true">
        {children}
      </svg>
      <span class="small quiet">{start}</span>
      <span class="small quiet">{end}</span>
    </li>
  );
}
