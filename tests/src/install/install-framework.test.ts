import { describe, expect, it } from "vitest";
import { assignRoles, type DataSources } from "../../../src/data/assign-roles";
import type { TablePlace } from "../../../src/data/find-places";
import { tableRoles, type RoleId } from "../../../src/data/table-roles";
import { artefacts, artefactsOf } from "../../../src/frameworks/artefacts";
import { frameworks } from "../../../src/frameworks/frameworks";
import type { Change } from "../../../src/host/changes";
import { memoryHost, type MemoryHost } from "../../../src/host/memory-host";
import { installFramework, stampOf, type InstallPlan } from "../../../src/plans/install/install-framework";
import { layOut, namedAreas } from "../../../src/plans/install/lay-out";

/** A sheet for a role, with every column that it needs. */
function placeFor(id: RoleId): TablePlace {
  const role = tableRoles.find((other) => other.id === id)!;
  const headers = role.needs.map(([concept]) => concept.aliases[0]);
  const sheet = `${role.name} export`;
  return {
    name: sheet,
    area: { sheet, row: 0, column: 0, rows: 50, columns: headers.length },
    headers,
    unnamed: [],
    isFiltered: false,
  };
}

function sourcesOf(ids: readonly RoleId[]): DataSources {
  return assignRoles(
    ids.map(placeFor),
    ids.map((role) => ({ place: placeFor(role).name, role, columns: {} })),
  );
}

const everyRole = tableRoles.map(({ id }) => id);
const LATEST = Object.fromEntries(everyRole.map((id) => [id, 46000]));

async function install(host: MemoryHost, framework: (typeof frameworks)[number]["id"], roles = everyRole) {
  const plan = installFramework(await host.snapshot({}), {
    framework,
    sources: sourcesOf(roles),
    latest: LATEST,
    agreed: undefined,
  });
  expect(await host.apply(plan.changes)).toMatchObject({ kind: "done" });
  return plan;
}

const cellsOf = (host: MemoryHost) => host.document().sheets.flatMap(({ grid }) => grid.flat());
const formulasIn = (plan: InstallPlan) =>
  plan.changes.flatMap((change) => (change.kind === "formula" ? change.formulas.flat() : []));

describe.each(frameworks.map(({ id }) => id))("installing %s", (framework) => {
  const artefactCount = artefactsOf(framework).length;

  it("adds a sheet an artefact, with no brace or bracket left open", async () => {
    const host = memoryHost();
    const plan = await install(host, framework);
    expect(plan.added).toHaveLength(artefactCount);
    expect(plan.lacking).toEqual([]);
    for (const formula of formulasIn(plan)) expect(formula).not.toMatch(/[{}[\]]|undefined|,\)/);
  });

  it("adds nothing when it is installed again", async () => {
    const host = memoryHost();
    await install(host, framework);
    const before = host.document();
    const again = await install(host, framework);
    expect(again.changes).toEqual([]);
    expect(again.standing).toHaveLength(artefactCount);
    expect(host.document()).toEqual(before);
  });

  it("finds its sheets again after they were renamed", async () => {
    const host = memoryHost();
    const { changes, added } = await install(host, framework);
    const names = changes.filter((change): change is Extract<Change, { kind: "name" }> => change.kind === "name");
    const snapshot = {
      sheets: [],
      names: names.map(({ name, area }) => ({ name, area: { ...area, sheet: `${area.sheet} (old)` } })),
    };
    const again = installFramework(snapshot, {
      framework,
      sources: sourcesOf(everyRole),
      latest: LATEST,
      agreed: undefined,
    });
    expect(again.changes).toEqual([]);
    expect(again.standing.map(({ sheet }) => sheet)).toEqual(added.map(({ sheet }) => `${sheet} (old)`));
  });

  it("installs what it can without some tables, says what it lacks, and adds the rest once they are there", async () => {
    for (const left of [...everyRole.map((id) => [id]), everyRole]) {
      const host = memoryHost();
      const roles = everyRole.filter((id) => !left.includes(id));
      const plan = await install(host, framework, roles);
      const wants = artefactsOf(framework).filter(({ needs }) => needs.some((role) => left.includes(role)));
      expect(plan.lacking.map(({ artefact }) => artefact)).toEqual(wants);
      const rest = await install(host, framework);
      expect(rest.added.map(({ artefact }) => artefact)).toEqual(wants);
      expect(rest.standing).toHaveLength(artefactCount - wants.length);
    }
  });

  it("gives a sheet another name where its own is taken", async () => {
    const taken = artefactsOf(framework).map(({ title }) => ({ name: title, cells: [["mine"]] }));
    const host = memoryHost(taken);
    const { added } = await install(host, framework);
    expect(added.map(({ sheet }) => sheet)).toEqual(taken.map(({ name }) => `${name} 2`));
    expect(
      host
        .document()
        .sheets.slice(0, taken.length)
        .map(({ grid }) => grid[0][0].value),
    ).toEqual(taken.map(() => "mine"));
  });

  it("carries the stamp of the definitions on every sheet but theirs, with a word on whether it still holds", async () => {
    const host = memoryHost();
    await install(host, framework);
    for (const { name, grid } of host.document().sheets) {
      if (name === "Definitions") continue;
      expect(grid[2][1].value).toBe(stampOf(undefined));
      expect(grid[2][2].formula).toMatch(/^=IF\(Definitions!\$B\$\d+=\$B\$3,/);
    }
  });

  it("marks its examples as examples", async () => {
    const host = memoryHost();
    await install(host, framework);
    const examples = artefactsOf(framework).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "typed" && block.areExamples ? [block] : [])),
    );
    const cells = examples.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
    expect(cellsOf(host).filter(({ role }) => role === "example")).toHaveLength(cells);
  });
});

describe("artefacts", () => {
  it("name their blocks and lines in one namespace", () => {
    const ids = artefacts.flatMap((artefact) => [...namedAreas(layOut(artefact, artefact.title)).keys()]);
    expect(ids).toEqual([...new Set(ids)]);
    for (const id of [...ids, ...artefacts.map(({ id }) => id)]) expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
  });

  it("have rows as wide as their headers, and a title that can name a sheet", () => {
    for (const { title, blocks } of artefacts) {
      expect(title).toMatch(/^[A-Za-z][A-Za-z -]{2,30}$/);
      for (const block of blocks) {
        if (block.kind !== "typed") continue;
        for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
        for (const { choices } of block.columns) for (const word of choices ?? []) expect(word).not.toMatch(/,|^\s*$/);
      }
    }
  });

  it("let no two blocks of a sheet meet", () => {
    for (const artefact of artefacts) {
      const spots = layOut(artefact, "S").blocks.map(({ row, column }) => `${row},${column}`);
      expect(new Set(spots).size).toBe(spots.length);
    }
  });

  it("are there for every framework", () => {
    for (const { id } of frameworks) expect(artefactsOf(id).length, id).toBeGreaterThan(1);
  });
});
