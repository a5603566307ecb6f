/** What tables are taken for: exports with the headers of well-known products, and tables that are none of ours. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Cells } from "../../../core/kernel/cells";
import { assignRoles } from "../../../src/data/assign-roles";
import { lookAtData } from "../../../src/data/look-at-data";
import type { RoleId } from "../../../src/data/table-roles";
import { memoryHost } from "../../../src/host/memory-host";
import { knownTables } from "./recognition-tables";

type Kind = RoleId | "none";

/** What one sheet is taken for when it is the only one. */
async function takenFor(sheet: string, cells: Cells): Promise<Kind> {
  const { places } = await lookAtData(memoryHost([{ name: sheet, cells }]));
  return Object.values(assignRoles(places, []))[0]?.role.id ?? "none";
}

interface Judged {
  readonly sheet: string;
  readonly right: readonly Kind[];
  readonly taken: Kind;
}

/** The tables that were taken for something they are not, and those nobody recognised, a line each. */
function confusion(judged: readonly Judged[]): string {
  const line = ({ sheet, right, taken }: Judged) => `${sheet}: ${taken}, is ${right.join(" or ")}`;
  const off = judged.filter(({ right, taken }) => !right.includes(taken));
  const wrong = off.filter(({ taken }) => taken !== "none");
  const missed = off.filter(({ taken }) => taken === "none");
  return [
    `${judged.length - off.length} of ${judged.length} right, ${wrong.length} wrong, ${missed.length} not recognised`,
    ...wrong.map((each) => `wrong  ${line(each)}`),
    ...missed.map((each) => `missed ${line(each)}`),
  ].join("\n");
}

const isWrong = ({ right, taken }: Judged) => taken !== "none" && !right.includes(taken);
const isRight = ({ right, taken }: Judged) => right.includes(taken);

function cellsOf(rows: readonly (readonly string[])[]): Cells {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ""));
}

describe("exports and other tables in the headers of well-known products", () => {
  it("recognises every one, and takes none for something else", async () => {
    const judged = await Promise.all(
      knownTables.map(async ({ sheet, role, rows }): Promise<Judged> => {
        const cells = cellsOf(rows.map((row) => row.split("|")));
        return { sheet, right: [role], taken: await takenFor(sheet, cells) };
      }),
    );
    expect(judged.length).toBeGreaterThanOrEqual(60);
    expect(judged.filter(isRight).length, confusion(judged)).toBe(judged.length);
  });

  it("recognises them on a sheet that is called Sheet1 as well, and takes none for something else", async () => {
    const judged = await Promise.all(
      knownTables.map(async ({ sheet, role, rows }): Promise<Judged> => {
        const cells = cellsOf(rows.map((row) => row.split("|")));
        return { sheet, right: [role], taken: await takenFor("Sheet1", cells) };
      }),
    );
    expect(judged.filter(isWrong).length, confusion(judged)).toBe(0);
    expect(judged.filter(isRight).length, confusion(judged)).toBeGreaterThanOrEqual(judged.length - 2);
  });
});

/** The invented exports of the reading cases that are no deals. */
const CASES: Readonly<Record<string, Kind>> = {
  "A3-quota-total-row.quotas": "none",
  "G1-field-history-report": "history",
  "G2-other-fields": "history",
  "G5-hubspot-wide": "history",
  "K1-quota-by-quarter.quotas": "none",
  "K2-by-header-differs.quotas": "none",
  "L2-yyyymmdd": "leads",
  "N1-mrr-beside-its-change": "movements",
  "N2-no-change-and-reactivation": "movements",
  "O1-status-is-no-acceptance": "leads",
  "T1-15-and-18-characters.touches": "touches",
};
const caseFiles = join(import.meta.dirname, "../../cases/files");

describe("the exports of the reading cases", () => {
  it("are recognised, and none is taken for something else", async () => {
    // How a file without a byte order mark is decoded is the importer's to know.
    const files = readdirSync(caseFiles).filter((file) => file.endsWith(".csv") && !file.startsWith("F20"));
    const judged = await Promise.all(
      files.map(async (file): Promise<Judged> => {
        const { data } = Papa.parse<string[]>(readFileSync(join(caseFiles, file), "utf8"));
        const name = file.replace(/\.csv$/, "");
        return { sheet: name, right: [CASES[name] ?? "deals"], taken: await takenFor(name, cellsOf(data)) };
      }),
    );
    expect(judged.length).toBeGreaterThanOrEqual(40);
    expect(judged.filter(isRight).length, confusion(judged)).toBe(judged.length);
  });
});

/** Files of ../shared/data that are tables of ours; all others are none. */
const SHARED: Readonly<Record<string, readonly Kind[]>> = {
  "maven_crm/accounts.csv": ["accounts"],
  "maven_crm/sales_pipeline.csv": ["deals"],
  "ravenstack/ravenstack_accounts.csv": ["accounts"],
  "fivetran_salesforce/sf_account_data.csv": ["accounts"],
  // People with a handoff date and a reason for rejection: leads by another name.
  "fivetran_salesforce/sf_contact_data.csv": ["leads", "none"],
  "fivetran_salesforce/sf_lead_data.csv": ["leads"],
  "fivetran_salesforce/sf_opportunity_data.csv": ["deals"],
  "fivetran_salesforce/sf_opportunity_history_data.csv": ["history"],
  "fivetran_hubspot/company_data.csv": ["accounts"],
  "fivetran_hubspot/deal_data.csv": ["deals"],
  "fivetran_hubspot/deal_stage_data.csv": ["history"],
};
const SHARED_FOLDERS = ["maven_crm", "ravenstack", "fivetran_salesforce", "fivetran_hubspot"];
const sharedData = join(import.meta.dirname, "../../../../shared/data");

describe("published files", () => {
  it.for(SHARED_FOLDERS)("of %s are recognised, and none is taken for something else", async (folder, ctx) => {
    const path = join(sharedData, folder);
    if (!existsSync(path)) return ctx.skip(`../shared/data/${folder} is not there`);
    const files = readdirSync(path).filter((file) => file.endsWith(".csv"));
    const judged = await Promise.all(
      files.map(async (file): Promise<Judged> => {
        // The first rows are enough: no more of them is looked at.
        const text = readFileSync(join(path, file), "utf8").slice(0, 400_000);
        const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true, preview: 200 });
        const right = SHARED[`${folder}/${file}`] ?? ["none"];
        return { sheet: `${folder}/${file}`, right, taken: await takenFor(file.replace(/\.csv$/, ""), cellsOf(data)) };
      }),
    );
    expect(judged.filter(isRight).length, confusion(judged)).toBe(judged.length);
  });
});
