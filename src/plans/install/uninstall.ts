/**
 * Taking a framework out again. A sheet goes only while it holds nothing but what was installed;
 * one that somebody has worked on stays, and so does every sheet of ours that it stands on.
 */
import type { FrameworkId } from "../../../core/reference/frameworks";
import { isCounted, type Artefact } from "../../frameworks/artefact";
import { artefacts } from "../../frameworks/artefacts";
import type { Change } from "../../host/changes";
import type { Snapshot } from "../../host/port";
import { installedSheets, rangeNamesOn, type InstalledSheet } from "./installed";
import { layOut, namedAreas } from "./lay-out";

export interface KeptSheet extends InstalledSheet {
  /** Cells somebody has changed or added; none where it stays because another sheet stands on it. */
  readonly cells: readonly string[];
}

export interface UninstallPlan {
  readonly changes: readonly Change[];
  readonly removed: readonly InstalledSheet[];
  readonly kept: readonly KeptSheet[];
}

/** `changed` gives, for each installed sheet of the framework, the cells that are not as installed. */
export function uninstallFramework(
  seen: Pick<Snapshot, "names">,
  framework: FrameworkId,
  changed: ReadonlyMap<string, readonly string[]>,
): UninstallPlan {
  const installed = installedSheets(seen);
  const cellsOf = ({ artefact }: InstalledSheet) => changed.get(artefact.id) ?? [];
  const goes = (one: InstalledSheet) => one.artefact.framework === framework && cellsOf(one).length === 0;
  const staying = withFoundations(installed.filter((one) => !goes(one)).map(({ artefact }) => artefact));
  const ofFramework = installed.filter(({ artefact }) => artefact.framework === framework);
  const removed = ofFramework.filter(({ artefact }) => !staying.has(artefact));
  return {
    changes: removed.flatMap(({ sheet }): readonly Change[] => [
      ...rangeNamesOn(seen, sheet).map((name): Change => ({ kind: "remove name", name })),
      { kind: "remove sheet", name: sheet },
    ]),
    removed,
    kept: ofFramework.filter(({ artefact }) => staying.has(artefact)).map((one) => ({ ...one, cells: cellsOf(one) })),
  };
}

/** These artefacts and all whose cells their formulas name. */
function withFoundations(staying: readonly Artefact[]): ReadonlySet<Artefact> {
  const owners = new Map(
    artefacts.flatMap((artefact) =>
      [...namedAreas(layOut(artefact, artefact.title)).keys()].map((id) => [id, artefact] as const),
    ),
  );
  const all = new Set(staying);
  // A set grows while it is walked: what is added is walked too.
  for (const artefact of all) {
    for (const id of namesIn(artefact)) {
      const owner = owners.get(id);
      if (owner !== undefined) all.add(owner);
    }
  }
  return all;
}

function namesIn({ blocks, draftUntil }: Artefact): readonly string[] {
  const formulas = blocks.flatMap((block) => {
    switch (block.kind) {
      case "typed":
        return [
          ...block.columns.flatMap(({ formula }) => formula ?? []),
          ...block.rows.flat().flatMap((cell) => (isCounted(cell) ? cell.formula : [])),
        ];
      case "lines":
        return block.lines.flatMap(({ formula }) => formula ?? []);
      case "live":
        return [block.formula];
      case "words":
        return [];
    }
  });
  const named = formulas.flatMap((formula) => [...formula.matchAll(/\{([a-z0-9-]+)/g)].map(([, id]) => id));
  return draftUntil === undefined ? named : [...named, draftUntil];
}
