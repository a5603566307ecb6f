/**
 * Leaves out of a sidebar's bundle what the cards say only on their printed pages: the question, the terms they serve,
 * how the result differs from other tools', and every example but the first that stands in a line.
 */
import ts from "typescript";
import { cutOf, isCallOf, parseRoom, propertyName, rewrittenRooms, withCuts, type Cut } from "./rewritten-rooms";

const SAID_ON_PAGES = new Set(["question", "differs", "terms"]);

export const withoutPages = rewrittenRooms("without-pages", stripPages);

/** A room's text without them. */
export function stripPages(text: string): string {
  const cuts: Cut[] = [];
  const visit = (node: ts.Node): void => {
    if (!ts.isPropertyAssignment(node) || !isCallOf(node.parent.parent, "card")) ts.forEachChild(node, visit);
    else if (SAID_ON_PAGES.has(propertyName(node))) cuts.push(cutOf(text, node));
    else if (propertyName(node) === "examples" && ts.isArrayLiteralExpression(node.initializer)) {
      const { elements } = node.initializer;
      const kept = elements.find(standsInALine);
      for (const example of elements) if (example !== kept) cuts.push(cutOf(text, example));
    }
  };
  visit(parseRoom(text));
  return withCuts(text, cuts);
}

/** One cell from single cells, all written out: what the help of a function shows. */
function standsInALine(example: ts.Expression): boolean {
  if (!ts.isObjectLiteralExpression(example)) return false;
  const valueOf = (name: string) =>
    example.properties.find((property) => propertyName(property) === name && ts.isPropertyAssignment(property));
  const [given, gives] = [valueOf("given"), valueOf("gives")].map(
    (property) => (property as ts.PropertyAssignment | undefined)?.initializer,
  );
  if (given === undefined || gives === undefined || !ts.isArrayLiteralExpression(given)) return false;
  return isLone(gives) && given.elements.every(isLone);
}

function isLone(value: ts.Expression): boolean {
  return ts.isLiteralExpression(value) || ts.isPrefixUnaryExpression(value);
}
