/** Members of Excel's API that the add-in's sources name and that came after a version, as the API's own types say ("Api set: ExcelApi 1.12"). */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const folder = fileURLToPath(new URL("../../../excel-addin/", import.meta.url));

export function minorOf(version: string): number {
  return Number(version.split(".")[1]);
}

/** By "Class.member", the ExcelApi each came with. */
export function membersNewerThan(version: string): ReadonlyMap<string, string> {
  const path = join(folder, "tsconfig.json");
  const config = ts.parseJsonConfigFileContent(ts.readConfigFile(path, ts.sys.readFile).config, ts.sys, dirname(path));
  const program = ts.createProgram(config.fileNames, { ...config.options, noEmit: true });
  const checker = program.getTypeChecker();
  const found = new Map<string, string>();
  const isNewer = (since: string) => minorOf(since) > minorOf(version);

  const note = (symbol: ts.Symbol | undefined) => {
    const [declaration] = symbol?.declarations ?? [];
    if (declaration === undefined || !declaration.getSourceFile().fileName.includes("office-js")) return;
    const owner = declaration.parent;
    if (!ts.isClassDeclaration(owner) && !ts.isInterfaceDeclaration(owner)) return;
    const since = sinceOf(declaration);
    // What is newer as a whole is only reached by a member of something that is not.
    if (since === undefined || !isNewer(since) || isNewer(sinceOf(owner) ?? version)) return;
    found.set(`${owner.name?.text}.${symbol!.name}`, since);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node) && ts.isIdentifier(node.propertyName ?? node.name)) {
      const name = (node.propertyName ?? node.name) as ts.Identifier;
      note(checker.getTypeAtLocation(node.parent).getProperty(name.text));
    }
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
      note(checker.getContextualType(node.parent as ts.ObjectLiteralExpression)?.getProperty(node.name.text));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.startsWith(folder)) visit(file);
  return found;
}

/** The last one its comment names: it may speak of other versions before. */
function sinceOf(declaration: ts.Node): string | undefined {
  const { text } = declaration.getSourceFile();
  const comment = text.slice(declaration.getFullStart(), declaration.getStart());
  return [...comment.matchAll(/\[Api set: ExcelApi (1\.\d+)/g)].map(([, since]) => since).at(-1);
}
