/** Installed sheets in the workbench as people use them: without data, looked into, signed, changed. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isErrorText, textOf, type Cell } from "../../core/kernel/cells";
import type { FrameworkId } from "../../core/reference/frameworks";
import { assignRoles, type DataSources } from "../../src/data/assign-roles";
import { lookAtData } from "../../src/data/look-at-data";
import type { Area } from "../../src/host/changes";
import type { Host } from "../../src/host/port";
import { installedArea } from "../../src/plans/install/installed";
import { installFramework } from "../../src/plans/install/install-framework";
import { hostOver } from "./host-over";
import { openPage, serveWorkbench, type OpenedWorkbench, type ServedWorkbench } from "./open-workbench";

let served: ServedWorkbench;
let opened: OpenedWorkbench;
beforeAll(async () => {
  served = await serveWorkbench();
  opened = await openPage(served);
}, 180_000);
afterAll(() => served.close());

async function install(host: Host, framework: FrameworkId, sources: DataSources) {
  const plan = installFramework(await host.snapshot({}), { framework, sources, latest: {}, agreed: undefined });
  expect(await host.apply(plan.changes)).toMatchObject({ kind: "done" });
  const seen = await host.snapshot({});
  return { sheets: plan.added.map(({ sheet }) => sheet), areaOf: (id: string) => installedArea(seen, id)! };
}

async function valuesOn(host: Host, sheets: readonly string[]): Promise<readonly Cell[]> {
  const outlines = (await host.snapshot({})).sheets.filter(({ name }) => sheets.includes(name));
  const areas = outlines.map(({ name, rows, columns }) => ({ sheet: name, row: 0, column: 0, rows, columns }));
  return (await host.snapshot({ areas })).areas.flat(2);
}

async function textsIn(host: Host, areas: readonly Area[]): Promise<readonly string[]> {
  return (await host.snapshot({ areas })).areas.map(([[cell]]) => textOf(cell));
}

describe("without any table", () => {
  it("the bowtie answers in every cell, and finds its leak in the answer as soon as both are written", async () => {
    const host = hostOver(opened.page);
    const { sheets, areaOf } = await install(host, "bowtie", {});
    expect((await valuesOn(host, sheets)).filter(isErrorText)).toEqual([]);
    expect(await textsIn(host, ["leak-after", "leak-owner"].map(areaOf))).toEqual(["Onboarded", "Onboarding lead"]);
  }, 120_000);

  it("the cadence answers in every cell", async () => {
    const host = hostOver(opened.page);
    const { sheets } = await install(host, "cadence", {});
    expect((await valuesOn(host, sheets)).filter(isErrorText)).toEqual([]);
  }, 120_000);
});

describe("the sign-off of the ICP rubric", () => {
  it("takes both names and both dates, and holds for the rubric that was signed", async () => {
    const host = hostOver(opened.page);
    const { places } = await lookAtData(host);
    const { sheets, areaOf } = await install(host, "icp", assignRoles(places, []));
    const put = (area: Area, cell: Cell) => host.apply([{ kind: "write", area, cells: [[cell]] }], { replace: true });
    const icpSheets = sheets.filter((sheet) => sheet.startsWith("ICP"));
    expect(icpSheets).toHaveLength(3);
    const heads = icpSheets.map((sheet) => ({ sheet, row: 3, column: 0, rows: 1, columns: 1 }));
    const everywhere = async (words: string) =>
      expect(await textsIn(host, heads)).toEqual(heads.map((): unknown => expect.stringMatching(`^${words}`)));

    await everywhere("DRAFT");
    await put(areaOf("icp-cro"), "Helen Marsh");
    await put(areaOf("icp-cro-on"), 46126);
    await put(areaOf("icp-cmo"), "Owen Tracy");
    await everywhere("DRAFT");
    await put(areaOf("icp-cmo-on"), 46128);
    await everywhere("Signed by both");

    const [stamp] = await textsIn(host, [areaOf("icp-stamp")]);
    expect(stamp).toMatch(/^R-[0-9a-f]{8}$/);
    await put(areaOf("icp-signed-stamp"), stamp);
    await everywhere("Signed by both");
    const criteria = areaOf("icp-criteria");
    await put({ ...criteria, row: criteria.row + 1, column: criteria.column + 5, rows: 1, columns: 1 }, 30);
    await everywhere("DRAFT");
  }, 120_000);
});
