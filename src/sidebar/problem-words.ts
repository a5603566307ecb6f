import { HostProblem } from "../host/port";

/** A failure in words a user can act on. */
export function problemWords(problem: unknown): string {
  if (problem instanceof HostProblem) return problem.message;
  const words = problem instanceof Error ? problem.message : String(problem);
  return `The spreadsheet did not answer: ${words || "no reason was given"}. Nothing was changed; try again.`;
}
