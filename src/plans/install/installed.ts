/** What of ours stands in a document, told by its named ranges: they follow a sheet that is renamed or moved. */
import { artefacts } from "../../frameworks/artefacts";
import type { Artefact } from "../../frameworks/artefact";
import type { Area } from "../../host/changes";
import type { Snapshot } from "../../host/port";
import { isRangeName, rangeName, sheetRangeName } from "./range-name";

export interface InstalledSheet {
  readonly artefact: Artefact;
  /** The sheet's name as it is now. */
  readonly sheet: string;
}

type Seen = Pick<Snapshot, "names">;

export function installedSheets({ names }: Seen): readonly InstalledSheet[] {
  return artefacts.flatMap((artefact) => {
    const area = areaNamed(names, sheetRangeName(artefact.id));
    return area === undefined ? [] : [{ artefact, sheet: area.sheet }];
  });
}

/** Where a block or a line of an installed sheet stands now. */
export function installedArea({ names }: Seen, id: string): Area | undefined {
  return areaNamed(names, rangeName(id));
}

/** Our named ranges on one sheet. */
export function rangeNamesOn({ names }: Seen, sheet: string): readonly string[] {
  return names.filter(({ name, area }) => isRangeName(name) && area.sheet === sheet).map(({ name }) => name);
}

/** Hosts compare names without case, and some hand them over in capitals. */
function areaNamed(names: Seen["names"], wanted: string): Area | undefined {
  return names.find(({ name }) => name.toLowerCase() === wanted)?.area;
}
