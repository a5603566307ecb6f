import { LARGEST } from "./requests";

/** Each an eighth of the one before; the last asks for so few cells that all of them may be full of text. */
const SIZES = [LARGEST, LARGEST / 8, LARGEST / 64, LARGEST / 512];

/**
 * Reads; where cells hold more text than was reckoned with, and Excel on the web finds the answer too large, reads again
 * in smaller pieces. Nothing may have been changed by what is done again.
 */
export async function inSmallerPieces<T>(read: (largest: number) => Promise<T>, sizes = SIZES): Promise<T> {
  const [largest, ...smaller] = sizes;
  try {
    return await read(largest);
  } catch (failure) {
    if (smaller.length === 0 || !isTooMuch(failure)) throw failure;
    return inSmallerPieces(read, smaller);
  }
}

function isTooMuch(failure: unknown): boolean {
  return (failure as { readonly code?: unknown } | null)?.code === "ResponsePayloadSizeLimitExceeded";
}
