/** Variants of every kind of case, with right values worked out by hand. */
import type { Argument } from "../../core/kernel/gate";
import { csv, type Variant } from "./variant";

/** A call of VELOCITY_BASELINE. */
function velocity(deals: string, asOf: Argument = "", columns = "", by = ""): Pick<Variant, "name" | "given"> {
  return { name: "VELOCITY_BASELINE", given: [csv(deals), by, asOf, "", "", "", "", columns] };
}

const counts = (open: number, won: number, lost: number) => ({ Total: { Open: open, Won: won, Lost: lost } });

/** A deals table with one deal per stage, all with close dates in February. */
function staged(...stages: readonly string[]): string {
  const rows = stages.map((stage, i) => `D-${i + 1},${stage},1000,2026-01-05,2026-02-0${i + 1}`);
  return ["Deal ID,Stage,Amount,Create Date,Close Date", ...rows].join("\n");
}

const LIFE = "Deal ID,Stage,Amount,Create Date,Close Date";
const THREE = `${LIFE}
  D-1,Closed Won,40000,2026-01-05,2026-02-20
  D-2,Closed Lost,30000,2026-01-10,2026-03-01
  D-3,Proposal,90000,2026-02-01,2026-06-30`;

const frames: readonly Variant[] = [
  {
    kind: "A",
    title: "skips a report's title, filters, and footer",
    ...velocity(`Pipeline report
      As of 4/2/2026
      Filtered by: all opportunities
      ${THREE}

      Total records: 3
      Confidential`),
    expect: counts(1, 1, 1),
    notes: [/\b3 rows above the headers of deals\b/],
  },
  {
    kind: "A",
    title: "keeps companies whose names start with a total word",
    ...velocity(`Deal,Stage,Amount,Create Date,Close Date
      Total Energies,Closed Won,40000,2026-01-05,2026-02-20
      Sum Up Ltd,Closed Lost,30000,2026-01-10,2026-03-01
      Average Joe's,Proposal,90000,2026-02-01,`),
    expect: counts(1, 1, 1),
    silent: [/total row/],
  },
  {
    kind: "A",
    title: "keeps a deal called Total that has a stage and dates",
    ...velocity(`${LIFE}
      D-1,Closed Won,40000,2026-01-05,2026-02-20
      Total,Closed Lost,30000,2026-01-10,2026-03-01`),
    expect: counts(0, 1, 1),
    silent: [/total row/],
  },
  {
    kind: "A",
    title: "keeps the only quota even if it is called Total",
    name: "COVERAGE_TABLE",
    given: [csv(THREE), csv("Rep,Quota\nTotal,110000"), "", "2026-03-31"],
    expect: { Total: { Quota: 110000, "Won in period": 40000, "Remaining quota": 70000 } },
  },
  {
    kind: "A",
    title: "leaves out an unlabeled last row that adds up the column",
    ...velocity(`${THREE}
      ,,160000,,`),
    expect: { Total: { Open: 1, Won: 1, Lost: 1, "Average deal value": 40000 } },
    notes: [/\b1 total row of deals\b/],
  },
  {
    kind: "A",
    title: "leaves out a total row of movements",
    name: "RETENTION_TABLE",
    given: [
      csv(`Account,Period,Type,Amount
        A-1,2026-01,start,600
        A-2,2026-01,start,400
        A-1,2026-01,churn,100
        Summe,,,1100`),
      "Period",
    ],
    expect: { "2026-01": { Start: 1000, Churn: 100, End: 900 } },
    notes: [/\b1 total row of movements\b/],
  },
  {
    kind: "A",
    title: "leaves out a total row of spend",
    name: "SPEND_RETURN",
    given: [
      csv("Deal ID,Touch Date,Channel\nD-1,2026-01-10,Email"),
      csv("Deal ID,Stage,Amount,Close Date\nD-1,Closed Won,900,2026-02-01"),
      csv("Channel,Spend\nEmail,300\nEvents,150\nTotal général,450"),
    ],
    expect: { Email: { Spend: 300, "First return": 3 }, Total: { Spend: 450 } },
    notes: [/\b1 total row of spend\b/],
  },
  {
    kind: "A",
    title: "fills group names down where subtotals show the groups",
    ...velocity(
      `Region,Deal ID,Stage,Amount,Create Date,Close Date
      East,D-1,Closed Won,40000,2026-01-05,2026-02-20
      ,D-2,Closed Lost,30000,2026-01-10,2026-03-01
      Subtotal,,,70000,,
      West,D-3,Closed Won,20000,2026-01-05,2026-02-20
      ,D-4,Proposal,10000,2026-01-10,
      Subtotal,,,30000,,
      Grand Total,,,100000,,`,
      "",
      "",
      "Region",
    ),
    rows: ["East", "West", "Total"],
    expect: { East: { Won: 1, Lost: 1 }, West: { Won: 1, Open: 1 } },
    notes: [/\b3 (sub)?total rows of deals\b/],
  },
  {
    kind: "A",
    title: "refuses a missing column and names the row that looks most like headers",
    ...velocity(`Quarterly review
      Deal ID,Stage,Volume,Create Date,Close Date
      D-1,Closed Won,40000,2026-01-05,2026-02-20`),
    refuses: [/Amount/, /\brow 2\b/],
  },
];

