/** More variants of the cases: histories, exports of other products, and several troubles at once. */
import { csv, type Variant } from "./variant";

const LIFE = "Deal ID,Stage,Amount,Create Date,Close Date";
const deals = (...rows: readonly string[]) => csv([LIFE, ...rows].join("\n"));

const histories: readonly Variant[] = [
  {
    kind: "G",
    title: "reads a from/to history and enters the first stage at creation",
    name: "STAGE_CONVERSION",
    given: [
      csv(`Deal ID,From Stage,To Stage,Changed at,Created Date
        D-1,Discovery,Proposal,2026-01-15,2026-01-05
        D-1,Proposal,Closed Won,2026-02-04,2026-01-05
        D-2,Discovery,Closed Lost,2026-01-30,2026-01-10`),
    ],
    rows: ["Discovery", "Proposal", "Closed Won", "Closed Lost"],
    expect: {
      Discovery: { Entered: 2, Advanced: 1, Conversion: 0.5 },
      Proposal: { Entered: 1, Advanced: 1, "Median days": 20 },
    },
  },
  {
    kind: "G",
    title: "reads only the stage rows of a field history",
    name: "STAGE_CONVERSION",
    given: [
      csv(`Opportunity ID,Field / Event,Old Value,New Value,Edit Date
        006-1,Owner,Ada,Ben,1/12/2026
        006-1,Stage,Discovery,Proposal,1/15/2026
        006-1,Close Date,3/31/2026,4/30/2026,1/16/2026
        006-1,Stage,Proposal,Closed Won,2/4/2026`),
    ],
    rows: ["Discovery", "Proposal", "Closed Won"],
    expect: { Proposal: { Entered: 1, Advanced: 1, "Median days": 20 } },
  },
  {
    kind: "G",
    title: "reads HubSpot's column per stage",
    name: "STAGE_CONVERSION",
    given: [
      csv(`Record ID,Deal Name,"Date entered ""Qualified (New Business)""","Date entered ""Contract sent (New Business)""","Date entered ""Closed lost (New Business)"""
        1,Heron,2026-01-05,2026-01-15,
        2,Egret,2026-01-06,,2026-01-20`),
    ],
    expect: {
      Qualified: { Entered: 2, Advanced: 1, "Median days": 10 },
      "Contract sent": { Entered: 1 },
      "Closed lost": { Entered: 1 },
    },
  },
  {
    kind: "G",
    title: "reverses ties in a history that lists the newest entry first",
    name: "STAGE_CONVERSION",
    given: [
      csv(`Deal ID,Stage,Entered at
        D-1,Closed Won,2026-01-20
        D-1,Proposal,2026-01-10
        D-1,Discovery,2026-01-10
        D-2,Proposal,2026-01-08
        D-2,Discovery,2026-01-08`),
    ],
    rows: ["Discovery", "Proposal", "Closed Won"],
    expect: { Discovery: { Advanced: 2 }, Proposal: { Advanced: 1 } },
  },
  {
    kind: "G",
    title: "counts a lost stage as an exit in German",
    name: "STAGE_CONVERSION",
    given: [
      csv(`Deal ID,Stage,Entered at
        D-1,Angebot,2026-01-10
        D-1,Verloren (Preis),2026-01-20
        D-2,Angebot,2026-01-10
        D-2,Gewonnen,2026-01-30`),
    ],
    expect: { Angebot: { Entered: 2, Advanced: 1, Conversion: 0.5 } },
  },
];

