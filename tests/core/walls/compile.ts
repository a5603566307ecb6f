/**
 * Compiles small sources as if they stood in a project of ours, with that project's own
 * tsconfig and files, and says what the compiler says of each. Nothing is written.
 */
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

export interface Verdict {
  readonly codes: readonly number[];
  readonly words: string;
}

/** What several programs of one project read alike: parsed once. */
const parsedOnce = new Map<string, ts.SourceFile>();

/** The verdict on every source, by its name; the names are paths inside the project. */
export function compileIn(project: string, sources: Readonly<Record<string, string>>): ReadonlyMap<string, Verdict> {
  const configFile = join(ROOT, project, "tsconfig.json");
  const { config, error } = ts.readConfigFile(configFile, ts.sys.readFile);
  if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, "\n"));
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, dirname(configFile), undefined, configFile);
  const paths = new Map(Object.entries(sources).map(([name, text]) => [resolve(ROOT, project, name), { name, text }]));

  const host = ts.createCompilerHost(parsed.options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => paths.has(resolve(file)) || fileExists(file);
  host.readFile = (file) => paths.get(resolve(file))?.text ?? readFile(file);
  host.getSourceFile = (file, options, ...rest) => {
    const source = paths.get(resolve(file));
    if (source !== undefined) return ts.createSourceFile(file, source.text, options, true);
    const known = parsedOnce.get(`${project} ${file}`) ?? getSourceFile(file, options, ...rest);
    if (known !== undefined) parsedOnce.set(`${project} ${file}`, known);
    return known;
  };
  const program = ts.createProgram({
    rootNames: [...parsed.fileNames, ...paths.keys()],
    options: { ...parsed.options, noEmit: true },
    ...(parsed.projectReferences !== undefined && { projectReferences: parsed.projectReferences }),
    host,
  });

  const general = [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
  ];
  return new Map(
    [...paths].map(([path, { name }]) => {
      const source = program.getSourceFile(path);
      if (source === undefined) throw new Error(`${name} was not compiled`);
      const about = general.filter(({ file, messageText }) =>
        file === undefined ? ts.flattenDiagnosticMessageText(messageText, "\n").includes(path) : file === source,
      );
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source), ...about];
      return [
        name,
        {
          codes: found.map(({ code }) => code),
          words: found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")).join("\n"),
        },
      ];
    }),
  );
}
