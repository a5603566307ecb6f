/** What would break in saved work, and what was only added, from one published state to the next. */
import { compareFunctions } from "./compare-functions";
import { compareShapes } from "./compare-shapes";
import { adds, breaks, NO_DRIFT, together, type Drift, type Published } from "./snapshot";

export function comparePublished(before: Published, after: Published): Drift {
  return together([
    compareEntries("function", before.functions, after.functions, compareFunctions),
    compareEntries("setting", before.settings.fields, after.settings.fields, compareShapes),
    compareFileVersions(before.settings.fileVersion, after.settings.fileVersion),
    compareLists("document key", before.documentKeys, after.documentKeys),
    compareKeeping(before.keptAs, after.keptAs),
    compareLists("named range", before.rangeNames, after.rangeNames),
    compareLists("panel", before.panels, after.panels),
    before.excel.id === after.excel.id
      ? NO_DRIFT
      : breaks(`the Excel add-in was ${before.excel.id} and is now ${after.excel.id}, another add-in to Excel.`),
    compareLists("Excel action", before.excel.actions, after.excel.actions),
    compareLists("file that Excel asks for", before.excel.files, after.excel.files),
  ]);
}

function compareEntries<T>(
  kind: string,
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  compare: (name: string, before: T, after: T) => Drift,
): Drift {
  const known = Object.keys(before).filter((name) => after[name] !== undefined);
  return together([
    ...known.map((name) => compare(name, before[name], after[name])),
    compareLists(kind, Object.keys(before), Object.keys(after)),
  ]);
}

/** Their order says nothing. */
function compareLists(kind: string, before: readonly string[], after: readonly string[]): Drift {
  const gone = before.filter((name) => !after.includes(name));
  const fresh = after.filter((name) => !before.includes(name));
  return together([
    ...gone.map((name) => breaks(`${kind} ${name} is gone or renamed.`)),
    ...fresh.map((name) => adds(`${kind} ${name} is new.`)),
  ]);
}

function compareFileVersions(before: number, after: number): Drift {
  if (before === after) return NO_DRIFT;
  return after < before
    ? breaks(`settings files are of version ${after} now: those of version ${before} would be refused.`)
    : adds(`settings files are of version ${after} now.`);
}

function compareKeeping(before: Published["keptAs"], after: Published["keptAs"]): Drift {
  return together(
    Object.entries(before).map(([host, ways]) =>
      JSON.stringify(ways) === JSON.stringify(after[host])
        ? NO_DRIFT
        : breaks(`what ${host} kept was under ${ways.join(", ")} and is now looked for elsewhere.`),
    ),
  );
}