const stages: readonly Variant[] = [
  {
    kind: "B",
    title: "reads decorated English stages token by token",
    ...velocity(
      staged("Won (renewal 2025)", "CLOSED - LOST", "7: Lost to competitor", "No decision", "Dead", "Demo"),
      "2026-03-31",
    ),
    expect: counts(1, 1, 4),
  },
  {
    kind: "B",
    title: "ignores negated stage words",
    ...velocity(staged("Closed Won", "Closed Lost", "Not won yet", "Not lost"), "2026-03-31"),
    expect: counts(2, 1, 1),
  },
  {
    kind: "B",
    title: "counts not converted, disqualified, and rejected as lost",
    ...velocity(staged("Closed Won", "Closed - Not Converted", "Disqualified", "Rejected by client"), "2026-03-31"),
    expect: counts(0, 1, 3),
  },
  {
    kind: "B",
    title: "counts signed as won only when it is the whole stage",
    ...velocity(staged("Signed", "Contract signed - waiting for legal", "Closed Lost"), "2026-03-31"),
    expect: counts(1, 1, 1),
  },
  {
    kind: "B",
    title: "counts a stage with a won and a lost word as open and notes it",
    ...velocity(staged("Closed Won", "Closed Lost", "Won/Lost review"), "2026-03-31"),
    expect: counts(1, 1, 1),
    notes: [/Won\/Lost review/],
  },
  ...[
    ["Gewonnen", "Verloren", "Angebot"],
    ["Fermée gagnée", "Fermée perdue", "Proposition"],
    ["Chiuso vinto", "Chiuso perso", "Negoziazione"],
    ["Affär vunnen", "Affär förlorad", "Offert"],
    ["Wygrana", "Przegrana", "Oferta"],
    ["Выиграна", "Проиграна", "Переговоры"],
    ["受注", "失注", "提案中"],
    ["赢单", "输单", "谈判"],
  ].map(([won, lost, open]): Variant => ({
    kind: "B",
    title: `reads ${won} and ${lost}`,
    ...velocity(staged(won, lost, open), "2026-03-31"),
    expect: counts(1, 1, 1),
  })),
  {
    kind: "B",
    title: "notes unknown words when no stage reads as lost",
    ...velocity(staged("Closed Won", "Parked", "Parked", "Demo"), "2026-03-31"),
    expect: counts(3, 1, 0),
    notes: [/Parked\W{1,4}2\b|\b2\W{1,4}Parked/, /Lost=/],
    silent: [/Won=/],
  },
  {
    kind: "B",
    title: "adds the stage words in columns to the built-in ones, in any case",
    ...velocity(staged("Closed Won", "CUSTOMER", "live", "Parked"), "2026-03-31", "Won=Customer | Live; Lost=Parked"),
    expect: counts(0, 3, 1),
  },
  {
    kind: "B",
    title: "notes a stage word in columns that no row has",
    ...velocity(staged("Closed Won", "Closed Lost"), "2026-03-31", "Won=Gold"),
    expect: counts(0, 1, 1),
    notes: [/\b1 \w+.*Gold/],
  },
];

