/**
 * Row numbers put in buckets (a journey a deal, a history a record), each bucket in time
 * order. Rows of equal time keep the sheet's order.
 *
 * Row `i` goes to bucket `bucketOf[i]`, or nowhere where that is below 0; bucket `b` fills
 * the result from `offsets[b]` up to `offsets[b + 1]`.
 */
export function inTimeOrder(bucketOf: Int32Array, offsets: Int32Array, when: Float64Array): Int32Array {
  const order = new Int32Array(offsets[offsets.length - 1]);
  const next = offsets.slice(0, -1);
  for (let i = 0; i < bucketOf.length; i++) if (bucketOf[i] >= 0) order[next[bucketOf[i]]++] = i;
  for (let b = 0; b + 1 < offsets.length; b++) sortByTime(order, offsets[b], offsets[b + 1], when);
  return order;
}

/** Most buckets hold a few rows, which insertion puts in order sooner than a call to sort. */
const FEW = 24;

function sortByTime(order: Int32Array, start: number, end: number, when: Float64Array): void {
  if (end - start > FEW) {
    order.subarray(start, end).sort((a, b) => when[a] - when[b] || a - b);
    return;
  }
  for (let k = start + 1; k < end; k++) {
    const row = order[k];
    let place = k;
    for (; place > start && when[order[place - 1]] > when[row]; place--) order[place] = order[place - 1];
    order[place] = row;
  }
}
