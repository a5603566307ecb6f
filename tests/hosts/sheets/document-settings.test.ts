/** Settings in a document's properties: what is too large for one of them, and for all of them. */
import { beforeEach, describe, expect, it } from "vitest";
import { lookAtData } from "../../../src/data/look-at-data";
import { assignRoles } from "../../../src/data/assign-roles";
import { frameworks } from "../../../src/frameworks/frameworks";
import type { Host } from "../../../src/host/port";
import { keepFootprints, planInstall } from "../../../src/sidebar/install-work";
import { planSheets } from "../../contract/every-plan";
import { unwatchedTask } from "../../src/unwatched-task";
import { pageHost } from "./page-host";
import { bridged } from "./script-run";
import { sheetsProject, type OpenProject } from "./sheets-project";

const bytes = (text: string) => Buffer.byteLength(text, "utf8");

describe("settings of a spreadsheet", () => {
  let project: OpenProject;
  let host: Host;
  beforeEach(async () => {
    project = (await sheetsProject()).open();
    project.book.insertSheet("Deals", 0);
    host = await pageHost(bridged(project));
  });

  it.each([
    ["of one byte", "x"],
    ["of two", "ü"],
    ["of three", "東"],
    ["of four", "🙂"],
  ])("of 60 KB in characters %s are cut into properties of less than 9 KB", async (_, character) => {
    const json = JSON.stringify(character.repeat(60_000 / bytes(character)));
    await host.save("choices", json);
    expect(await host.load("choices")).toBe(json);
    expect(project.kept.size).toBeGreaterThan(60_000 / 9_000);
    for (const value of project.kept.values()) expect(bytes(value)).toBeLessThanOrEqual(9_000);
  });

  it("leave no piece behind when they become shorter", async () => {
    await host.save("choices", JSON.stringify("x".repeat(60_000)));
    await host.save("choices", "{}");
    expect(project.kept.size).toBe(2);
  });

  it("that would fill the store are refused in words, and what was kept before still stands", async () => {
    const before = JSON.stringify("東".repeat(40_000));
    await host.save("choices", before);
    await host.save("other", '"kept"');
    const kept = new Map(project.kept);
    const refused = host.save("choices", JSON.stringify("東".repeat(170_000)));
    await expect(refused).rejects.toThrow(/^Google keeps at most 500 KB .* still stands\.$/);
    expect(project.kept).toEqual(kept);
    expect(await host.load("choices")).toBe(before);
  });

  it("are counted with those of every other key", async () => {
    const half = JSON.stringify("x".repeat(245_000));
    await host.save("one", half);
    expect(await host.save("two", half)).toBe(true);
    await expect(host.save("three", JSON.stringify("x".repeat(9_000)))).rejects.toThrow("500 KB");
    expect(await host.load("three")).toBeUndefined();
  });

  it("of all seven frameworks installed at once fill less than a fifth of the store", async () => {
    project.book.sheets = [];
    planSheets.forEach(({ name, cells }, i) => {
      const sheet = project.book.insertSheet(name, i);
      cells.forEach((row, r) => row.forEach((value, c) => sheet.change(r + 1, c + 1, { value: value ?? "" })));
    });
    for (const { id } of frameworks) {
      const { places } = await lookAtData(host);
      const plan = await planInstall(host, { framework: id, sources: assignRoles(places, []) }, unwatchedTask());
      expect(await host.apply(plan.changes)).toMatchObject({ kind: "done" });
      await keepFootprints(host, plan);
    }
    const total = [...project.kept].reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
    expect(total).toBeGreaterThan(10_000);
    expect(total).toBeLessThan(100_000);
  });
});