const days: readonly Variant[] = [
  {
    kind: "C",
    title: "counts as_of with a time up to that moment",
    ...velocity(
      `${LIFE}
      D-1,Closed Won,40000,2026-01-05,2026-03-31 14:30
      D-2,Closed Lost,30000,2026-01-05,2026-03-31 16:00`,
      "2026-03-31 15:00",
    ),
    expect: counts(1, 1, 0),
  },
  {
    kind: "C",
    title: "counts as_of as a whole day when it is a whole serial",
    ...velocity(
      `${LIFE}
      D-1,Closed Won,40000,2026-01-05,2026-03-31 14:30
      D-2,Closed Lost,30000,2026-01-05,2026-03-31 16:00`,
      46112,
    ),
    expect: counts(0, 1, 1),
  },
  {
    kind: "C",
    title: "counts a first touch later on the day of as_of",
    name: "SLA_SCORECARD",
    given: [csv("Lead,MQL Date,First touch\nL-1,2026-03-31 09:00,2026-03-31 18:00"), 4, "2026-03-31"],
    expect: { Total: { Late: 1, Waiting: 0, "Median hours": 9 } },
  },
  {
    kind: "C",
    title: "breaches a limit that ends on the day of as_of",
    name: "SLA_SCORECARD",
    given: [csv("Lead,MQL Date,First touch\nL-1,2026-03-31 09:00,\nL-2,2026-03-31 21:00,"), 4, "2026-03-31"],
    expect: { Total: { Breached: 1, Waiting: 1 } },
  },
  {
    kind: "C",
    title: "runs a lead's age to the end of as_of when its handoff has a time",
    name: "LEAD_LIMBO",
    given: [csv("Lead ID,MQL Date,First touch\nL-1,2026-03-30 18:00,\nL-2,2026-03-29,"), "2026-03-31"],
    expect: { "L-1": { "Age hours": 30 }, "L-2": { "Age hours": 48 } },
  },
  {
    kind: "J",
    title: "decides the date order by as_of",
    ...velocity(
      `${LIFE}
      D-1,Closed Won,100,05/01/2026,03/02/2026
      D-2,Closed Lost,100,06/01/2026,04/02/2026`,
      "31/03/2026",
    ),
    expect: { Total: { Won: 1, Lost: 1, "Cycle days": 29 } },
    silent: [/month first/],
  },
  {
    kind: "J",
    title: "ignores dotted, ISO, and named dates as evidence for the order",
    ...velocity(`${LIFE}
      D-1,Closed Won,100,25.01.2026,03/02/2026
      D-2,Closed Lost,100,25 Jan 2026,04/02/2026
      D-3,Proposal,100,2026-01-25,`),
    expect: { Total: { Won: 1, "Cycle days": 36 } },
    notes: [/\b2 dates\b.*month first/],
  },
  {
    kind: "J",
    title: "refuses two tables with different date orders and names the setting",
    name: "ATTRIBUTE",
    given: [
      csv("Deal ID,Touch Date,Channel\nD-1,25/01/2026,Email"),
      csv("Deal ID,Stage,Amount,Close Date\nD-1,Closed Won,900,02/25/2026"),
    ],
    refuses: [/\btouches row 2\b/, /\bdeals row 2\b/, /touches\.Dates=|deals\.Dates=/],
  },
  {
    kind: "J",
    title: "reads two tables with different date orders named in columns",
    name: "ATTRIBUTE",
    given: [
      csv("Deal ID,Touch Date,Channel\nD-1,25/01/2026,Email"),
      csv("Deal ID,Stage,Amount,Close Date\nD-1,Closed Won,900,02/25/2026"),
      "first",
      "",
      "",
      "",
      "touches.Dates=day first; deals.Dates=month first",
    ],
    expect: { Email: { Revenue: 900 } },
  },
  {
    kind: "J",
    title: "refuses dates that contradict columns",
    ...velocity(`${LIFE}\nD-1,Closed Won,100,01/25/2026,02/26/2026`, "", "Dates=day first"),
    refuses: [/01\/25\/2026/, /Dates=/],
  },
  ...[
    ["seconds since 1970", "1767571200", "1770163200"],
    ["RFC 2822", '"Mon, 05 Jan 2026 00:00:00 +0000"', '"Wed, 04 Feb 2026 00:00:00 +0000"'],
    ["named months", '"January 5, 2026"', "4 Feb 2026"],
    ["German months", "5. Januar 2026", "4. Februar 2026"],
    ["Spanish months", "5 de enero de 2026", "4 de febrero de 2026"],
    ["offsets", "2026-01-05T00:00:00+02:00", "2026-02-04T00:00:00+02:00"],
    ["eight digits", "20260105", "20260204"],
  ].map(([what, created, closed]): Variant => ({
    kind: "L",
    title: `reads ${what}`,
    ...velocity(`${LIFE}\nD-1,Closed Won,100,${created},${closed}`),
    expect: { Total: { Won: 1, "Cycle days": 30 } },
  })),
  {
    kind: "L",
    title: "compares times with offsets as instants",
    name: "SLA_SCORECARD",
    given: [csv("Lead,MQL Date,First touch\nL-1,2026-04-01T09:00:00Z,2026-04-01T11:30:00+02:00"), 1, "2026-05-01"],
    expect: { Total: { Met: 1, "Median hours": 0.5 } },
  },
  {
    kind: "U",
    title: "notes a creation date more than a year after all others",
    ...velocity(`${LIFE}
      D-1,Closed Won,40000,2026-01-05,2026-02-20
      D-2,Closed Lost,30000,2206-01-10,`),
    notes: [/\b1 \w+.*2206/],
  },
  {
    kind: "S",
    title: "prints dates as group names when the cells are serials",
    name: "VELOCITY_BASELINE",
    given: [
      [
        ["Deal ID", "Stage", "Amount", "Create Date", "Close Date"],
        ["D-1", "Closed Won", 100, 46027, 46057],
        ["D-2", "Closed Lost", 100, 46027, 46057],
      ],
      "Close Date",
    ],
    rows: ["2026-02-04", "Total"],
  },
];

