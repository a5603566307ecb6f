/** What makes a table one role's rather than another's. */
import { describe, expect, it } from "vitest";
import type { Cells } from "../../../core/kernel/cells";
import { likelyRole } from "../../../src/data/likely-role";
import { matchTable } from "../../../src/data/match-table";
import { tableRole, type RoleId } from "../../../src/data/table-roles";

const tableOf = (name: string, ...rows: readonly (readonly (string | number)[])[]) => {
  const [headers, ...sample] = rows as Cells;
  return { name, headers, sample };
};
const roleOf = (...rows: Parameters<typeof tableOf>) => likelyRole(tableOf(...rows))?.role.id ?? "none";
const readFrom = (role: RoleId, ...rows: Parameters<typeof tableOf>) =>
  Object.fromEntries(matchTable(tableOf(...rows), tableRole(role)).matched.map(({ label, header }) => [label, header]));

describe("taking a table for a role", () => {
  const headers = ["Deal ID", "Amount", "Status", "Created"];

  it("needs cells that are what their headers say", () => {
    expect(roleOf("Sheet1", headers, ["D-1", 400, "Won", "2026-01-05"])).toBe("deals");
    expect(roleOf("Sheet1", headers, ["D-1", "a pallet", "Won", "2026-01-05"])).toBe("none");
    expect(roleOf("Sheet1", headers, ["D-1", 400, "Won", "by Ada"])).toBe("none");
  });

  it("needs to know what a status is the status of", () => {
    expect(roleOf("Sheet1", headers, ["D-1", 400, "Shipped", "2026-01-05"])).toBe("none");
    expect(roleOf("Sheet1", headers, ["D-1", 400, "Shipped", "2026-01-05"], ["D-2", 300, "Lost", "2026-01-09"])).toBe(
      "deals",
    );
  });

  it("is not done for headers that every table has, whatever they are called together", () => {
    const row = ["1", "Alder", 400, "Won", "2026-01-05"];
    expect(roleOf("Sheet1", ["Id", "Name", "Amount", "Status", "Created"], row)).toBe("none");
  });

  it("tells a history from deals by records that repeat", () => {
    const log = ["Deal ID", "Stage", "Date"];
    const rows = (ids: readonly string[]) => ids.map((id, r) => [id, ["Demo", "Offer"][r % 2], `2026-01-0${r + 1}`]);
    expect(roleOf("Sheet1", log, ...rows(["D-1", "D-1", "D-2", "D-2"]))).toBe("history");
    expect(roleOf("Sheet1", log, ...rows(["D-1", "D-2", "D-3", "D-4"]))).toBe("none");
  });

  it("tells movements from other changes by the words of their type", () => {
    const changes = ["Account", "Month", "Type", "Amount"];
    expect(roleOf("Sheet1", changes, ["K-1", "2026-01", "Expansion", 40], ["K-2", "2026-01", "Churn", 10])).toBe(
      "movements",
    );
    expect(roleOf("Sheet1", changes, ["K-1", "2026-01", "Invoice", 40], ["K-2", "2026-01", "Refund", 10])).toBe("none");
  });

  it("reads a change log of all fields as a history only where it holds changes of stage", () => {
    const log = ["Opportunity ID", "Field", "Old Value", "New Value", "Edit Date"];
    const amount = ["006-1", "Amount", "100", "200", "2026-01-05"];
    expect(roleOf("Sheet1", log, amount, ["006-1", "Stage", "Demo", "Offer", "2026-01-06"])).toBe("history");
    expect(roleOf("Sheet1", log, amount, ["006-1", "Owner", "Ada", "Ben", "2026-01-06"])).toBe("none");
  });

  it("lets one column be missing where the others have headers of their own, so that it can be picked", () => {
    expect(roleOf("Sheet1", ["Deal ID", "Stage", "Booked", "Close Date"], ["D-1", "Demo", 400, "2026-01-05"])).toBe(
      "deals",
    );
    expect(roleOf("Sheet1", ["Id", "Stage", "Booked", "Date"], ["1", "Demo", 400, "2026-01-05"])).toBe("none");
  });
});

describe("a header with two meanings", () => {
  it("is the amount where it heads amounts, and then another column is the id", () => {
    const bitrix = ["ID", "STAGE_ID", "OPPORTUNITY", "DATE_CREATE"];
    expect(
      readFrom("deals", "Sheet1", bitrix, ["1", "C6:WON", 400, "2026-01-05"], ["2", "C6:NEW", 300, "2026-01-06"]),
    ).toMatchObject({
      Deal: "ID",
      Amount: "OPPORTUNITY",
      Stage: "STAGE_ID",
    });
  });

  it("is the deal where another column is the amount", () => {
    const report = ["Opportunity", "Amount", "Stage", "Close Date"];
    expect(readFrom("deals", "Sheet1", report, ["Alder", 400, "Won", "2026-01-05"])).toMatchObject({
      Deal: "Opportunity",
      Amount: "Amount",
    });
  });

  it("is the close where it heads dates, and a box where it heads yes and no", () => {
    const headers = ["Deal", "Amount", "Stage", "Closed"];
    expect(readFrom("deals", "Sheet1", headers, ["A", 400, "Won", "2026-01-05"])).toMatchObject({ Closed: "Closed" });
    expect(readFrom("deals", "Sheet1", headers, ["A", 400, "Won", "TRUE"])).toMatchObject({ "Is closed": "Closed" });
    expect(readFrom("deals", "Sheet1", headers, ["A", 400, "Won", "TRUE"])).not.toHaveProperty("Closed");
  });
});
