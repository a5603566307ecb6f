import { diagnoseFirst, frameworks, type FrameworkId } from "../../core/reference/frameworks";
import type { Evidence, Finding, Verdict } from "./evidence";
import type { Measured } from "./measure-each";
import { rejection } from "./rejection";
import { winRateChange } from "./win-rate-change";

export interface Reason {
  readonly words: string;
  /** The evidence's id, where a finding is the reason. */
  readonly evidence?: string;
}

export interface PlannedFramework {
  readonly framework: FrameworkId;
  /** What makes the order. */
  readonly weight: number;
  /** Never none: the rule, the symptom, then findings, the worst first. */
  readonly reasons: readonly Reason[];
}

interface MeasuredFinding {
  readonly evidence: Evidence;
  readonly finding: Finding;
}

export interface EvidencePlan {
  readonly steps: readonly PlannedFramework[];
  readonly measured: readonly MeasuredFinding[];
  readonly unmeasured: readonly { readonly evidence: Evidence; readonly why: string }[];
}

const WEIGHT: Readonly<Record<Verdict, number>> = { bad: 2, warn: 1, good: 0 };

/** What the frameworks behind the first one of a finding, or of the symptom, are given of its weight. */
const LATER_SHARE = 0.5;

const SYMPTOM_REASON = "It answers the symptom you named.";

/** The findings that the rule of diagnosing first speaks of. */
const TRIGGERS: readonly Evidence[] = [rejection, winRateChange];

/**
 * Which frameworks to work, in which order and why.
 *
 * A framework weighs what its findings weigh: 2 a bad one and 1 a warning where it stands first
 * among the evidence's frameworks, half of that where it stands behind. The symptom counts as
 * one bad finding: 2 for its first framework, 1 for its others. The heaviest comes first; of
 * equals the symptom's own in their order, then the others in the order they are worked. So the
 * symptom holds unless the data speaks louder than it. What the symptom does not name is
 * planned from a weight of 1 on: half a warning plans nothing.
 *
 * The published rule stands above the weights: where the rejection or the win-rate finding is
 * bad, the bowtie and the ICP come first.
 */
export function planFromEvidence(
  symptomFrameworks: readonly FrameworkId[],
  results: readonly Measured[],
): EvidencePlan {
  const measured = results.flatMap(({ evidence, result }) =>
    result.kind === "finding" ? [{ evidence, finding: result }] : [],
  );
  const unmeasured = results.flatMap(({ evidence, result }) =>
    result.kind === "unmeasured" ? [{ evidence, why: result.why }] : [],
  );
  const ruled = frameworksByRule(measured);
  const others = [...symptomFrameworks, ...frameworks.map(({ id }) => id)].filter((id) => !ruled.includes(id));
  const steps = [...new Set([...ruled, ...others])].map((framework) => ({
    framework,
    weight: weightOf(framework, symptomFrameworks, measured),
    reasons: reasonsFor(framework, ruled, symptomFrameworks, measured),
  }));
  const [first, rest] = [steps.slice(0, ruled.length), steps.slice(ruled.length)];
  const planned = rest.filter(
    ({ framework, weight }) => symptomFrameworks.includes(framework) || weight >= WEIGHT.warn,
  );
  return { steps: [...first, ...planned.sort((a, b) => b.weight - a.weight)], measured, unmeasured };
}

function frameworksByRule(measured: readonly MeasuredFinding[]): readonly FrameworkId[] {
  const isTriggered = measured.some(
    ({ evidence, finding }) => TRIGGERS.includes(evidence) && finding.verdict === "bad",
  );
  return isTriggered ? diagnoseFirst.frameworks : [];
}

function weightOf(
  framework: FrameworkId,
  symptomFrameworks: readonly FrameworkId[],
  measured: readonly MeasuredFinding[],
): number {
  return measured.reduce(
    (weight, { evidence, finding }) => weight + WEIGHT[finding.verdict] * shareOf(framework, evidence.frameworks),
    WEIGHT.bad * shareOf(framework, symptomFrameworks),
  );
}

/** All to the first one named, a part to each other. */
function shareOf(framework: FrameworkId, named: readonly FrameworkId[]): number {
  if (named[0] === framework) return 1;
  return named.includes(framework) ? LATER_SHARE : 0;
}

function reasonsFor(
  framework: FrameworkId,
  ruled: readonly FrameworkId[],
  symptomFrameworks: readonly FrameworkId[],
  measured: readonly MeasuredFinding[],
): readonly Reason[] {
  const speaking = measured.filter(({ evidence }) => evidence.frameworks.includes(framework));
  const saying = (verdict: Verdict) =>
    speaking
      .filter(({ finding }) => finding.verdict === verdict)
      .map(({ evidence, finding }) => ({ words: finding.sentence, evidence: evidence.id }));
  return [
    ...(ruled.includes(framework) ? [{ words: diagnoseFirst.rule }] : []),
    ...(symptomFrameworks.includes(framework) ? [{ words: SYMPTOM_REASON }] : []),
    ...saying("bad"),
    ...saying("warn"),
  ];
}
