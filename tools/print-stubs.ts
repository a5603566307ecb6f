/**
 * The script file that gives every function to Google Sheets. Sheets reads the
 * comment right above a plain function declaration for its help, so this file is
 * printed as it stands and never goes through a bundler.
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
    ...parameters.map((parameter) => `@param {${typeOf(parameter)}} ${parameter.name} ${helpOf(parameter)}`),
    `@return {${card.returns.gives === "cell" ? "number|string" : "range"}} ${card.returns.words}`,
    "@customfunction",
  ];
  const comment = lines.map((line) => ` * ${line.replace(/\*\//g, "* /")}`.trimEnd()).join("\n");
  const names = parameters.map(({ name }) => name).join(", ");
  return `/**\n${comment}\n */\nfunction ${card.name}(${names}) { return Revpact.answer("${card.name}", arguments); }`;
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
