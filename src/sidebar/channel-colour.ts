/** The same channel always in the same colour: its place among all channels ever seen here. */

/** Told apart with any colour vision, and readable as a line on light and dark. */
const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#b5588f", "#3d9bd4", "#c08a00", "#7a6fd0", "#7d7f85"];

export function knownChannels(known: readonly string[], seen: readonly string[]): readonly string[] {
  return [...known, ...seen.filter((channel) => !known.includes(channel)).sort()];
}

export function channelColour(channel: string, known: readonly string[]): string {
  const place = known.indexOf(channel);
  return COLOURS[(place < 0 ? COLOURS.length - 1 : place) % COLOURS.length];
}
