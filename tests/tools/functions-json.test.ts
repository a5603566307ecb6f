import { parseTree } from "custom-functions-metadata";
import { describe, expect, it } from "vitest";
import { catalog } from "../../core/catalog";
import { parametersOf, type Card } from "../../core/kernel/card";
import { helpOf } from "../../tools/help-of";
import { printFunctionsJson } from "../../tools/print-functions-json";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly { readonly name: string; readonly description: string }[];
  }[];
}

/** The function as somebody would write it by hand for Microsoft's own tool to read. */
function stub(card: Card): string {
  const parameters = parametersOf(card);
  const help = parameters.map((parameter) => {
    const { name, param } = parameter;
    return ` * @param {any[][]} ${param.optional ? `[${name}]` : name} ${helpOf(parameter)}`;
  });
  const typed = parameters.map(({ name, param }) => `${name}${param.optional ? "?" : ""}: any[][]`).join(", ");
  return [
    "/**",
    ` * ${card.summary}`,
    ` * @customfunction ${card.name}`,
    ...help,
    " * @returns {any[][]} The answer",
    " */",
    `function ${card.name}(${typed}): any[][] { return []; }`,
  ].join("\n");
}

describe("functions.json", () => {
  const { functions, ...flags } = JSON.parse(printFunctionsJson(catalog)) as Metadata;

  it("is what custom-functions-metadata prints from stubs, beside the two flags", () => {
    const { functions: theirs, extras } = parseTree(catalog.map(stub).join("\n\n"), "functions.ts");
    expect(extras.flatMap(({ errors }) => errors)).toEqual([]);
    expect(functions).toEqual(JSON.parse(JSON.stringify(theirs)));
    expect(flags).toEqual({ allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true });
  });

  it("stays within what Excel shows", () => {
    for (const { id, name, description, parameters } of functions) {
      expect(id).toBe(name);
      expect(description.length).toBeLessThanOrEqual(1024);
      for (const parameter of parameters) expect(parameter.description.length, parameter.name).toBeLessThanOrEqual(512);
    }
  });
});
