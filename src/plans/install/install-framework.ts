/**
 * A framework as sheets of the document. Each of its artefacts becomes a new sheet; what stands
 * already is left alone, so installing twice adds only what was lacking before.
 */
import type { FrameworkId } from "../../../core/reference/frameworks";
import type { Cells } from "../../../core/kernel/cells";
import { ask } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";
import type { DataSources } from "../../data/assign-roles";
import type { RoleId } from "../../data/table-roles";
import type { Artefact } from "../../frameworks/artefact";
import { artefacts, artefactsOf } from "../../frameworks/artefacts";
import { AGREED_DEFINITIONS, proposedDefinitions } from "../../frameworks/definitions";
import type { Area, Change } from "../../host/changes";
import type { Snapshot } from "../../host/port";
import { requiredCard } from "../card-named";
import { freeSheetName } from "../free-sheet-name";
import { sheetsFirst } from "../sheets-first";
import { installedArea, installedSheets, type InstalledSheet } from "./installed";
import { layOut, namedAreas } from "./lay-out";
import { writeArtefact, type Writing } from "./write-artefact";

export interface InstallWish {
  readonly framework: FrameworkId;
  readonly sources: DataSources;
  readonly latest: Writing["latest"];
  /** What the installed Definitions sheet holds in its first two columns; undefined where none is installed. */
  readonly agreed: Cells | undefined;
}

export interface LackingArtefact {
  readonly artefact: Artefact;
  /** Tables that are not in the document. */
  readonly roles: readonly RoleId[];
}

export interface InstallPlan {
  readonly changes: readonly Change[];
  readonly added: readonly InstalledSheet[];
  /** Installed before, and left as they are. */
  readonly standing: readonly InstalledSheet[];
  readonly lacking: readonly LackingArtefact[];
}

export function installFramework(seen: Pick<Snapshot, "sheets" | "names">, wish: InstallWish): InstallPlan {
  const installed = installedSheets(seen);
  const wanted = artefactsOf(wish.framework);
  const standing = installed.filter(({ artefact }) => wanted.includes(artefact));
  const open = wanted.filter((artefact) => !standing.some((other) => other.artefact === artefact));
  const lacking = open.flatMap((artefact) => lackOf(artefact, wish.sources));
  const layouts = layOutAll(
    open.filter((artefact) => !lacking.some((other) => other.artefact === artefact)),
    seen.sheets,
  );

  const areas = new Map<string, Area>([
    ...installedAreas(seen),
    ...layouts.flatMap((layout) => [...namedAreas(layout)]),
  ]);
  const writing: Writing = { areas, sources: wish.sources, latest: wish.latest, stamp: stampOf(wish.agreed) };
  return {
    changes: sheetsFirst(layouts.flatMap((layout) => writeArtefact(layout, writing))),
    added: layouts.map(({ artefact, sheet }) => ({ artefact, sheet })),
    standing,
    lacking,
  };
}

function lackOf(artefact: Artefact, sources: DataSources): readonly LackingArtefact[] {
  const roles = artefact.needs.filter((role) => sources[role] === undefined);
  return roles.length === 0 ? [] : [{ artefact, roles }];
}

function layOutAll(wanted: readonly Artefact[], sheets: Snapshot["sheets"]) {
  const names = sheets.map(({ name }) => ({ name }));
  return wanted.map((artefact) => {
    const sheet = freeSheetName(artefact.title, names);
    names.push({ name: sheet });
    return layOut(artefact, sheet);
  });
}

/** Everything that an installed artefact of any framework names. */
function installedAreas(seen: Pick<Snapshot, "names">): readonly (readonly [string, Area])[] {
  return artefacts.flatMap((artefact) =>
    [...namedAreas(layOut(artefact, artefact.title)).keys()].flatMap((id): (readonly [string, Area])[] => {
      const area = installedArea(seen, id);
      return area === undefined ? [] : [[id, area]];
    }),
  );
}

/** The stamp of what is agreed; of the proposals where the Definitions sheet is still to be installed. */
export function stampOf(agreed: Cells | undefined): string {
  const stamp = ask(requiredCard("DEFINITIONS_STAMP"), [agreed ?? proposedDefinitions]);
  return isRefusal(stamp) ? "" : String(stamp[0][0]);
}

/** The cells that the stamp is made from, where they are installed. */
export function agreedArea(seen: Pick<Snapshot, "names">): Area | undefined {
  const area = installedArea(seen, AGREED_DEFINITIONS);
  return area === undefined ? undefined : { ...area, columns: 2 };
}

/**
 * The looks, notes, lists and layout of installed sheets as they are when new: what taking back a
 * removal does not bring back by itself. None for a sheet whose tables are not there any more.
 */
export function looksOfSheets(
  seen: Pick<Snapshot, "names">,
  sheets: readonly InstalledSheet[],
  sources: DataSources,
): readonly Change[] {
  const writing: Writing = { areas: new Map(installedAreas(seen)), sources, latest: {}, stamp: "" };
  return sheets
    .filter(({ artefact }) => lackOf(artefact, sources).length === 0)
    .flatMap(({ artefact, sheet }) => writeArtefact(layOut(artefact, sheet), writing))
    .filter(({ kind }) => kind === "format" || kind === "note" || kind === "choices" || kind === "layout");
}
