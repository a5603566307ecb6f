import type { MarkovChain } from "./markov-chain";

/**
 * The inverse of a first-order chain's flows, channel by channel, row after row.
 *
 * The flows of a channel are its visits on the diagonal less its steps to each other one:
 * visits × (identity − transition probabilities), in whole numbers. No row and no column
 * adds up to less than 0, so elimination needs no pivoting and loses no digits to it.
 */
export function flowInverse({ channels, channelOf, offsets, targets, steps, visits }: MarkovChain): Float64Array {
  const flows = new Float64Array(channels * channels);
  for (let s = 0; s < channelOf.length; s++) {
    const row = channelOf[s] * channels;
    flows[row + channelOf[s]] = visits[s];
    for (let i = offsets[s]; i < offsets[s + 1]; i++) flows[row + channelOf[targets[i]]] = -steps[i];
  }
  invert(flows, channels);
  return flows;
}

/** Gauss and Jordan, in place. */
function invert(matrix: Float64Array, size: number): void {
  for (let pivot = 0; pivot < size; pivot++) {
    const pivotRow = matrix.subarray(pivot * size, (pivot + 1) * size);
    const reciprocal = 1 / pivotRow[pivot];
    pivotRow[pivot] = 1;
    for (let j = 0; j < size; j++) pivotRow[j] *= reciprocal;
    for (let i = 0; i < size; i++) {
      const factor = matrix[i * size + pivot];
      if (i === pivot || factor === 0) continue;
      const row = matrix.subarray(i * size, (i + 1) * size);
      row[pivot] = 0;
      for (let j = 0; j < size; j++) row[j] -= factor * pivotRow[j];
    }
  }
}
