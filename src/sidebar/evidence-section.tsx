import { useEffect } from "preact/hooks";
import { loadTables } from "../data/load-tables";
import { tableRoles } from "../data/table-roles";
import type { Assumptions } from "../evidence/evidence";
import { measureEach, type Measured } from "../evidence/measure-each";
import type { EvidencePlan } from "../evidence/plan-from-evidence";
import { AssumptionFields } from "./assumption-fields";
import { readAssumptions } from "./assumptions";
import { Busy } from "./busy";
import { FindingCard } from "./finding-card";
import { counted } from "../written/number-words";
import { Problem } from "./problem";
import type { DataHandle } from "./use-data";
import { useSurroundings } from "./surroundings";
import { useTask } from "./use-task";
import { WorkButton } from "./work-button";

interface EvidenceSectionProps {
  readonly data: DataHandle;
  /** What was measured, set in order; undefined until it was. */
  readonly plan: EvidencePlan | undefined;
  readonly onMeasured: (results: readonly Measured[]) => void;
}

/** What the data says beside the picked symptom: measured when asked, and again when an assumption changes. */
export function EvidenceSection({ data, plan, onMeasured }: EvidenceSectionProps) {
  const { host, settings, open } = useSurroundings();
  const { state, run, cancel } = useTask<readonly Measured[]>();
  const found = Object.keys(data.sources).length;
  const assumptions = readAssumptions(settings.assumptions, settings.currency);
  const measure = (wished: Assumptions) =>
    run(async (task) => {
      const roles = tableRoles.map(({ id }) => id);
      const tables = await loadTables(host, data.sources, roles, task);
      task.progress(0, 0);
      const results = await measureEach(tables, wished, task);
      if (!task.signal.aborted) onMeasured(results);
      return results;
    });
  const wished = JSON.stringify(assumptions);
  useEffect(() => {
    if (plan !== undefined && !("problem" in assumptions)) void measure(assumptions);
  }, [wished]);

  if (data.seen === undefined) return null;
  return (
    <section class="stack" aria-label="What the data says">
      {found === 0 ? (
        <p class="quiet">
          No export of deals, leads or touches was found in this document.{" "}
          <button type="button" class="link" onClick={() => open("data")}>
            See what was read
          </button>
        </p>
      ) : (
        <WorkButton
          label={plan === undefined ? "See what the data says" : "Measure again"}
          disabled={"problem" in assumptions}
          isBusy={state.kind === "busy"}
          onWork={() => {
            if (!("problem" in assumptions)) void measure(assumptions);
          }}
        />
      )}
      {state.kind === "busy" && <Busy what="Measuring" done={state.done} of={state.of} onCancel={cancel} />}
      {state.kind === "wrong" && <Problem words={state.words} />}
      {plan !== undefined && (
        <ul class="plain-list">
          {plan.measured.map(({ evidence, finding }) => (
            <FindingCard key={evidence.id} evidence={evidence} finding={finding} />
          ))}
        </ul>
      )}
      {plan !== undefined && plan.unmeasured.length > 0 && (
        <details>
          <summary>{counted(plan.unmeasured.length, "thing")} could not be measured</summary>
          <dl class="stack">
            {plan.unmeasured.map(({ evidence, why }) => (
              <div key={evidence.id}>
                <dt>{evidence.name}</dt>
                <dd class="quiet">{why}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <AssumptionFields />
    </section>
  );
}
