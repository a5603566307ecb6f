import { describe, expect, it } from "vitest";
import { settingsOf, type Settings } from "../../../src/sidebar/settings";
import { readSettingsFile } from "../../../src/sidebar/settings-file";
import { printSettings } from "../../../src/sidebar/settings-format";

const settings: Settings = {
  ...settingsOf({}),
  currency: "€",
  symptom: 'They said "no" </script>',
  data: [{ place: "Deals 2026", role: "deals", columns: { Amount: "ACV" } }],
};
const file = (changed: object, version = 1) =>
  JSON.stringify({ revpact: "settings", version, settings: { ...settings, ...changed } });
const problemOf = (json: string) => {
  const read = readSettingsFile(json);
  return "problem" in read ? read.problem : undefined;
};

describe("settings as a file", () => {
  it("come back as they were", () => {
    expect(readSettingsFile(printSettings(settings))).toEqual({ settings });
  });

  it("may hold a part: what is not in the file stays", () => {
    const part = JSON.stringify({ revpact: "settings", version: 1, settings: { currency: "£" } });
    expect(readSettingsFile(part)).toEqual({ settings: { currency: "£" } });
  });

  it.each([
    ["not JSON", "{", "This is no settings file: it is not JSON."],
    [
      "somebody else's JSON",
      '{"theme":"dark"}',
      'This is no settings file of Revpact: it must begin with "revpact": "settings".',
    ],
    ["a list", "[]", 'This is no settings file of Revpact: it must begin with "revpact": "settings".'],
    [
      "a newer format",
      file({}, 2),
      "This file was saved by a newer Revpact (version 2 of the format, this one reads 1). Nothing was changed.",
    ],
    ["an unknown setting", file({ theme: "dark" }), "There is no setting called theme. Nothing was changed."],
    ["a number for a text", file({ symptom: 12 }), "symptom must be text, found 12. Nothing was changed."],
    [
      "a text that is too long",
      file({ currency: "dollars" }),
      'currency must be text of at most 4 characters, found "dollars". Nothing was changed.',
    ],
    [
      "a role that does not exist",
      file({ data: [{ place: "A", role: "quotas", columns: {} }] }),
      'data.0.role must be one of deals, leads, touches, accounts, spend, history, movements, none, found "quotas". Nothing was changed.',
    ],
    [
      "a missing part",
      file({ credit: { by: "Channel" } }),
      "credit.weighted must be text, found nothing. Nothing was changed.",
    ],
    [
      "a list for a group",
      file({ assumptions: [] }),
      "assumptions must be a group of settings, found []. Nothing was changed.",
    ],
  ])("are refused in a sentence: %s", (_, json, words) => {
    expect(problemOf(json)).toBe(words);
  });
});

describe("settings kept with the document", () => {
  it("are defaults where a value has another shape, and the rest stays", () => {
    const kept = settingsOf({ ...settings, assumptions: 7, data: [{ place: 1 }] });
    expect(kept).toEqual({ ...settings, assumptions: settingsOf({}).assumptions, data: [] });
  });
});