const columnsAndFlags: readonly Variant[] = [
  {
    kind: "D",
    title: "combines won time and lost time into the close date",
    ...velocity(`Deal - ID,Deal - Value,Deal - Status,Deal - Deal created,Deal - Won time,Deal - Lost time
      1,40000,Won,2026-01-05,2026-02-04,
      2,30000,Lost,2026-01-10,,2026-03-01
      3,90000,Open,2026-02-01,,`),
    expect: { Total: { Open: 1, Won: 1, Lost: 1, "Cycle days": 30 } },
    silent: [/without a close date/],
  },
  {
    kind: "D",
    title: "uses actual revenue for won deals and estimated revenue for the others",
    name: "COVERAGE_TABLE",
    given: [
      csv(`Topic,Est. Revenue,Actual Revenue,Status,Created On,Actual Close Date
        Pump,45000,40000,Won,2026-01-05,2026-02-20
        Valve,30000,0,Lost,2026-01-10,2026-03-01
        Room,90000,,Open,2026-02-01,`),
      csv("Quota\n100000"),
      "",
      "2026-03-31",
    ],
    expect: { Total: { "Open pipeline": 90000, "Won in period": 40000 } },
  },
  {
    kind: "E",
    title: "counts an archived deal as lost",
    ...velocity(
      `Opportunity,Expected Revenue,Stage,Active,Created on,Closed Date
      S-1,40000,Won,TRUE,2026-01-05,2026-02-20
      S-2,30000,Proposition,FALSE,2026-01-10,2026-03-01
      S-3,90000,Proposition,TRUE,2026-02-01,`,
      "2026-03-31",
      "Amount=Expected Revenue",
    ),
    expect: counts(1, 1, 1),
  },
  {
    kind: "E",
    title: "never counts an open deal as lost because of a Won box alone",
    ...velocity(
      `Deal ID,Stage,Amount,Create Date,Close Date,Is Won
      D-1,Ordered,40000,2026-01-05,2026-02-20,TRUE
      D-2,Proposal,30000,2026-01-10,2026-06-01,FALSE`,
      "2026-03-31",
    ),
    expect: counts(1, 1, 0),
  },
  {
    kind: "E",
    title: "trusts an outcome over a stage and counts the rows that disagree",
    ...velocity(
      `Deal ID,Stage,Outcome,Amount,Create Date,Close Date
      D-1,Closed Lost,Won,40000,2026-01-05,2026-02-20
      D-2,Closed Lost,Lost,30000,2026-01-10,2026-03-01`,
      "2026-03-31",
    ),
    expect: counts(0, 1, 1),
    notes: [/\b1 (row|deal)\b.*(disagree|outcome)/i],
  },
  {
    kind: "H",
    title: "reads units and API names in headers",
    ...velocity(
      `Opportunity.Id,Opportunity.StageName,ACV in €,CreatedDate,Close_Date__c
      006-1,Closed Won,40000,2026-01-05,2026-02-04
      006-2,Closed Lost,30000,2026-01-10,2026-03-01`,
      "",
      "Stage=Opportunity.StageName; Deal=Opportunity.Id; Created=CreatedDate",
    ),
    expect: { Total: { Won: 1, Lost: 1, "Average deal value": 40000, "Cycle days": 30 } },
  },
  {
    kind: "H",
    title: "refuses an unknown name in columns and lists the known ones",
    ...velocity(THREE, "", "Colour=red"),
    refuses: [/Colour/, /Amount/],
  },
  {
    kind: "H",
    title: "keeps only the rows selected in columns",
    ...velocity(
      `Pipeline,Deal ID,Stage,Amount,Create Date,Close Date
      Sales,D-1,Closed Won,40000,2026-01-05,2026-02-20
      Partner,D-2,Closed Lost,30000,2026-01-10,2026-03-01
      Renewals,D-3,Closed Won,90000,2026-02-01,2026-03-01`,
      "2026-03-31",
      "Only=Pipeline: Sales | Partner",
    ),
    expect: counts(0, 1, 1),
    notes: [/\b1 row\b/],
  },
  {
    kind: "I",
    title: "reads null words as blank cells",
    ...velocity(`${LIFE}
      D-1,Closed Won,40000,2026-01-05,2026-02-20
      D-2,Closed Won,NULL,2026-01-10,2026-03-01
      D-3,Proposal,—,not set,N/A`),
    expect: { Total: { Open: 1, Won: 2, "Average deal value": 40000 } },
  },
];

