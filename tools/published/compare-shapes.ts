/** Whether what was kept in one shape can still be read in another. */
import type { Shape } from "./shape";
import { adds, breaks, NO_DRIFT, together, type Drift } from "./snapshot";

/** `name`: the setting, as `bowtie.typed`. */
export function compareShapes(name: string, before: Shape, after: Shape): Drift {
  if (before.is === "text" && after.is === "text") return compareLengths(name, before.atMost, after.atMost);
  if (before.is === "choice" && after.is === "choice") return compareWords(name, before.words, after.words);
  if (before.is === "group" && after.is === "group") return compareGroups(name, before, after);
  if (before.is !== after.is) return breaks(`setting ${name} was ${before.is} and is now ${after.is}.`);
  if ("of" in before && "of" in after) return compareShapes(`${name}[]`, before.of, after.of);
  return NO_DRIFT;
}

function compareLengths(name: string, before = Infinity, after = Infinity): Drift {
  if (before === after) return NO_DRIFT;
  if (after < before) return breaks(`setting ${name} took longer texts than the ${after} characters it takes now.`);
  return adds(`setting ${name} takes longer texts than before.`);
}

/** Words of a closed list: of a setting, or of an argument. */
export function compareWords(name: string, before: readonly string[], after: readonly string[]): Drift {
  const gone = before.filter((word) => !after.includes(word));
  const fresh = after.filter((word) => !before.includes(word));
  return together([
    ...gone.map((word) => breaks(`${name} no longer takes "${word}".`)),
    ...fresh.map((word) => adds(`${name} takes "${word}" too.`)),
  ]);
}

type Group = Extract<Shape, { is: "group" }>;

function compareGroups(name: string, before: Group, after: Group): Drift {
  const known = Object.entries(before.fields).map(([key, shape]) => {
    const inner = `${name}.${key}`;
    const now = after.fields[key];
    if (now === undefined) return breaks(`setting ${inner} is gone.`);
    const isNeeded = before.mayLack?.includes(key) === true && after.mayLack?.includes(key) !== true;
    return isNeeded
      ? breaks(`setting ${inner} could be left out and no longer can.`)
      : compareShapes(inner, shape, now);
  });
  const fresh = Object.keys(after.fields).filter((key) => before.fields[key] === undefined);
  return together([
    ...known,
    ...fresh.map((key) =>
      after.mayLack?.includes(key) === true
        ? adds(`setting ${name}.${key} is new.`)
        : breaks(`setting ${name}.${key} is new and must be there, so a ${name} kept before can't be read any more.`),
    ),
  ]);
}
