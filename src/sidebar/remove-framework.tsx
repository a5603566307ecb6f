import { useRef, useState } from "preact/hooks";
import type { DataSources } from "../data/assign-roles";
import type { Framework } from "../frameworks/frameworks";
import type { UninstallPlan } from "../plans/install/uninstall";
import { Busy } from "./busy";
import { InsertBar } from "./insert-bar";
import { planUninstall, type Removal } from "./install-work";
import { counted } from "../written/number-words";
import { Problem } from "./problem";
import { useSurroundings } from "./surroundings";
import { useTask } from "./use-task";

interface RemoveFrameworkProps {
  /** Whether a sheet of it stands: what was just removed keeps its Undo. */
  readonly isInstalled: boolean;
  readonly framework: Framework;
  readonly sources: DataSources;
  readonly onChanged: () => Promise<void>;
}

/** Says which sheets can go and which stay, and why, before anything is taken away. */
export function RemoveFramework({ framework, sources, isInstalled, onChanged }: RemoveFrameworkProps) {
  const { host } = useSurroundings();
  const { state, run, cancel } = useTask<Removal>();
  const [open, setOpen] = useState(false);
  const removal = useRef<Removal | undefined>(undefined);
  const look = () => {
    setOpen(true);
    void run((task) => planUninstall(host, { framework: framework.id, sources }, task));
  };
  if (!open && !isInstalled) return null;
  if (!open) {
    return (
      <button type="button" class="wide" onClick={look}>
        Remove this framework
      </button>
    );
  }
  const plan = state.kind === "ready" ? state.value : undefined;
  return (
    <section class="stack" aria-label="Removing">
      {state.kind === "busy" && <Busy what="Comparing" done={state.done} of={state.of} onCancel={cancel} />}
      {state.kind === "wrong" && (
        <Problem words={state.words}>
          <button type="button" onClick={look}>
            Try again
          </button>
        </Problem>
      )}
      {plan !== undefined && <WhatGoes plan={plan} />}
      {plan !== undefined && plan.removed.length > 0 && (
        <InsertBar
          label={`Remove ${counted(plan.removed.length, "sheet")}`}
          isSecondary
          plan={async (_, task) => {
            removal.current = await planUninstall(host, { framework: framework.id, sources }, task);
            return removal.current.changes;
          }}
          undoLooks={() => removal.current?.looks ?? []}
          words={(changes) => {
            const names = changes.flatMap((change) => (change.kind === "remove sheet" ? [change.name] : []));
            return `Removed: "${names.join('", "')}".`;
          }}
          onDone={onChanged}
          onUndone={onChanged}
        />
      )}
    </section>
  );
}

const MOST_CELLS = 6;

function WhatGoes({ plan: { removed, kept } }: { readonly plan: UninstallPlan }) {
  return (
    <div class="box">
      {removed.length > 0 && (
        <p>
          As installed, and can go: {removed.map(({ sheet }) => sheet).join(", ")}. Formulas of yours that point at them
          would show #REF!.
        </p>
      )}
      {kept.map(({ sheet, cells }) => (
        <p key={sheet}>
          <b>{sheet}</b> stays:{" "}
          {cells.length === 0
            ? "a sheet that stays stands on it."
            : `${counted(cells.length, "cell")} changed since, ${cells.slice(0, MOST_CELLS).join(", ")}${cells.length > MOST_CELLS ? " and more" : ""}. Delete it yourself once you need nothing of it.`}
        </p>
      ))}
    </div>
  );
}
