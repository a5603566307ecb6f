/** The names of ranges we install: by them a sheet is found again after it was renamed or moved. */
const PREFIX = "revpact_";
const SHEET_PREFIX = `${PREFIX}sheet_`;

/** Of a block or a line. */
export function rangeName(id: string): string {
  return PREFIX + id.replace(/-/g, "_");
}

/** Of an artefact's sheet: it names the title's cell. */
export function sheetRangeName(artefact: string): string {
  return SHEET_PREFIX + artefact.replace(/-/g, "_");
}

export function isRangeName(name: string): boolean {
  return name.toLowerCase().startsWith(PREFIX);
}
