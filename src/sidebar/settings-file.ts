/**
 * Settings as one JSON file, to carry them to another document. What is read from a file is
 * checked more strictly than what we kept ourselves: nothing of a file that has a fault is taken.
 */
import * as z from "zod/mini";
import { fields, type Settings } from "./settings";
import { openSettings, VERSION } from "./settings-format";

const contents = z.partial(z.strictObject(fields));

/** The settings that a file holds, or a sentence on the first thing that is wrong with it. */
export function readSettingsFile(
  json: string,
): { readonly settings: Partial<Settings> } | { readonly problem: string } {
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch {
    return { problem: "This is no settings file: it is not JSON." };
  }
  const opened = openSettings(file);
  if (opened.kind === "not ours")
    return { problem: 'This is no settings file of Revpact: it must begin with "revpact": "settings".' };
  if (opened.kind === "newer") {
    return {
      problem: `This file was saved by a newer Revpact (version ${opened.version} of the format, this one reads ${VERSION}). Nothing was changed.`,
    };
  }
  const { settings } = opened;
  const read = z.safeParse(contents, settings);
  if (read.success) return { settings: read.data as Partial<Settings> };
  return { problem: `${issueWords(read.error.issues[0], settings)} Nothing was changed.` };
}

type Issue = z.core.$ZodIssue;

/** "currency must be text of at most 4 characters, found 12." */
function issueWords(issue: Issue, settings: unknown): string {
  if (issue.code === "unrecognized_keys") return `There is no setting called ${issue.keys.join(" or ")}.`;
  const name = issue.path.map(String).join(".");
  return `${name} must be ${expectation(issue)}, found ${found(settings, issue.path)}.`;
}

const TYPE_WORDS: Readonly<Partial<Record<string, string>>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
};

function expectation(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return TYPE_WORDS[issue.expected] ?? "a group of settings";
    case "too_big":
      return `text of at most ${String(issue.maximum)} characters`;
    case "invalid_value":
      return `one of ${issue.values.map(String).join(", ")}`;
    default:
      return "something else";
  }
}

function found(settings: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    settings,
  );
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 40);
}