const products: readonly Variant[] = [
  {
    kind: "H",
    title: "reads a Zoho export of deals",
    name: "VELOCITY_BASELINE",
    given: [
      csv(`Record Id,Deal Name,Deal Owner,Amount,Stage,Closing Date,Created Time
        zcrm_1,Heron,Ada,"$40,000.00",Closed Won,2026-02-20,"05 Jan, 2026 09:00:00"
        zcrm_2,Egret,Ben,"$30,000.00",Closed Lost to Competition,2026-03-01,"10 Jan, 2026 09:00:00"`),
      "Deal Owner",
    ],
    rows: ["Ada", "Ben", "Total"],
    expect: { Total: { Won: 1, Lost: 1, "Average deal value": 40000 } },
  },
  {
    kind: "H",
    title: "reads a Bitrix24 export",
    name: "VELOCITY_BASELINE",
    given: [
      csv(`ID,TITLE,STAGE_ID,OPPORTUNITY,CURRENCY_ID,DATE_CREATE,CLOSEDATE
        1,Heron,C6:WON,40000,EUR,2026-01-05,2026-02-20
        2,Egret,C6:LOSE,,EUR,2026-01-10,2026-03-01
        3,Stork,C6:NEW,90000,EUR,2026-02-01,2026-06-30`),
      "",
      "2026-03-31",
    ],
    expect: { Total: { Open: 1, Won: 1, Lost: 1, "Average deal value": 40000 } },
  },
  {
    kind: "H",
    title: "reads a Dynamics export",
    name: "VELOCITY_BASELINE",
    given: [
      csv(`(Do Not Modify) Opportunity,Topic,Est. Close Date,Est. Revenue,Status,Status Reason,Actual Close Date,Actual Revenue,Created On
        a1,Pump,2/28/2026,"$45,000.00",Won,Won,2/20/2026,"$40,000.00",1/5/2026
        a2,Valve,3/15/2026,"$30,000.00",Lost,Canceled,3/1/2026,$0.00,1/10/2026
        a3,Room,6/30/2026,"$90,000.00",Open,In Progress,,,2/13/2026`),
    ],
    expect: { Total: { Open: 1, Won: 1, Lost: 1, "Average deal value": 40000 } },
    silent: [/without a close date/],
  },
  {
    kind: "H",
    title: "reads a Portuguese HubSpot export",
    name: "VELOCITY_BASELINE",
    given: [
      csv(
        `ID do registro;Nome do negócio;Etapa do negócio;Valor;Data de criação;Data de fechamento
        1;Garça;Contrato enviado;40.000,00;05/01/2026;20/02/2026
        2;Cegonha;Negócio perdido;30.000,00;10/01/2026;01/03/2026
        3;Ibis;Negócio ganho;50.000,00;10/01/2026;01/03/2026`,
        ";",
      ),
    ],
    expect: { Total: { Won: 1, Lost: 1, Open: 1, "Average deal value": 50000 } },
  },
  {
    kind: "E",
    title: "reads closed and won boxes next to stages without outcome words",
    name: "VELOCITY_BASELINE",
    given: [
      csv(`Opportunity ID,Stage,Amount,Created Date,Close Date,Is Closed,Is Won
        006-1,Order,40000,2026-01-05,2026-02-20,1,1
        006-2,Silence,30000,2026-01-10,2026-03-01,1,0
        006-3,Demo,90000,2026-02-01,2026-06-30,0,0`),
      "",
      "2026-03-31",
    ],
    expect: { Total: { Open: 1, Won: 1, Lost: 1 } },
  },
];

