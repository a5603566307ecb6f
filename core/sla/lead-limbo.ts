import { card } from "../kernel/card";
import { ifPresent } from "../kernel/columns";
import { columns, hours, money, optional } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { refuse, type Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table-shape";
import { leadColumns } from "../tables/leads";
import { counted } from "../written/counted";
import { asOfMoments } from "./as-of-moments";
import { NO_DISPOSITION } from "./disposition-codes";
import { dispositionWords } from "./disposition-words";
import { outsideCodesNote, statusNote, withoutHandoffNote } from "./lead-notes";
import { leadsTable } from "./leads-table";
import { slaAsOfParam } from "./sla-status";
import { hoursOf, momentOf, spanOf } from "./working-time";

const columnsRead = {
  lead: leadColumns.lead,
  handedOff: leadColumns.handedOff,
  firstTouch: ifPresent(leadColumns.firstTouch),
  disposition: ifPresent(leadColumns.disposition),
  owner: ifPresent(leadColumns.owner),
  source: ifPresent(leadColumns.source),
};
type Leads = Table<typeof columnsRead>;

export interface LeadLimboArguments {
  readonly leads: Leads;
  readonly asOf: number;
  readonly limitHours: number;
  readonly valuePerLead: number | undefined;
}

export interface LimboRow {
  readonly lead: string;
  readonly owner: string | undefined;
  readonly source: string | undefined;
  readonly handedOff: number | undefined;
  readonly ageHours: number | undefined;
  readonly owes: string | undefined;
  readonly cost: number | undefined;
}

/**
 * Leads between handoff and action: neither touched nor disposed of, and older than the limit.
 *
 * Conventions: calendar hours, because a lead cools at night too. As of a day they run to its
 * end, from a handoff without a time of day in whole days. A touch after as_of has not happened yet; a disposition carries no date and counts. A lead without an owner
 * waits for marketing and routing, one with an owner for sales. Of equal age the sheet's
 * order is kept.
 */
export function leadLimbo({ leads, asOf, limitHours, valuePerLead }: LeadLimboArguments): Report<LimboRow> | Refusal {
  const { lead, handedOff, owner, source, disposition } = leads;
  if (leads.firstTouch === undefined && disposition === undefined) {
    return refuse.missingEither(leads.name, ["First touch", "Disposition"], leads.headers);
  }
  const { last, endFor } = asOfMoments(asOf);
  const limit = spanOf(limitHours);
  const isTouched = touched(leads, last);
  const isDisposed = disposed(leads);
  const ageOf = (i: number) => endFor(handedOff[i]) - momentOf(handedOff[i]);
  const isOld = (i: number) => ageOf(i) > limit;
  const inLimbo: number[] = [];
  for (let i = 0; i < leads.rows; i++) if (isTouched[i] === 0 && isDisposed[i] === 0 && isOld(i)) inLimbo.push(i);
  // Sorting is stable: leads of one moment keep the sheet's order.
  inLimbo.sort((a, b) => handedOff[a] - handedOff[b]);

  const found = inLimbo.map((i): LimboRow => ({
    lead: lead.words[lead.codes[i]],
    owner: owner?.words[owner.codes[i]],
    source: source?.words[source.codes[i]],
    handedOff: handedOff[i],
    ageHours: hoursOf(ageOf(i)),
    owes: owner === undefined ? undefined : owner.codes[i] === 0 ? "Marketing and routing" : "Sales",
    cost: valuePerLead,
  }));
  const total: LimboRow = {
    lead: "Total",
    owner: undefined,
    source: undefined,
    handedOff: undefined,
    ageHours: undefined,
    owes: counted(found.length, "lead"),
    cost: valuePerLead === undefined ? undefined : valuePerLead * found.length,
  };
  const counts = (i: number) => isTouched[i] === 0 && isOld(i);
  return {
    rows: [...found, total],
    notes: [
      ...withoutHandoffNote(handedOff.reduce((count, day) => count + (Number.isNaN(day) ? 1 : 0), 0)),
      ...(disposition === undefined ? [] : statusNote({ ...leads, disposition }, counts)),
      ...(disposition === undefined
        ? []
        : outsideCodesNote({ ...leads, disposition }, counts, "left out as disposed of")),
      ...(owner === undefined ? ["Note: no column Owner, so who owes the next move is empty"] : []),
    ],
  };
}

function touched({ rows: count, firstTouch }: Leads, last: number): Uint8Array {
  const isTouched = new Uint8Array(count);
  if (firstTouch !== undefined) for (let i = 0; i < count; i++) if (momentOf(firstTouch[i]) <= last) isTouched[i] = 1;
  return isTouched;
}

function disposed(leads: Leads): Uint8Array {
  const { rows: count, disposition } = leads;
  const isDisposed = new Uint8Array(count);
  if (disposition === undefined) return isDisposed;
  const isCode = dispositionWords(disposition, leads).map(({ code }) => code !== NO_DISPOSITION);
  for (let i = 0; i < count; i++) if (isCode[disposition.codes[i]]) isDisposed[i] = 1;
  return isDisposed;
}

const LEADS = [
  ["Lead ID", "Lead Owner", "Lead Source", "MQL Date", "First touch", "Disposition"],
  ["L-1", "Ada", "Webinar", "2026-04-01 09:00", "", ""],
  ["L-2", "", "Demo request", "2026-03-31 12:00", "", ""],
  ["L-3", "Ada", "Webinar", "2026-04-01 09:00", "2026-04-01 11:00", ""],
  ["L-4", "Grace", "Webinar", "2026-04-01 09:00", "", "Duplicate"],
  ["L-5", "Grace", "Webinar", "2026-04-02 15:00", "", ""],
];
const HEADERS = ["Lead", "Owner", "Source", "Handed off", "Age hours", "Owes the next move", "Cost"];

export default card(leadLimbo, {
  name: "LEAD_LIMBO",
  family: "sla",
  summary: "Leads handed over that nobody has touched or disposed of, oldest first",
  params: {
    leads: leadsTable(
      {
        help: "The leads with their header row: lead, handoff, first touch or disposition, owner, source.",
        oneFor: "each handoff",
      },
      columnsRead,
    ),
    asOf: slaAsOfParam,
    limitHours: hours({
      help: "Calendar hours after which an untouched lead is in limbo: a number, or text such as 36:00 or 2 days.",
      default: 24,
    }),
    valuePerLead: optional(money({ help: "What a qualified lead costs or is worth. Blank: no cost is worked out." })),
    columns: columns(),
  },
  returns: rows("One row per lead in limbo, oldest first, then a Total row. Notes follow.", {
    lead: column("Lead", "text", "The lead; Total for the last row."),
    owner: column("Owner", "text", "Who the lead is assigned to."),
    source: column("Source", "text", "Where the lead came from."),
    handedOff: column("Handed off", "dateTime", "When marketing handed it over."),
    ageHours: column("Age hours", "number", "Calendar hours from the handoff to as_of."),
    owes: column(
      "Owes the next move",
      "text",
      "Marketing and routing while the lead has no owner, else Sales; in the Total row, how many leads.",
    ),
    cost: column("Cost", "money", "Value per lead; the Total row has their sum."),
  }),
  law: "In limbo: no touch by as_of, no disposition, and handed off more than limit_hours before as_of, by the calendar. As of a day means to its end (24:00); from a handoff without a time of day, whole days × 24. A status such as New or Open is no disposition. Rows of one lead with the same handoff count once, with their earliest dates. Cost = leads × value per lead.",
  source: "Lead Limbo, the glossary of The Starr Conspiracy.",
  question: "Which leads did we pay for and leave lying, and who has to move?",
  examples: [
    {
      given: [LEADS, "2026-04-02 16:00", 24, 150],
      gives: [
        HEADERS,
        ["L-2", "", "Demo request", 46112.5, 52, "Marketing and routing", 150],
        ["L-1", "Ada", "Webinar", 46113.375, 31, "Sales", 150],
        ["Total", "", "", "", "", "2 leads", 300],
      ],
    },
    {
      given: [LEADS, "2026-04-01 10:00"],
      gives: [HEADERS, ["Total", "", "", "", "", "0 leads", ""]],
    },
    { given: [LEADS.map((row) => row.slice(0, 4)), "2026-04-02"], refuses: "MISSING_COLUMN" },
    { given: [LEADS, ""], refuses: "MISSING" },
  ],
  see: ["SLA_SCORECARD", "DISPOSITIONS", "ROUTE_LEADS", "MISALIGNMENT_TAX"],
  terms: ["Lead Limbo"],
});
