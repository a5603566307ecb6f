import type { SpendReturn } from "./spend-return";

/** The answer in one line: what is clear under every model. */
export function spendTitle({ lines }: Pick<SpendReturn, "lines">): string {
  const names = (decision: string) => lines.filter((line) => line.decision === decision).map(({ name }) => name);
  const clear = [
    { verb: "fund", names: names("fund") },
    { verb: "cut", names: names("cut") },
  ].filter((some) => some.names.length > 0);
  if (clear.length === 0) return "No channel is clear under all three models";
  const words = clear.map(({ verb, names: [first, ...more] }) =>
    more.length === 0 ? `${verb} ${first}` : `${verb} ${first} and ${more.length} more`,
  );
  const sentence = words.join(", ");
  return `${sentence[0].toUpperCase()}${sentence.slice(1)}`;
}
