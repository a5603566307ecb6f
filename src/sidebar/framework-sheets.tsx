import { useRef } from "preact/hooks";
import type { DataSources } from "../data/assign-roles";
import { tableRole } from "../data/table-roles";
import type { Artefact } from "../frameworks/artefact";
import { artefactsOf } from "../frameworks/artefacts";
import type { Framework } from "../frameworks/frameworks";
import type { Change } from "../host/changes";
import type { Snapshot } from "../host/port";
import type { InstallPlan } from "../plans/install/install-framework";
import { installedSheets } from "../plans/install/installed";
import { InsertBar } from "./insert-bar";
import { keepFootprints, planInstall } from "./install-work";
import { counted } from "../written/number-words";
import { Problem } from "./problem";
import { RemoveFramework } from "./remove-framework";
import { useReveal } from "./use-reveal";
import { useSurroundings } from "./surroundings";

interface FrameworkSheetsProps {
  readonly framework: Framework;
  readonly snapshot: Snapshot;
  readonly sources: DataSources;
  /** The document has other sheets now. */
  readonly onChanged: () => Promise<void>;
}

/** The sheets of one framework: those that stand, those that can be added, and why some cannot. */
export function FrameworkSheets({ framework, snapshot, sources, onChanged }: FrameworkSheetsProps) {
  const { host, open } = useSurroundings();
  const reveal = useReveal();
  const planned = useRef<InstallPlan | undefined>(undefined);
  const standing = new Map(installedSheets(snapshot).map(({ artefact, sheet }) => [artefact, sheet]));
  const all = artefactsOf(framework.id);
  const lackOf = ({ needs }: Artefact) =>
    needs.filter((role) => sources[role] === undefined).map((role) => tableRole(role).name);
  const toAdd = all.filter((artefact) => !standing.has(artefact) && lackOf(artefact).length === 0);
  const stateOf = (artefact: Artefact) => {
    const lack = lackOf(artefact);
    return lack.length === 0 ? "will be added" : `needs ${lack.join(" and ")}, which is not in this document`;
  };
  return (
    <>
      <ul class="plain-list">
        {all.map((artefact) => {
          const sheet = standing.get(artefact);
          return (
            <li key={artefact.id} class="card">
              <h4>{artefact.title}</h4>
              <p>{artefact.about}</p>
              {sheet === undefined ? (
                <p class="small quiet">{stateOf(artefact)}</p>
              ) : (
                <p class="small">
                  <span class="quiet">stands as </span>
                  <button
                    type="button"
                    class="link"
                    onClick={() => reveal.show({ sheet, row: 0, column: 0, rows: 1, columns: 1 })}
                  >
                    {sheet}
                  </button>
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {reveal.problem !== undefined && <Problem words={reveal.problem} />}
      {all.some((artefact) => lackOf(artefact).length > 0) && (
        <div class="actions">
          <button type="button" class="plain" onClick={() => open("data")}>
            See which tables were found
          </button>
        </div>
      )}
      <InsertBar
        label={toAdd.length === 0 ? "Nothing to install" : `Install ${counted(toAdd.length, "sheet")}`}
        disabled={toAdd.length === 0}
        plan={async (_, task): Promise<readonly Change[]> => {
          planned.current = await planInstall(host, { framework: framework.id, sources }, task);
          return planned.current.changes;
        }}
        onDone={async () => {
          if (planned.current !== undefined) await keepFootprints(host, planned.current);
          await onChanged();
        }}
        onUndone={onChanged}
      />
      <RemoveFramework
        framework={framework}
        sources={sources}
        isInstalled={[...standing.keys()].some((artefact) => artefact.framework === framework.id)}
        onChanged={onChanged}
      />
    </>
  );
}
