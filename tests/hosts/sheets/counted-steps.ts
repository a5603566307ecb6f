/**
 * A script with its steps counted: each call of a function and each turn of a loop is one. What a built-in does by
 * itself (`sort` of numbers, `slice`) counts nothing, what it calls back counts.
 */
import ts from "typescript";

/** The function that the counted script calls; it must be a global. */
export const STEP = "countStep";

interface Insertion {
  readonly at: number;
  readonly text: string;
  /** How deep its node lies: of two that end at one place the inner one ends first. */
  readonly depth: number;
  readonly ends: boolean;
}

export function withCountedSteps(code: string): string {
  const file = ts.createSourceFile("script.js", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const insertions: Insertion[] = [];
  const around = (node: ts.Node, before: string, after: string, depth: number) => {
    insertions.push({ at: node.getStart(file), text: before, depth, ends: false });
    insertions.push({ at: node.getEnd(), text: after, depth, ends: true });
  };
  const into = (block: ts.Block, depth: number) => {
    // A directive counts only as the first thing of a function.
    const first = block.statements.find(
      (one) => !(ts.isExpressionStatement(one) && ts.isStringLiteral(one.expression)),
    );
    const at = first === undefined ? block.getEnd() - 1 : first.getStart(file);
    insertions.push({ at, text: first === undefined ? `;${STEP}();` : `${STEP}();`, depth, ends: false });
  };
  const visit = (node: ts.Node, depth: number): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body !== undefined) {
      if (ts.isBlock(node.body)) into(node.body, depth + 1);
      else around(node.body, `(${STEP}(),`, ")", depth + 1);
    }
    if (ts.isIterationStatement(node, false)) {
      if (ts.isBlock(node.statement)) into(node.statement, depth + 1);
      else around(node.statement, `{${STEP}();`, "}", depth + 1);
    }
    ts.forEachChild(node, (child) => visit(child, depth + 1));
  };
  visit(file, 0);
  insertions.sort((a, b) => {
    if (a.at !== b.at) return a.at - b.at;
    if (a.ends !== b.ends) return a.ends ? -1 : 1;
    return a.ends ? b.depth - a.depth : a.depth - b.depth;
  });
  let counted = "";
  let from = 0;
  for (const { at, text } of insertions) {
    counted += code.slice(from, at) + text;
    from = at;
  }
  return counted + code.slice(from);
}
