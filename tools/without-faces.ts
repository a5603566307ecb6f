/**
 * Leaves out of a bundle what the cards say only to people and to pages: summaries, laws,
 * help, examples, what an answer means and how it is formatted. The script that Sheets
 * loads for every call, and Excel's functions file, never show them: their printed files do.
 */
import ts from "typescript";
import { cutOf, isCallOf, parseRoom, propertyName, rewrittenRooms, withCuts, type Cut } from "./rewritten-rooms";

const SAID_TO_PEOPLE = new Set([
  "family",
  "summary",
  "law",
  "source",
  "question",
  "differs",
  "examples",
  "see",
  "terms",
]);

export const withoutFaces = rewrittenRooms("without-faces", stripFaces);

/** A room's text without them. */
export function stripFaces(text: string): string {
  const cuts: Cut[] = [];
  const cut = (node: ts.Node) => cuts.push(cutOf(text, node));
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && isSaidToPeople(node)) cut(node);
    else if (ts.isCallExpression(node) && isOutput(node)) cutOutput(node);
    else ts.forEachChild(node, visit);
  };
  /** Of an output only its headers count; the words before them stand in a place that must stay taken. */
  const cutOutput = (call: ts.CallExpression) => {
    const [first, ...others] = call.arguments;
    if (isCallOf(call, "rows")) {
      cuts.push({ start: first.getStart(), end: first.end, instead: "0" });
      for (const other of others) visit(other);
    } else if (isCallOf(call, "column") || isCallOf(call, "list")) {
      visit(first);
      others.forEach(cut);
    } else others.concat(first).forEach(cut);
  };
  visit(parseRoom(text));
  return withCuts(text, cuts);
}

/** Help anywhere; the rest in the face of a card only. */
function isSaidToPeople(property: ts.PropertyAssignment): boolean {
  const name = propertyName(property);
  return name === "help" || (SAID_TO_PEOPLE.has(name) && isCallOf(property.parent.parent, "card"));
}

/** What a card returns, and the columns of it; rooms call none of these. */
function isOutput(call: ts.CallExpression): boolean {
  return ["cell", "list", "rows", "grid", "column"].some((name) => isCallOf(call, name));
}