const meeting: readonly Variant[] = [
  {
    kind: "A",
    title: "reads a German report: title, decimal commas, dotted dates, and a sum",
    name: "COVERAGE_TABLE",
    given: [
      csv(
        `Offene und geschlossene Verkaufschancen
        Deal ID;Phase;Betrag;Erstellt am;Schlusstermin
        1;Gewonnen;40.000,00 €;05.01.2026;20.02.2026
        2;Verloren;30.000,00 €;10.01.2026;01.03.2026
        3;Angebot;90.000,00 €;01.02.2026;30.06.2026
        Summe;;160.000,00 €;;`,
        ";",
      ),
      csv("Quota;Period start;Period end\n200.000,00;01.01.2026;30.06.2026", ";"),
      "",
      "2026-04-01",
    ],
    expect: { Total: { "Open pipeline": 90000, "Won in period": 40000, "Remaining quota": 160000, Coverage: 0.5625 } },
    notes: [/\b1 row above the headers of deals\b/, /\b1 total row of deals\b/],
  },
  {
    kind: "A",
    title: "reads a nested answer without its notes",
    name: "VELOCITY_BASELINE",
    given: [
      [
        ["Deal ID", "Stage", "Amount", "Create Date", "Close Date"],
        ["D-1", "Closed Won", 40000, 46027, 46073],
        ["D-2", "Closed Lost", 30000, 46032, 46082],
        ["Note: 2 amounts of table converted to USD: 2 from EUR.", "", "", "", ""],
      ],
    ],
    expect: { Total: { Open: 0, Won: 1, Lost: 1 } },
    silent: [/total row/, /\brows? below/],
  },
  {
    kind: "A",
    title: "keeps records without amounts at the end of the table",
    name: "VELOCITY_BASELINE",
    given: [
      deals(
        "D-1,Closed Won,40000,2026-01-05,2026-02-20",
        "D-2,Closed Lost,,2026-01-10,2026-03-01",
        "D-3,Proposal,,2026-02-01,",
      ),
    ],
    expect: { Total: { Open: 1, Won: 1, Lost: 1 } },
    silent: [/\brows? below/, /total row/],
  },
  {
    kind: "A",
    title: "counts an unlabeled last row that isn't a sum",
    name: "VELOCITY_BASELINE",
    given: [
      deals(
        "D-1,Closed Won,40000,2026-01-05,2026-02-20",
        "D-2,Closed Lost,30000,2026-01-10,2026-03-01",
        ",Closed Won,55000,2026-01-10,2026-03-01",
      ),
    ],
    expect: { Total: { Won: 2, Lost: 1, "Average deal value": 47500 } },
    silent: [/total row/],
  },
  {
    kind: "A",
    title: "leaves out an unlabeled sum of amounts with dotted thousands",
    name: "VELOCITY_BASELINE",
    given: [
      deals(
        "D-1,Closed Won,900.500,2026-01-05,2026-02-20",
        "D-2,Closed Won,200.500,2026-01-10,2026-03-01",
        ",,1.101.000,,",
      ),
    ],
    expect: { Total: { Open: 0, Won: 2, "Average deal value": 550500 } },
    notes: [/\b1 total row of deals\b/],
  },
  {
    kind: "F",
    title: "converts an amount at the rate of its close",
    name: "IN_CURRENCY",
    given: [
      deals(
        'D-1,Closed Won,"€40,000.00",2026-01-05,2026-02-20',
        'D-2,Closed Won,"$30,000.00",2026-01-10,2026-03-01',
        "Total,,,,",
      ),
      csv("Currency,Rate,From\nEUR,1.1,2026-01-01\nEUR,1.2,2026-03-01"),
      "USD",
    ],
    expect: { "D-1": { Amount: 44000, Currency: "USD" }, "D-2": { Amount: 30000, Currency: "USD" } },
  },
  {
    kind: "F",
    title: "refuses a currency without a rate and names it",
    name: "IN_CURRENCY",
    given: [deals('D-1,Closed Won,"£40,000.00",2026-01-05,2026-02-20'), csv("Currency,Rate\nEUR,1.1"), "USD"],
    refuses: [/GBP/, /rates/],
  },
  {
    kind: "F",
    title: "refuses two currencies in quotas",
    name: "COVERAGE_TABLE",
    given: [deals("D-1,Proposal,40000,2026-01-05,"), csv('Region,Quota\nEast,"$50,000"\nWest,"€60,000"')],
    refuses: [/\bquotas\b/, /IN_CURRENCY/],
  },
  {
    kind: "J",
    title: "refuses as_of in another date order than the table",
    name: "VELOCITY_BASELINE",
    given: [deals("D-1,Closed Won,40000,25/01/2026,26/02/2026"), "", "03/31/2026"],
    refuses: [/as_of/, /\bdeals row 2\b/],
  },
  {
    kind: "J",
    title: "refuses a scalar date that reads two ways and names ISO",
    name: "RESPONSE_TIME",
    given: ["05/06/2026 09:00", "05/07/2026 09:00"],
    refuses: [/\d{4}-\d{2}-\d{2}|ISO/],
  },
  {
    kind: "T",
    title: "joins ids despite hidden characters",
    name: "ATTRIBUTE",
    given: [
      [
        ["Deal ID", "Touch Date", "Channel"],
        ["D-1\u200b", "2026-01-10", "Email"],
        ["\u00a0D-2", "2026-01-10", "Events"],
      ],
      csv("Deal\u00a0ID,Stage,Amount,Close Date\nD-1,Closed Won,900,2026-02-01\nD-2,Closed Won,500,2026-02-01"),
      "first",
    ],
    expect: { Email: { Revenue: 900 }, Events: { Revenue: 500 } },
  },
  {
    kind: "K",
    title: "maps a by header that differs between two tables",
    name: "COVERAGE_TABLE",
    given: [
      csv(`Deal ID,Sales Region,Stage,Amount,Create Date,Close Date
        D-1,East,Closed Won,40000,2026-01-05,2026-02-20
        D-2,East,Proposal,90000,2026-02-01,`),
      csv("Territory,Quota\nEast,100000"),
      "Sales Region",
      "",
      "",
      "Sales Region=Territory",
    ],
    expect: { East: { "Open pipeline": 90000, Quota: 100000, "Remaining quota": 60000 } },
  },
  {
    kind: "O",
    title: "notes only the touch long before its handoff",
    name: "SLA_SCORECARD",
    given: [
      csv(`Lead,MQL Date,First touch
        L-1,2026-04-10 09:00,2025-11-10 09:00
        L-2,2026-04-10 09:00,2026-04-10 11:00
        L-3,2026-04-10 09:00,2026-04-10 08:30`),
      4,
      "2026-05-01",
    ],
    notes: [/\b1 lead\b.*before/],
  },
  {
    kind: "L",
    title: "measures times in two zones as instants",
    name: "SLA_SCORECARD",
    given: [
      csv(`Lead,MQL Date,First touch
        L-1,2026-04-01 09:00 -0500,2026-04-01 15:30 +0100
        L-2,2026-04-01T14:00:00Z,2026-04-01T16:00:00Z`),
      1,
      "2026-05-01",
    ],
    expect: { Total: { Met: 1, Late: 1, "Median hours": 1.25 } },
  },
];

/** VELOCITY_BASELINE answers as VELOCITY_BRIDGE takes them, with reading notes below. */
const LEVERS = ["Segment", "Opportunities", "Average deal value", "Win rate", "Cycle days", "Velocity per day"];
const levers = (opportunities: number, note: string) => [
  LEVERS,
  ["Total", opportunities, 1000, 0.5, 50, opportunities * 10],
  [note, "", "", "", "", ""],
];

const nested: readonly Variant[] = [
  {
    kind: "A",
    title: "bridges two nested answers without their notes",
    name: "VELOCITY_BRIDGE",
    given: [
      levers(10, "Note: 1 total row of deals left out."),
      levers(20, "Note: 12 dates such as 03/04/2026 read month first."),
    ],
    rows: ["Total", "Total", "Total", "Total", "All"],
    expect: { Total: { Before: 10, After: 20, Contribution: 100 }, All: { Contribution: 100 } },
  },
];

export const moreVariants: readonly Variant[] = [...histories, ...products, ...meeting, ...nested];
