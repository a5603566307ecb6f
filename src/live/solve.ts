/**
 * The value at which an answer reaches a target, by halving an interval: for functions whose
 * inverse none of ours gives. `answerAt` must rise or fall throughout; undefined where it does not
 * pass the target between `from` and `to`, or cannot answer.
 */
export function solve(
  answerAt: (value: number) => number | undefined,
  target: number,
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  const [first, last] = [answerAt(from), answerAt(to)];
  if (first === undefined || last === undefined || (first - target) * (last - target) > 0) return undefined;
  const rises = last > first;
  let [low, high] = [from, to];
  // 60 halvings are as fine as a number is.
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    const answer = answerAt(middle);
    if (answer === undefined) return undefined;
    if (answer > target === rises) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
