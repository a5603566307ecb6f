/**
 * What mutation testing leaves alone: the words that cards say to people (a changed help text is no changed
 * behaviour) and the tables their examples are worked on. Bounds, defaults and headers stay in.
 */
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const SAID_TO_PEOPLE = new Set(["help", "summary", "law", "source", "question", "differs", "examples", "see", "terms"]);
const REASON = "said to people, or an example";

const nameOf = (node) => node?.name ?? node?.value;

function isWords(path) {
  const { node, parent } = path;
  if (parent?.type === "ObjectProperty" && parent.value === node) return SAID_TO_PEOPLE.has(nameOf(parent.key));
  // The third argument of column(), the second of cell() and list()'s last, the first of rows() and grid().
  if (parent?.type !== "CallExpression") return false;
  const place = parent.arguments.indexOf(node);
  const wordsAt = { column: 2, cell: 1, list: 2, rows: 0, grid: 0 }[parent.callee.name];
  return node.type === "StringLiteral" && wordsAt === place;
}

/** A constant in capitals that only examples read: a table of cells. */
function isExampleTable({ node, parentPath }) {
  return (
    node.type === "VariableDeclarator" &&
    parentPath?.parent?.type === "Program" &&
    node.init?.type === "ArrayExpression" &&
    node.init.elements[0]?.type === "ArrayExpression"
  );
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "faces", {
    shouldIgnore: (path) => (isWords(path) || isExampleTable(path) ? REASON : undefined),
  }),
];