const money: readonly Variant[] = [
  {
    kind: "F",
    title: "answers by currency and leaves the money of Total blank",
    ...velocity(
      `Deal ID,Stage,Amount,Currency,Create Date,Close Date
      D-1,Closed Won,40000,USD,2026-01-05,2026-02-20
      D-2,Closed Won,30000,EUR,2026-01-10,2026-03-01`,
      "",
      "",
      "Currency",
    ),
    expect: {
      EUR: { "Average deal value": 30000 },
      USD: { "Average deal value": 40000 },
      Total: { Won: 2, "Average deal value": "" },
    },
  },
  {
    kind: "F",
    title: "treats $ and USD as one currency",
    ...velocity(`${LIFE}
      D-1,Closed Won,"$40,000.00",2026-01-05,2026-02-20
      D-2,Closed Won,"USD 30,000.00",2026-01-10,2026-03-01`),
    expect: { Total: { "Average deal value": 35000 } },
  },
  {
    kind: "F",
    title: "refuses a blank currency when the column has two",
    ...velocity(`Deal ID,Stage,Amount,Currency,Create Date,Close Date
      D-1,Closed Won,40000,USD,2026-01-05,2026-02-20
      D-2,Closed Won,30000,EUR,2026-01-10,2026-03-01
      D-3,Closed Won,20000,,2026-01-10,2026-03-01`),
    refuses: [/USD/, /EUR/, /\bdeals\b/],
  },
  {
    kind: "F",
    title: "trusts a currency column over the signs",
    ...velocity(`Deal ID,Stage,Amount,Currency,Create Date,Close Date
      D-1,Closed Won,"$40,000.00",CAD,2026-01-05,2026-02-20
      D-2,Closed Won,"$30,000.00",CAD,2026-01-10,2026-03-01`),
    expect: { Total: { "Average deal value": 35000 } },
  },
  ...(
    [
      ["12.500 kr", "7.500 kr", 10000],
      ["1 234,50 €", "765,50 €", 1000],
      ["CHF 1'200.00", "CHF 800.00", 1000],
      ["AED 40,000", "AED 20,000", 30000],
      ["RM 1,500.00", "RM 500.00", 1000],
      ["1.2 million", "0.8 million", 1000000],
      ["3 Mio €", "1 Mio €", 2000000],
      ["(1,000.00)", "3,000.00", 1000],
      ["R$ 1.500,00", "R$ 500,00", 1000],
      ["₱1,500.00", "₱500.00", 1000],
      ["Kč 1 500", "Kč 500", 1000],
      ["$1.5k", "$0.5k", 1000],
    ] as const
  ).map(([one, other, average]): Variant => ({
    kind: "V",
    title: `reads ${one}`,
    ...velocity(`${LIFE}
        D-1,Closed Won,"${one}",2026-01-05,2026-02-20
        D-2,Closed Won,"${other}",2026-01-10,2026-03-01`),
    expect: { Total: { "Average deal value": average } },
  })),
  {
    kind: "P",
    title: "reads dotted thousands with a euro sign after the number",
    ...velocity(`${LIFE}
      D-1,Closed Won,12.500 €,2026-01-05,2026-02-20
      D-2,Closed Won,8.500 €,2026-01-10,2026-03-01`),
    expect: { Total: { "Average deal value": 10500 } },
  },
  {
    kind: "P",
    title: "decides the decimal mark by evidence in another column",
    name: "ATTRIBUTION_CONFLICT",
    given: [
      csv(`Deal ID;Claimed by;Claimed Amount;Revenue\nD-1;Sales;12.500;20.000,50\nD-1;Marketing;10.000;20.000,50`, ";"),
    ],
    expect: { "D-1": { Claimed: 22500, Revenue: 20000.5, "Over-claimed": 2499.5 } },
  },
  {
    kind: "P",
    title: "reads the decimal mark from columns",
    ...velocity(
      `${LIFE}
      D-1,Closed Won,12.500,2026-01-05,2026-02-20
      D-2,Closed Won,8.500,2026-01-10,2026-03-01`,
      "",
      "Decimal=,",
    ),
    expect: { Total: { "Average deal value": 10500 } },
    silent: [/Decimal=/],
  },
];

