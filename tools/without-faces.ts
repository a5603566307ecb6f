/**
 * Leaves out of a bundle what the cards say only to people and to pages: summaries, laws,
 * help, examples, what an answer means and how it is formatted. The script that Sheets
 * loads for every call, and Excel's functions file, never show them: their printed files do.
 */
import type { Plugin } from "esbuild";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const CORE = fileURLToPath(new URL("../core/", import.meta.url));
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

export const withoutFaces: Plugin = {
  name: "without-faces",
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]core[\\/][a-z]+[\\/][a-z-]+\.ts$/ }, async ({ path }) => {
      if (!path.startsWith(CORE) || path.startsWith(join(CORE, "kernel"))) return undefined;
      return { contents: stripFaces(await readFile(path, "utf8")), loader: "ts" };
    });
  },
};

/** A room's text without them. */
export function stripFaces(text: string): string {
  const source = ts.createSourceFile("room.ts", text, ts.ScriptTarget.Latest, true);
  const cuts: (readonly [start: number, end: number, instead: string])[] = [];
  const cut = (node: ts.Node) => {
    const comma = /^\s*,/.exec(text.slice(node.end));
    cuts.push([node.getFullStart(), node.end + (comma?.[0].length ?? 0), ""]);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && isSaidToPeople(node)) cut(node);
    else if (ts.isCallExpression(node) && isOutput(node)) cutOutput(node);
    else ts.forEachChild(node, visit);
  };
  /** Of an output only its headers count; the words before them stand in a place that must stay taken. */
  const cutOutput = (call: ts.CallExpression) => {
    const [first, ...others] = call.arguments;
    if (isCall(call, "rows")) {
      cuts.push([first.getStart(), first.end, "0"]);
      for (const other of others) visit(other);
    } else if (isCall(call, "column") || isCall(call, "list")) {
      visit(first);
      others.forEach(cut);
    } else others.concat(first).forEach(cut);
  };
  visit(source);
  return cuts
    .sort(([a], [b]) => b - a)
    .reduce((left, [start, end, instead]) => left.slice(0, start) + instead + left.slice(end), text);
}

/** Help anywhere; the rest in the face of a card only. */
function isSaidToPeople(property: ts.PropertyAssignment): boolean {
  const name = nameOf(property);
  return name === "help" || (SAID_TO_PEOPLE.has(name) && isCall(property.parent.parent, "card"));
}

/** What a card returns, and the columns of it; rooms call none of these. */
function isOutput(call: ts.CallExpression): boolean {
  return ["cell", "list", "rows", "grid", "column"].some((name) => isCall(call, name));
}

function isCall(node: ts.Node, name: string): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;
}

function nameOf(property: ts.ObjectLiteralElementLike): string {
  return property.name !== undefined && ts.isIdentifier(property.name) ? property.name.text : "";
}
