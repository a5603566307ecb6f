/** Installing and removing a framework, with what has to be read from the document for it. */
import type { FrameworkId } from "../../core/reference/frameworks";
import type { DataSources } from "../data/assign-roles";
import { latestEvent } from "../data/latest-event";
import { loadTables } from "../data/load-tables";
import { readGiven } from "../data/read-area";
import type { RoleId } from "../data/table-roles";
import type { Task } from "../data/task";
import { artefactsOf } from "../frameworks/artefacts";
import type { Change } from "../host/changes";
import type { Host, Snapshot } from "../host/port";
import { footprintOf, strangers, type Footprint } from "../plans/install/footprint";
import { agreedArea, installFramework, looksOfSheets, type InstallPlan } from "../plans/install/install-framework";
import { installedSheets, type InstalledSheet } from "../plans/install/installed";
import { spilledCells } from "../plans/install/live-answers";
import { uninstallFramework, type UninstallPlan } from "../plans/install/uninstall";
import { readFootprint } from "./settings";
import { contentsOf, wholeSheet } from "./sheet-content";

export const FOOTPRINT_KEY = "revpact.installed.";

export interface FrameworkWish {
  readonly framework: FrameworkId;
  readonly sources: DataSources;
}

export async function planInstall(host: Host, { framework, sources }: FrameworkWish, task: Task): Promise<InstallPlan> {
  const tables = await loadTables(host, sources, datedRoles(framework), task);
  const latest = Object.fromEntries(Object.values(tables).map((table) => [table.role, latestEvent(table)]));
  const seen = await host.snapshot({});
  const agreed = agreedArea(seen);
  const cells = agreed === undefined ? undefined : (await host.snapshot({ areas: [agreed] })).areas[0];
  return installFramework(seen, { framework, sources, latest, agreed: cells });
}

/** Tables whose latest day an artefact begins with. */
function datedRoles(framework: FrameworkId): readonly RoleId[] {
  const lines = artefactsOf(framework).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "lines" ? block.lines : [])),
  );
  const roles = lines.flatMap(({ value }) =>
    typeof value === "object" && value !== null && "latestIn" in value ? [value.latestIn] : [],
  );
  return [...new Set(roles)];
}

/** Notes what the new sheets hold, so that they can be told from what people add. */
export async function keepFootprints(host: Host, { changes, added }: InstallPlan): Promise<void> {
  const seen = await host.snapshot({});
  for (const { artefact, sheet } of added) {
    const [content] = await contentsOf(host, [wholeSheet(seen, sheet)]);
    await host.save(FOOTPRINT_KEY + artefact.id, JSON.stringify(footprintOf(changes, sheet, content)));
  }
}

export interface Removal extends UninstallPlan {
  /** Made after an undo, which brings back cells and names alone. */
  readonly looks: readonly Change[];
}

export async function planUninstall(host: Host, { framework, sources }: FrameworkWish, task: Task): Promise<Removal> {
  const seen = await host.snapshot({});
  const installed = installedSheets(seen).filter(({ artefact }) => artefact.framework === framework);
  const changed = new Map<string, readonly string[]>();
  for (const one of installed) {
    changed.set(one.artefact.id, await changedCells(host, seen, one, task));
    task.progress(changed.size, installed.length);
  }
  const plan = uninstallFramework(seen, framework, changed);
  return { ...plan, looks: looksOfSheets(seen, plan.removed, sources) };
}

async function changedCells(
  host: Host,
  seen: Snapshot,
  { artefact, sheet }: InstalledSheet,
  task: Task,
): Promise<readonly string[]> {
  const [content] = await contentsOf(host, [wholeSheet(seen, sheet)]);
  const footprint: Footprint = readFootprint(await host.load(FOOTPRINT_KEY + artefact.id));
  const quiet = { ...task, progress: () => undefined };
  const isSpilled = await spilledCells(sheet, content, (area) => readGiven(host, area, quiet), seen.tables);
  return strangers(footprint, content, isSpilled, seen.tables);
}
