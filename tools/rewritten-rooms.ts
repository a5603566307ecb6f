/** A bundle made from rooms of core with something left out of their text. */
import type { Plugin } from "esbuild";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const CORE = fileURLToPath(new URL("../core/", import.meta.url));

/** Bundles every room as `rewrite` has it; the kernel stays as it is. */
export function rewrittenRooms(name: string, rewrite: (room: string) => string): Plugin {
  return {
    name,
    setup(bundler) {
      bundler.onLoad({ filter: /[\\/]core[\\/][a-z]+[\\/][a-z-]+\.ts$/ }, async ({ path }) => {
        if (!path.startsWith(CORE) || path.startsWith(join(CORE, "kernel"))) return undefined;
        return { contents: rewrite(await readFile(path, "utf8")), loader: "ts" };
      });
    },
  };
}

export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

export function parseRoom(text: string): ts.SourceFile {
  return ts.createSourceFile("room.ts", text, ts.ScriptTarget.Latest, true);
}

/** A node with the comma behind it. */
export function cutOf(text: string, node: ts.Node): Cut {
  const comma = /^\s*,/.exec(text.slice(node.end));
  return { start: node.getFullStart(), end: node.end + (comma?.[0].length ?? 0), instead: "" };
}

export function withCuts(text: string, cuts: readonly Cut[]): string {
  return [...cuts]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end, instead }) => left.slice(0, start) + instead + left.slice(end), text);
}

export function isCallOf(node: ts.Node, name: string): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;
}

export function propertyName(property: ts.ObjectLiteralElementLike): string {
  return property.name !== undefined && ts.isIdentifier(property.name) ? property.name.text : "";
}
