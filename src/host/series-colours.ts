import type { Chart } from "./changes";
import { CHART_PALETTE } from "./chart-palette";

/** A colour for each series of a chart, the same in every host; undefined for what a waterfall stands on. */
export function seriesColours({ type, data }: Chart): readonly (string | undefined)[] {
  const undrawn = type === "waterfall" ? 1 : 0;
  return Array.from({ length: data.columns - 1 }, (_, series) =>
    series < undrawn ? undefined : CHART_PALETTE[(series - undrawn) % CHART_PALETTE.length],
  );
}
