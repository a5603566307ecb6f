import { useEffect, useRef, useState } from "preact/hooks";
import type { FrameworkId } from "../../../core/reference/frameworks";
import { artefactsOf } from "../../frameworks/artefacts";
import { frameworks, type Framework } from "../../frameworks/frameworks";
import type { Snapshot } from "../../host/port";
import { installedSheets } from "../../plans/install/installed";
import type { PanelProps } from "../app";
import { DataGate } from "../data-gate";
import { FrameworkSheets } from "../framework-sheets";
import { counted } from "../../written/number-words";
import { useData, type DataHandle } from "../use-data";

/** The seven frameworks as sheets: what stands, what can be added, what that would take. */
export function InstallPanel({ item }: PanelProps) {
  const data = useData();
  return (
    <DataGate data={data}>{({ snapshot }) => <Frameworks item={item} data={data} snapshot={snapshot} />}</DataGate>
  );
}

interface FrameworksProps extends PanelProps {
  readonly data: DataHandle;
  readonly snapshot: Snapshot;
}

function Frameworks({ item, data: { sources, look }, snapshot }: FrameworksProps) {
  const [picked, setPicked] = useState<FrameworkId | undefined>(frameworks.find(({ id }) => id === item)?.id);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [picked]);

  const framework = frameworks.find(({ id }) => id === picked);
  if (framework === undefined) {
    return (
      <div class="stack" role="group" aria-label="Frameworks">
        {frameworks.map((one) => (
          <button type="button" class="row-button" key={one.id} onClick={() => setPicked(one.id)}>
            <b>{one.name}</b>
            <span class="quiet">{stateWords(one, snapshot)}</span>
          </button>
        ))}
      </div>
    );
  }
  return (
    <section
      class="stack"
      aria-labelledby="revpact-framework"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) setPicked(undefined);
      }}
    >
      <div class="actions">
        <button type="button" class="plain" onClick={() => setPicked(undefined)}>
          All frameworks
        </button>
      </div>
      <h3 id="revpact-framework" ref={heading} tabIndex={-1}>
        {framework.name}
      </h3>
      <p>{framework.useWhen}</p>
      <FrameworkSheets
        key={framework.id}
        framework={framework}
        snapshot={snapshot}
        sources={sources}
        onChanged={look}
      />
    </section>
  );
}

function stateWords({ id, category }: Framework, snapshot: Snapshot): string {
  const all = artefactsOf(id).filter(({ framework }) => framework !== undefined);
  const standing = installedSheets(snapshot).filter(({ artefact }) => all.includes(artefact)).length;
  if (standing === 0) return `${category}, ${counted(all.length, "sheet")}`;
  return standing === all.length ? "installed" : `installed in part: ${standing} of ${all.length} sheets`;
}
