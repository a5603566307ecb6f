/** The one number that both teams report: what the primary model credits to the names counted. */
import { taxonomy } from "../../frameworks/attribution/taxonomy";
import { PRIMARY_MODELS, type PrimaryModel } from "../../plans/primary-models";
import type { ChannelCredit, Reconciliation } from "./credit";

export interface PrimaryNumber {
  readonly value: number;
  /** Undefined where nothing is booked. */
  readonly share: number | undefined;
  /** The models that are not primary. */
  readonly context: readonly { readonly model: PrimaryModel; readonly value: number }[];
  /** Largest less smallest of the three. */
  readonly moved: number;
}

export function primaryNumber(
  { channels, total }: Reconciliation,
  primary: PrimaryModel,
  counted: readonly string[],
): PrimaryNumber {
  const own = channels.filter(({ name }) => isAmong(counted, name));
  const sums = PRIMARY_MODELS.map((model) => ({ model, value: sumOf(own, model) }));
  const values = sums.map(({ value }) => value);
  const value = sumOf(own, primary);
  return {
    value,
    share: total[primary] === 0 ? undefined : value / total[primary],
    context: sums.filter(({ model }) => model !== primary),
    moved: Math.max(...values) - Math.min(...values),
  };
}

function sumOf(channels: readonly ChannelCredit[], model: PrimaryModel): number {
  return channels.reduce((sum, channel) => sum + channel[model], 0);
}

/** The names picked, as far as there are such; else those that the channel taxonomy proposes as marketing's; else all. */
export function countedNames(names: readonly string[], picked: readonly string[]): readonly string[] {
  const among = (wanted: readonly string[]) => names.filter((name) => isAmong(wanted, name));
  const found = [picked, MARKETING].map(among).find((some) => some.length > 0) ?? names;
  return found.filter((name, i) => found.findIndex((other) => isAmong([other], name)) === i);
}

/** Without case, as a sheet's own formulas compare. */
export function isAmong(names: readonly string[], wanted: string): boolean {
  return names.some((name) => name.toLowerCase() === wanted.toLowerCase());
}

const MARKETING: readonly string[] = taxonomy.blocks.flatMap((block) => {
  if (block.kind !== "typed" || block.id !== "channel-taxonomy") return [];
  const at = (header: string) => block.columns.findIndex((column) => column.header === header);
  const [channel, side, alsoCalled] = ["Channel", "Side", "Also called"].map(at);
  return block.rows
    .filter((row) => row[side] === "marketing")
    .flatMap((row) => [String(row[channel]), ...String(row[alsoCalled]).split("; ")]);
});
