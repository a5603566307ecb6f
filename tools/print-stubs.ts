/**
 * The script file that gives every function to Google Sheets. Sheets reads the
 * comment right above a plain function declaration for its help, so this file is
 * printed as it stands and never goes through a bundler. It is loaded for every call,
 * so each help is its first sentence; the sidebar and the pages have the rest.
 */
import { parametersOf, type Card, type Parameter } from "../core/kernel/card";
import { helpOf } from "./help-of";

export function printStubs(catalog: readonly Card[]): string {
  return ["// Printed from the catalogue by tools/print-stubs.ts; do not edit.", ...catalog.map(printStub), ""].join(
    "\n\n",
  );
}

function printStub(card: Card): string {
  const parameters = parametersOf(card);
  const lines = [
    `${card.summary}.`,
    "",
    ...parameters.map((parameter) => `@param {${typeOf(parameter)}} ${parameter.name} ${shortHelp(parameter)}`),
    `@return {${card.returns.gives === "cell" ? "number|string" : "range"}}`,
    "@customfunction",
  ];
  const comment = lines.map((line) => ` * ${line.replace(/\*\//g, "* /")}`.trimEnd()).join("\n");
  const names = parameters.map(({ name }) => name).join(", ");
  return `/**\n${comment}\n */\nfunction ${card.name}(${names}) { return Revpact.answer("${card.name}", arguments); }`;
}

function shortHelp({ param, ...parameter }: Parameter): string {
  return helpOf({ ...parameter, param: { ...param, help: firstSentence(param.help) } });
}

/** Up to a full stop that white space follows; `D.` in a name ends nothing of ours. */
function firstSentence(words: string): string {
  return /^.*?[.?](?=\s|$)/s.exec(words)?.[0] ?? words;
}

function typeOf({ param }: Parameter): string {
  if (param.shape === "range") return "range";
  switch (param.kind) {
    case "text":
    case "choice":
    case "header":
    case "columns":
      return "string";
    case "date":
      return "date";
    default:
      return "number";
  }
}