const names: readonly Variant[] = [
  {
    kind: "M",
    title: "counts a deal once when it repeats for each product",
    name: "COVERAGE_TABLE",
    given: [
      csv(`Opportunity ID,Stage,Amount,Created Date,Close Date,Product
        006-1,Proposal,40000,2026-01-05,,Seats
        006-1,Proposal,40000,2026-01-05,,Support
        006-2,Proposal,10000,2026-01-05,,Seats`),
      csv("Quota\n100000"),
    ],
    expect: { Total: { "Open pipeline": 50000 } },
    notes: [/\b1 (row|deal)\b.*repeat/],
  },
  {
    kind: "M",
    title: "refuses an id with two amounts and names both rows",
    ...velocity(`${LIFE}
      D-1,Closed Won,40000,2026-01-05,2026-02-20
      D-1,Closed Won,10000,2026-01-05,2026-02-20`),
    refuses: [/\brow 2\b/, /\brow 3\b/, /D-1/],
  },
  {
    kind: "M",
    title: "counts repeated names as separate deals and notes it",
    ...velocity(`Opportunity Name,Stage,Amount,Create Date,Close Date
      Renewal,Closed Won,40000,2026-01-05,2026-02-20
      Renewal,Closed Won,10000,2026-01-05,2026-02-20`),
    expect: { Total: { Won: 2, "Average deal value": 25000 } },
    notes: [/\b1 (row|name|deal)\b.*name/i],
  },
  {
    kind: "M",
    title: "refuses to join touches on repeated names",
    name: "ATTRIBUTE",
    given: [
      csv("Opportunity Name,Touch Date,Channel\nRenewal,2026-01-10,Email"),
      csv(`Opportunity Name,Stage,Amount,Close Date
        Renewal,Closed Won,40000,2026-02-20
        Renewal,Closed Won,10000,2026-02-20`),
    ],
    refuses: [/Renewal/, /\brow 3\b/],
  },
  {
    kind: "T",
    title: "joins 123.0 to 123 but not 0012 to 12",
    name: "ATTRIBUTE",
    given: [
      csv("Deal ID,Touch Date,Channel\n123.0,2026-01-10,Email\n0012,2026-01-10,Events"),
      [
        ["Deal ID", "Stage", "Amount", "Close Date"],
        [123, "Closed Won", 900, "2026-02-01"],
        [12, "Closed Won", 500, "2026-02-01"],
      ],
      "first",
    ],
    expect: { Email: { Revenue: 900 }, "(unattributed)": { Revenue: 500 } },
  },
  {
    kind: "T",
    title: "distinguishes 15-character ids by case",
    name: "ATTRIBUTE",
    given: [
      csv("Opportunity ID,Touch Date,Channel\n0069x00000AbCdE,2026-01-10,Email\n0069x00000AbCde,2026-01-10,Events"),
      csv(`Opportunity ID,Stage,Amount,Close Date
        0069x00000AbCdEAAV,Closed Won,900,2026-02-01
        0069x00000AbCdeAAF,Closed Won,500,2026-02-01`),
      "first",
    ],
    expect: { Email: { Revenue: 900 }, Events: { Revenue: 500 } },
  },
  {
    kind: "W",
    title: "merges groups that differ in case and spaces and notes how many",
    ...velocity(
      `Region,Deal ID,Stage,Amount,Create Date,Close Date
      North East,D-1,Closed Won,100,2026-01-05,2026-02-20
      north  east,D-2,Closed Lost,100,2026-01-05,2026-02-20
      North East,D-3,Proposal,100,2026-01-05,`,
      "",
      "",
      "Region",
    ),
    rows: ["North East", "Total"],
    expect: { "North East": { Won: 1, Lost: 1, Open: 1 } },
    notes: [/\b1 spelling\b/],
  },
  ...["direct", "(direct)", "(none)", "direct / none", "$direct", "DIRECT_TRAFFIC", "typed in"].map(
    (word): Variant => ({
      kind: "F09",
      title: `skips ${word} as a direct visit`,
      name: "ATTRIBUTE",
      given: [
        csv(`Deal ID,Touch Date,Channel\nD-1,2026-01-10,Email\nD-1,2026-01-20,${word}`),
        csv("Deal ID,Stage,Amount,Close Date\nD-1,Closed Won,900,2026-02-01"),
        "last non-direct",
      ],
      expect: { Email: { Revenue: 900 } },
    }),
  ),
];

