/** Every header by which the tables of the bowtie and of the cadence are recognised, as published. */
import { describe, expect, it } from "vitest";
import { ritualColumns } from "../../../core/cadence/rituals";
import type { ColumnSpec } from "../../../core/kernel/column-source";
import { findColumn } from "../../../core/kernel/find-columns";
import { indexHeaders } from "../../../core/kernel/headers";
import { NO_SETTINGS } from "../../../core/kernel/settings";
import { bowtieStageColumns } from "../../../core/tables/bowtie-stages";
import { decisionColumns } from "../../../core/tables/decisions";
import { movementColumns } from "../../../core/tables/movements";

type Columns = Readonly<Record<string, Pick<ColumnSpec<unknown>, "label" | "aliases">>>;

const TABLES: Readonly<Record<string, readonly [Columns, Readonly<Record<string, string>>]>> = {
  stages: [
    bowtieStageColumns,
    {
      stage: "Stage, Stage Name, Bowtie Stage, Lifecycle Stage, Step",
      side: "Side, Bowtie Side, Half, Motion",
      volume: "Volume, Count, Records, Accounts, Customers, Number",
      primaryOwner: "Primary owner, primary_owner, Stage owner, Owner, Accountable",
      secondaryOwner: "Secondary owner, Second owner, Backup owner, Supporting owner",
      benchmark: "Benchmark, Benchmark conversion, Target conversion, Target",
    },
  ],
  movements: [
    movementColumns,
    {
      account:
        "Account, Account ID, account_id, Account Name, Customer, Customer ID, Customer Name, Company, Company name, customerID, Subscription, Subscription ID",
      period: "Period, Month, Quarter, Year, Date, Movement Date, Effective Date",
      type: "Type, Movement, Movement Type, Change Type, MRR Type, ARR Type, Revenue Type, Category",
      amount:
        "MRR Change, ARR Change, Change in MRR, Change in ARR, MRR Movement, ARR Movement, Movement MRR, " +
        "Movement ARR, MRR Delta, ARR Delta, Delta MRR, Delta ARR, Net MRR Change, Net ARR Change, " +
        "activity-mrr-movement, Movement Amount, Movement Value, Change Amount, Amount Change, " +
        "Revenue Change, Net New MRR, Net New ARR, MRR Difference, ARR Difference, MRR Diff, ARR Diff, ΔMRR, " +
        "ΔARR, Net Change, Change, Delta, Difference, Amount, MRR, mrr_amount, ARR, arr_amount, " +
        "Annual recurring revenue, Value",
    },
  ],
  log: [
    decisionColumns,
    {
      decision: "Decision, Topic, Issue, Question, Item, Subject, Title",
      date: "Raised, Raised on, Date raised, Date, Opened, Opened on, Logged, Logged on, Created, Create Date, Created Date, Created On",
      owner: "Owner, Decision Owner, Decider, Accountable, Assigned To",
      due: "Due, Due Date, Due by, Deadline, Decide by",
      status: "Status, State",
      closed: "Closed, Closed on, Closed Date, Date closed, Decided, Decided on, Date decided, Resolved, Done",
    },
  ],
  rituals: [
    ritualColumns,
    {
      review: "Review, Ritual, Meeting",
      every: "Every, Frequency, Cadence, How often",
      looksAt: "Looks at, Agenda, Artefact",
      owner: "Owner, Chair, Lead",
      decides: "Decides, Decision, Decision rights",
    },
  ],
};

describe.each(Object.entries(TABLES))("%s", (name, [columns, lists]) => {
  const each = Object.entries(lists).flatMap(([key, list]) => list.split(", ").map((header) => ({ key, header })));

  it.each(each)("$header is read as $key and as nothing else", ({ key, header }) => {
    const read = Object.keys(columns).filter(
      (column) => findColumn(name, indexHeaders([header]), columns[column], NO_SETTINGS) === 0,
    );
    expect(read).toEqual([key]);
  });

  it("no other header is listed", () => {
    for (const [key, { aliases }] of Object.entries(columns)) {
      const published = new Set(lists[key].split(", ").map((header) => header.toLowerCase()));
      expect(
        aliases.filter((alias) => !published.has(alias.toLowerCase())),
        key,
      ).toEqual([]);
    }
  });
});

it("of what changed and what an account pays the change is read", () => {
  for (const headers of [
    ["MRR", "MRR Change"],
    ["Delta", "ARR"],
    ["Annual recurring revenue", "Amount", "Net Change"],
  ]) {
    const index = indexHeaders(headers);
    const column = findColumn("movements", index, movementColumns.amount, NO_SETTINGS);
    expect(headers[column as number]).toMatch(/Change|Delta/);
  }
});

it("of a date raised and a plain date the one raised is read", () => {
  expect(findColumn("log", indexHeaders(["Date", "Raised"]), decisionColumns.date, NO_SETTINGS)).toBe(1);
});
