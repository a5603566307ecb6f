/** The bars of a chart, before they are given a place: from which value to which, in which category. */
import type { ChartContent } from "./chart-content";

export interface Block {
  readonly category: number;
  /** Which of the bars side by side in the category. */
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly colour: string;
}

/** A value to be written where a bar, or a stack of them, ends. */
export interface BlockEnd {
  readonly category: number;
  readonly lane: number;
  /** Where it ends. */
  readonly at: number;
  readonly value: number;
}

export interface Blocks {
  readonly lanes: number;
  readonly blocks: readonly Block[];
  readonly ends: readonly BlockEnd[];
}

export function blocksOf(content: ChartContent): Blocks {
  return content.type === "columns" || content.type === "bars" ? sideBySide(content) : stacked(content);
}

function sideBySide({ series }: ChartContent): Blocks {
  const blocks = series.flatMap(({ values, colour }, lane) =>
    values.flatMap((value, category): Block[] =>
      value === undefined || colour === undefined ? [] : [{ category, lane, from: 0, to: value, value, colour }],
    ),
  );
  return {
    lanes: series.length,
    blocks,
    ends: blocks.map(({ category, lane, to, value }) => ({ category, lane, at: to, value })),
  };
}

/** Values above 0 stand on each other, values below hang from each other. */
function stacked({ look, categories, series }: ChartContent): Blocks {
  const stacks = categories.map((_, category) => {
    let above = 0;
    let below = 0;
    return series.flatMap(({ values, colour }): Block[] => {
      const value = values[category];
      if (value === undefined || value === 0) return [];
      const from = value > 0 ? above : below;
      const to = from + value;
      if (value > 0) above = to;
      else below = to;
      return colour === undefined ? [] : [{ category, lane: 0, from, to, value, colour }];
    });
  });
  // Shares add up to the whole, which need not be said.
  return { lanes: 1, blocks: stacks.flat(), ends: look === "percent" ? [] : stacks.flatMap(endOfStack) };
}

function endOfStack(stack: readonly Block[]): BlockEnd[] {
  if (stack.length === 0) return [];
  const value = stack.reduce((sum, block) => sum + block.value, 0);
  const edges = stack.map(({ to }) => to);
  return [{ category: stack[0].category, lane: 0, at: value < 0 ? Math.min(...edges) : Math.max(...edges), value }];
}
