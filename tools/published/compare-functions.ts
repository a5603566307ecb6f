/** Whether a formula that stands in a cell still means the same. */
import { compareWords } from "./compare-shapes";
import {
  adds,
  breaks,
  NO_DRIFT,
  together,
  type Drift,
  type PublishedFunction,
  type PublishedParameter,
} from "./snapshot";

export function compareFunctions(name: string, before: PublishedFunction, after: PublishedFunction): Drift {
  return together([
    before.excelId === after.excelId
      ? NO_DRIFT
      : breaks(`${name} has the id ${after.excelId} in Excel; saved workbooks know it as ${before.excelId}.`),
    compareParameters(name, before.parameters, after.parameters),
    compareAnswers(name, before, after),
  ]);
}

/** Cells hand arguments over by their place: each must keep its own. */
function compareParameters(
  name: string,
  before: readonly PublishedParameter[],
  after: readonly PublishedParameter[],
): Drift {
  const placeNow = (wanted: string) => after.findIndex((parameter) => parameter.name === wanted);
  const kept = before.map((parameter, place) => {
    const now = placeNow(parameter.name);
    if (now === place) return compareParameter(name, parameter, after[place]);
    const words = `argument ${place + 1} of ${name}, ${parameter.name},`;
    return breaks(now < 0 ? `${words} was removed or renamed.` : `${words} was moved to place ${now + 1}.`);
  });
  const isKnown = (wanted: string) => before.some((parameter) => parameter.name === wanted);
  const fresh = after.flatMap((parameter, place) => {
    if (isKnown(parameter.name)) return [];
    const words = `argument ${parameter.name} of ${name} is new`;
    if (place < before.length) return [breaks(`${words} and stands before the end, at place ${place + 1}.`)];
    if (!parameter.optional) return [breaks(`${words} and required, so formulas without it are refused.`)];
    return [adds(`${words}, at the end, and may be left out.`)];
  });
  return together([...kept, ...fresh]);
}

function compareParameter(name: string, before: PublishedParameter, after: PublishedParameter): Drift {
  const words = `argument ${before.name} of ${name}`;
  return together([
    before.takes === after.takes ? NO_DRIFT : breaks(`${words} took ${before.takes} and now takes ${after.takes}.`),
    compareOptionality(words, before, after),
    compareClosedLists(words, before.words, after.words),
  ]);
}

function compareOptionality(words: string, before: PublishedParameter, after: PublishedParameter): Drift {
  if (before.optional && !after.optional) return breaks(`${words} could be left out and no longer can.`);
  if (!before.optional && after.optional) return adds(`${words} may be left out now.`);
  if (before.otherwise === after.otherwise) return NO_DRIFT;
  const shown = (value: string | undefined) => (value === undefined ? "nothing" : `"${value}"`);
  return breaks(`${words}, left out, stood for ${shown(before.otherwise)} and now for ${shown(after.otherwise)}.`);
}

function compareClosedLists(words: string, before?: readonly string[], after?: readonly string[]): Drift {
  if (before === undefined)
    return after === undefined ? NO_DRIFT : breaks(`${words} takes a closed list of words now.`);
  return after === undefined ? adds(`${words} takes any word now.`) : compareWords(words, before, after);
}

function compareAnswers(name: string, before: PublishedFunction, after: PublishedFunction): Drift {
  if (before.gives !== after.gives) return breaks(`${name} gave a ${before.gives} and now gives a ${after.gives}.`);
  const [former, now] = [before.headers ?? [], after.headers ?? []];
  const moved = former.findIndex((header, i) => header !== now[i]);
  if (moved >= 0) {
    return breaks(`column ${moved + 1} of ${name} was "${former[moved]}" and is now ${shownHeader(now[moved])}.`);
  }
  if (now.length === former.length) return NO_DRIFT;
  return breaks(
    `${name} answers with a further column, "${now[former.length]}", which may run into what stands beside it.`,
  );
}

function shownHeader(header: string | undefined): string {
  return header === undefined ? "gone" : `"${header}"`;
}
