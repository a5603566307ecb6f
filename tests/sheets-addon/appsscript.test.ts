import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";

const SCOPES = [
  "https://www.googleapis.com/auth/spreadsheets.currentonly",
  "https://www.googleapis.com/auth/script.container.ui",
] as const;

const manifest = z.strictObject({
  timeZone: z.string().regex(/^[A-Za-z]+\/[A-Za-z_]+$/),
  runtimeVersion: z.literal("V8"),
  // A refusal quotes what it found in a cell: logged, it would reach whoever published the script.
  exceptionLogging: z.literal("NONE"),
  dependencies: z.strictObject({}),
  oauthScopes: z.array(z.enum(SCOPES)).length(SCOPES.length),
});

it("appsscript.json asks for the two scopes and nothing else", () => {
  const text = readFileSync(new URL("../../sheets-addon/appsscript.json", import.meta.url), "utf8");
  const { oauthScopes } = manifest.parse(JSON.parse(text));
  expect(new Set(oauthScopes)).toEqual(new Set(SCOPES));
});
