/** Settings of a document that two people have open, that an older version kept, or a newer one. */
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryHost, type MemoryHost } from "../../../src/host/memory-host";
import { SETTINGS_KEY, settingsOf, type Settings } from "../../../src/sidebar/settings";
import { printSettings, readKeptSettings, VERSION } from "../../../src/sidebar/settings-format";
import { SettingsKeeper } from "../../../src/sidebar/settings-keeper";

let host: MemoryHost;
beforeEach(() => {
  host = memoryHost();
});
const kept = async () => readKeptSettings(await host.load(SETTINGS_KEY))!;
const opened = async () => {
  const keeper = new SettingsKeeper(host);
  await keeper.read();
  return keeper;
};
const envelope = (version: number, settings: object) => JSON.stringify({ revpact: "settings", version, settings });

describe("settings of two people", () => {
  it("stand side by side: each writes what was chosen there over what is kept by then", async () => {
    const [ann, ben] = [await opened(), await opened()];
    ann.choose({ currency: "€" });
    await ann.write();
    ben.choose({ symptom: "reps ignore MQLs" });
    await ben.write();
    expect(await kept()).toMatchObject({ currency: "€", symptom: "reps ignore MQLs" });
    expect(ben.settings.currency).toBe("€");
  });

  it("of whom both chose the same are the later one's", async () => {
    const [ann, ben] = [await opened(), await opened()];
    ann.choose({ currency: "€" });
    ben.choose({ currency: "£" });
    await ann.write();
    await ben.write();
    expect((await kept()).currency).toBe("£");
  });

  it("hold every choice at the end, in whatever order they choose and write", async () => {
    const names = ["currency", "symptom", "velocityBy"] as const;
    const step = fc.record({ who: fc.nat(2), writes: fc.boolean(), text: fc.string({ minLength: 1, maxLength: 4 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        host = memoryHost();
        const keepers = [await opened(), await opened(), await opened()];
        const last: Partial<Settings> = {};
        for (const { who, writes, text } of steps) {
          // Each chooses a setting of their own: whatever the order, all three last choices stand.
          keepers[who].choose({ [names[who]]: text });
          last[names[who]] = text;
          if (writes) await keepers[who].write();
        }
        for (const keeper of keepers) await keeper.write();
        expect(await kept()).toMatchObject(last);
      }),
    );
  });

  it("that keep changing under each other are given up on in a sentence, and written with the next choice", async () => {
    let others = 0;
    const crowded = new SettingsKeeper({
      load: host.load,
      save: async (key, json, options) => {
        if (others > 0) {
          others--;
          await host.save(key, printSettings(settingsOf({ symptom: `other ${others}` })));
        }
        return host.save(key, json, options);
      },
    });
    await crowded.read();
    others = 3;
    crowded.choose({ currency: "€" });
    await expect(crowded.write()).rejects.toThrow(
      "Somebody else keeps changing the settings of this document. Choose again in a moment.",
    );
    crowded.choose({ velocityBy: "Segment" });
    await crowded.write();
    expect(await kept()).toMatchObject({ currency: "€", velocityBy: "Segment", symptom: "other 0" });
  });

  it("are not lost where they could not be read when the sidebar opened", async () => {
    await host.save(SETTINGS_KEY, printSettings(settingsOf({ currency: "€" })));
    let isDown = true;
    const keeper = new SettingsKeeper({
      save: host.save,
      load: async (key) => {
        if (isDown) throw new Error("the connection was lost");
        return host.load(key);
      },
    });
    await expect(keeper.read()).rejects.toThrow("the connection was lost");
    isDown = false;
    keeper.choose({ symptom: "low win rate" });
    await keeper.write();
    expect(await kept()).toMatchObject({ currency: "€", symptom: "low win rate" });
  });

  it("chosen while others are being written are written next", async () => {
    const keeper = await opened();
    keeper.choose({ currency: "€" });
    const first = keeper.write();
    keeper.choose({ currency: "£", symptom: "low win rate" });
    await Promise.all([first, keeper.write()]);
    expect(await kept()).toMatchObject({ currency: "£", symptom: "low win rate" });
  });
});

describe("settings kept by another version", () => {
  /** As the sidebar kept them before it knew tables by their role: no envelope, a table for each panel. */
  const BEFORE_VERSIONS = JSON.stringify({
    panel: "attribution",
    currency: "€",
    symptom: "reps-ignore-mqls",
    conditions: ["Leads are scored"],
    touches: { sheet: "Touches", columns: { Channel: "Source" } },
    deals: { sheet: "Won deals", columns: {} },
    credit: { by: "Channel", weighted: "w", lookbackDays: "90", halfLifeDays: "7" },
    velocityDeals: { sheet: "All deals", columns: { Amount: "ACV" } },
    velocityBy: "Segment",
    channels: ["Email"],
  });
  const picks = [
    { place: "Touches", role: "touches", columns: { Channel: "Source" } },
    { place: "Won deals", role: "deals", columns: {} },
  ];

  it("of before there were versions are taken over, tables and all, and written anew with the next choice", async () => {
    await host.save(SETTINGS_KEY, BEFORE_VERSIONS);
    const keeper = await opened();
    expect(keeper.settings).toEqual({
      ...settingsOf(JSON.parse(BEFORE_VERSIONS) as Record<string, unknown>),
      data: picks,
    });
    expect(await host.load(SETTINGS_KEY)).toBe(BEFORE_VERSIONS);
    keeper.choose({ currency: "£" });
    await keeper.write();
    const written = JSON.parse((await host.load(SETTINGS_KEY))!) as Record<string, unknown>;
    expect(written).toEqual({
      revpact: "settings",
      version: VERSION,
      settings: { ...keeper.settings, currency: "£", data: picks },
    });
  });

  it.each([
    ["the one panel that was used", { velocityDeals: { sheet: "Deals", columns: {} } }, ["deals"]],
    ["none, where none was picked", { touches: { sheet: "", columns: {} } }, []],
    ["none that is no table", { touches: 7, deals: { sheet: "Deals" } }, []],
  ])("keep the table of %s", (_, settings, roles) => {
    expect(readKeptSettings(JSON.stringify(settings))!.data.map(({ role }) => role)).toEqual(roles);
    expect(readKeptSettings(envelope(0, settings))!.data.map(({ role }) => role)).toEqual(roles);
  });

  it("of before there were versions keep the tables picked since", () => {
    const data = [{ place: "Deals 2026", role: "deals", columns: {} }];
    const both = { data, deals: { sheet: "Deals", columns: {} } };
    expect(readKeptSettings(JSON.stringify(both))!.data).toEqual(data);
  });

  it("of a newer Revpact are left untouched, and the user is told", async () => {
    const newer = envelope(VERSION + 1, { currency: ["€", "£"], theme: "dark" });
    await host.save(SETTINGS_KEY, newer);
    const keeper = new SettingsKeeper(host);
    await expect(keeper.read()).rejects.toThrow(
      "A newer Revpact has kept the settings of this document. They are left as they are, and what you choose here is not kept.",
    );
    expect(keeper.settings).toEqual(settingsOf({}));
    keeper.choose({ currency: "£" });
    await keeper.write();
    expect(await host.load(SETTINGS_KEY)).toBe(newer);
  });

  it("of a newer Revpact that came meanwhile are left untouched as well", async () => {
    const keeper = await opened();
    const newer = envelope(VERSION + 1, {});
    await host.save(SETTINGS_KEY, newer);
    keeper.choose({ currency: "£" });
    await expect(keeper.write()).rejects.toThrow("A newer Revpact");
    await keeper.write();
    expect(await host.load(SETTINGS_KEY)).toBe(newer);
  });
});
