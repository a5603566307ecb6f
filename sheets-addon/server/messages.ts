/** What the page may send. Anything public in a script can be called by anyone with the page, so nothing is taken on trust. */
import * as z from "zod/mini";
import type { Change } from "../../src/host/changes";
import type { Wanted } from "../../src/host/port";

z.config({ jitless: true });

/** Built when the first message comes: a custom function's call never pays for it. */
function schemas() {
  const count = z.int().check(z.nonnegative());
  const name = z.string().check(z.minLength(1));
  const area = z.object({ sheet: z.string(), row: count, column: count, rows: count, columns: count });
  const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
  const look = z.enum(["text", "whole", "number", "money", "percent", "days", "date", "dateTime", "multiple"]);
  const change = z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("sheet"), name }),
    z.object({ kind: z.literal("remove sheet"), name }),
    z.object({ kind: z.literal("write"), area, cells: z.array(z.array(cell)) }),
    z.object({
      kind: z.literal("formula"),
      area,
      formulas: z.array(z.array(z.nullable(z.string()))),
      spills: z.optional(z.object({ rows: count, columns: count })),
    }),
    z.object({ kind: z.literal("name"), name, area }),
    z.object({ kind: z.literal("remove name"), name }),
    z.object({
      kind: z.literal("format"),
      area,
      role: z.optional(z.enum(["title", "caption", "header", "input", "example", "total", "plain"])),
      look: z.optional(look),
    }),
    z.object({ kind: z.literal("note"), area, text: z.string() }),
    z.object({ kind: z.literal("choices"), area, words: z.array(z.string()) }),
    z.object({
      kind: z.literal("chart"),
      chart: z.object({
        type: z.enum(["columns", "stacked columns", "bars", "lines", "waterfall"]),
        title: z.string(),
        data: area,
        over: area,
        look,
      }),
    }),
    z.object({
      kind: z.literal("layout"),
      sheet: z.string(),
      frozenRows: count,
      widths: z.array(z.number()),
    }),
  ]);
  return {
    wanted: z.object({ areas: z.optional(z.array(area)), formulas: z.optional(z.array(area)) }),
    request: z.object({ changes: z.array(change), replace: z.optional(z.boolean()) }),
    setting: z.object({ key: name, json: z.string(), over: z.optional(z.nullable(z.string())) }),
    area,
    words: z.string(),
  };
}

type Schemas = ReturnType<typeof schemas>;
let built: Schemas | undefined;

function read<K extends keyof Schemas>(kind: K, message: unknown): z.infer<Schemas[K]> {
  built ??= schemas();
  const result = built[kind].safeParse(typeof message === "string" ? readJson(message) : undefined);
  if (!result.success) throw new Error("The sidebar sent something this script does not know. Reload the sidebar.");
  return result.data as z.infer<Schemas[K]>;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export interface ApplyRequest {
  readonly changes: readonly Change[];
  readonly replace?: boolean | undefined;
}

export const readWanted = (message: unknown) => read("wanted", message) as Wanted;
export const readApplyRequest = (message: unknown) => read("request", message) as ApplyRequest;
export const readArea = (message: unknown) => read("area", message);
export const readSetting = (message: unknown) => read("setting", message);
export const readNotice = (message: unknown) => read("words", message);