const periods: readonly Variant[] = [
  {
    kind: "K",
    title: "uses the monthly quota of as_of",
    name: "COVERAGE_TABLE",
    given: [
      csv(`${LIFE}
        D-1,Closed Won,400,2026-01-05,2026-02-20
        D-2,Closed Won,300,2026-01-10,2026-03-10
        D-3,Proposal,900,2026-02-01,`),
      csv("Month,Quota\nJan 2026,1000\nFeb 2026,1200\nMar 2026,1500"),
      "",
      "2026-03-15",
    ],
    expect: { Total: { Quota: 1500, "Won in period": 300, "Remaining quota": 1200 } },
    notes: [/2026-03|Mar 2026/],
  },
  {
    kind: "K",
    title: "adds the quotas of several segments in the period of as_of",
    name: "COVERAGE_TABLE",
    given: [
      csv(THREE),
      csv("Region,Quarter,Quota\nEast,2026-Q1,50000\nWest,2026-Q1,60000\nEast,2026-Q2,70000"),
      "",
      "2026-03-31",
    ],
    expect: { Total: { Quota: 110000, "Won in period": 40000 } },
  },
  {
    kind: "K",
    title: "refuses overlapping periods of one segment",
    name: "COVERAGE_TABLE",
    given: [
      csv(THREE),
      csv("Quota,Period start,Period end\n1000,2026-01-01,2026-03-31\n2000,2026-03-01,2026-04-30"),
      "",
      "2026-03-15",
    ],
    refuses: [/\bquotas\b/, /\brow 2\b/, /\brow 3\b/],
  },
  {
    kind: "K",
    title: "uses the latest period when none holds as_of and notes it",
    name: "COVERAGE_TABLE",
    given: [csv(THREE), csv("Quarter,Quota\n2025-Q3,1000\n2025-Q4,2000"), "", "2026-03-31"],
    expect: { Total: { Quota: 2000 } },
    notes: [/2025-Q4|2025-10-01/],
  },
  {
    kind: "K",
    title: "adds all periods when columns asks for them",
    name: "COVERAGE_TABLE",
    given: [csv(THREE), csv("Quarter,Quota\n2026-Q1,50000\n2026-Q2,60000"), "", "2026-05-01", "", "Periods=all"],
    expect: { Total: { Quota: 110000, "Won in period": 40000 } },
  },
  {
    kind: "N",
    title: "trusts a change column over a level column",
    name: "RETENTION_TABLE",
    given: [
      csv(`Account,Period,Type,ARR,ARR Change
        A-1,2026-Q1,new,500,500
        A-1,2026-Q2,expansion,650,150
        A-1,2026-Q3,churn,0,-650`),
      "Period",
    ],
    expect: { "2026-Q2": { Start: 500, Expansion: 150, End: 650 }, "2026-Q3": { Churn: 650, End: 0 } },
  },
  {
    kind: "N",
    title: "sorts periods by time and separates reactivation from new",
    name: "RETENTION_TABLE",
    given: [
      csv(`Account,Period,Type,Amount
        A-1,Mar 2026,reactivated,300
        A-1,Feb 2026,churn,500
        A-1,Jan 2026,start,500`),
      "Period",
    ],
    expect: {
      "Feb 2026": { Churn: 500, End: 0, NRR: 0 },
      "Mar 2026": { Reactivation: 300, End: 300, NRR: "" },
    },
  },
  {
    kind: "N",
    title: "reads fiscal quarters with the start month in columns",
    name: "RETENTION_TABLE",
    given: [
      csv(`Account,Period,Type,Amount
        A-1,FY26 Q2,contraction,10
        A-1,FY26 Q1,start,100`),
      "Period",
      "Fiscal year starts=Feb",
    ],
    rows: ["FY26 Q1", "FY26 Q2", "Total"],
    silent: [/Fiscal year starts=/],
  },
];

