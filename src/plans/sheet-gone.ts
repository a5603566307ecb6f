import type { Area } from "../host/changes";
import type { SheetOutline } from "../host/port";

/** Says which sheet a live formula would read in vain, because it went away meanwhile; undefined where all stand. */
export function sheetGone(
  sheets: readonly SheetOutline[],
  areas: readonly Area[],
): { readonly problem: string } | undefined {
  const gone = areas.find(({ sheet }) => !sheets.some(({ name }) => name === sheet));
  return gone === undefined
    ? undefined
    : {
        problem: `The sheet "${gone.sheet}" is not there any more. Choose another one above and read again.`,
      };
}
