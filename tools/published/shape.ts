/** The shape of a kept value, read from the JSON Schema of what checks it. */
export type Shape =
  | { readonly is: "text"; readonly atMost?: number }
  | { readonly is: "number" | "whole number" | "true or false" }
  | { readonly is: "choice"; readonly words: readonly string[] }
  | { readonly is: "list" | "record"; readonly of: Shape }
  | { readonly is: "group"; readonly fields: Readonly<Record<string, Shape>>; readonly mayLack?: readonly string[] };

export interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
}

/** Throws where a setting has a shape that no comparison knows yet. */
export function shapeOf(schema: Schema): Shape {
  switch (schema.type) {
    case "string":
      if (schema.enum !== undefined) return { is: "choice", words: schema.enum };
      return { is: "text", ...(schema.maxLength !== undefined && { atMost: schema.maxLength }) };
    case "number":
      return { is: "number" };
    case "integer":
      return { is: "whole number" };
    case "boolean":
      return { is: "true or false" };
    case "array":
      if (schema.items !== undefined) return { is: "list", of: shapeOf(schema.items) };
      break;
    case "object":
      return shapeOfObject(schema);
  }
  throw new Error(`a kept value must be of a shape that can be compared, found ${JSON.stringify(schema)}`);
}

function shapeOfObject({ properties, required = [], propertyNames, additionalProperties }: Schema): Shape {
  if (properties !== undefined) return group(Object.entries(properties), required);
  if (typeof additionalProperties !== "object") throw new Error("a record must say what it holds");
  const names = propertyNames?.enum;
  if (names === undefined) return { is: "record", of: shapeOf(additionalProperties) };
  return group(
    names.map((name) => [name, additionalProperties]),
    required,
  );
}

function group(entries: readonly (readonly [string, Schema])[], required: readonly string[]): Shape {
  const mayLack = entries.map(([name]) => name).filter((name) => !required.includes(name));
  const fields = Object.fromEntries(entries.map(([name, schema]) => [name, shapeOf(schema)]));
  return { is: "group", fields, ...(mayLack.length > 0 && { mayLack }) };
}