const leads: readonly Variant[] = [
  {
    kind: "O",
    title: "counts no status as accepted, and disqualified as rejected",
    name: "FUNNEL",
    given: [
      csv(`Lead ID,Lead Status,MQL Date,SQL Date
        L-1,Working,2026-01-05,
        L-2,Disqualified,2026-01-06,
        L-3,Qualified,2026-01-07,2026-01-09`),
    ],
    expect: { Total: { MQL: 3, SAL: "", SQL: 1, Rejected: 1 } },
  },
  {
    kind: "O",
    title: "counts a converted lead without a date as SQL, never as won",
    name: "FUNNEL",
    given: [
      csv(`Lead ID,MQL Date,SQL Date,Won Date,Converted
        L-1,2026-01-05,,,TRUE
        L-2,2026-01-06,2026-01-09,2026-02-01,FALSE
        L-3,2026-01-06,,,FALSE`),
    ],
    expect: { Total: { MQL: 3, SQL: 2, Won: 1 } },
  },
  {
    kind: "O",
    title: "merges a lead repeated with the same handoff and keeps its earliest touch",
    name: "SLA_SCORECARD",
    given: [
      csv(`Lead,MQL Date,First touch
        L-1,2026-03-01 09:00,2026-03-01 15:00
        L-1,2026-03-01 09:00,2026-03-01 11:00
        L-2,2026-03-02 09:00,`),
      4,
      "2026-03-31",
    ],
    expect: { Total: { Leads: 2, Met: 1, Breached: 1, "Median hours": 2 } },
    notes: [/\b1 (row|lead)\b.*repeat/],
  },
  {
    kind: "O",
    title: "leaves out the hours of a touch without a time and notes it",
    name: "SLA_SCORECARD",
    given: [
      csv(`Lead,MQL Date,First touch
        L-1,2026-03-01 09:00,2026-03-02
        L-2,2026-03-02 09:00,2026-03-02 12:00`),
      4,
      "2026-03-31",
    ],
    expect: { Total: { Leads: 2, "Median hours": 3 } },
    notes: [/\b1 (lead|touch|first touch)\b.*time/],
  },
  {
    kind: "R17",
    title: "scores a range only if all of it passes and notes straddling ranges",
    name: "ICP_TABLE",
    given: [
      csv(`Account,Employees
        A,201-500
        B,"1,001-5,000"
        C,51-200
        D,"10,000+"
        E,150-400`),
      csv("Criterion,Field,Test,Value,Points\nSize,Employees,≥,200,10"),
    ],
    expect: { A: { Score: 100 }, B: { Score: 100 }, C: { Score: 0 }, D: { Score: 100 }, E: { Score: 0 } },
    notes: [/\b2 \w+.*(range|straddl)/],
  },
];

export const variants: readonly Variant[] = [
  ...frames,
  ...stages,
  ...days,
  ...columnsAndFlags,
  ...money,
  ...names,
  ...periods,
  ...leads,
];
