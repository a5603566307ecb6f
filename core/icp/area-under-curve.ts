/**
 * The chance that one of `higher` stands above one of `lower`, a tie counted as half: the
 * area under the ROC curve, Mann and Whitney's U over all pairs. Undefined where either is
 * empty. Counted on both lists in order, so in n log n.
 */
export function areaUnderCurve(higher: Float64Array, lower: Float64Array): number | undefined {
  if (higher.length === 0 || lower.length === 0) return undefined;
  const above = higher.slice().sort();
  const below = lower.slice().sort();
  let pairs = 0;
  let less = 0;
  let notMore = 0;
  for (const value of above) {
    while (less < below.length && below[less] < value) less++;
    while (notMore < below.length && below[notMore] <= value) notMore++;
    pairs += (less + notMore) / 2;
  }
  return pairs / (above.length * below.length);
}
