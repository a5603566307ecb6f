import { card } from "../kernel/card";
import { ifPresent, onDemand, textColumn } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import { columns, header } from "../kernel/kinds";
import { byHeader, column, rows, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table-shape";
import { leadColumns } from "../tables/leads";
import { DISPOSITION_CODES, foldDisposition, NO_DISPOSITION, UNKNOWN_DISPOSITION } from "./disposition-codes";
import { dispositionWords, type DispositionWord } from "./disposition-words";
import { readGroups } from "./lead-groups";
import { statusNote } from "./lead-notes";
import { leadsTable } from "./leads-table";

const { label, aliases } = leadColumns.disposition;
const columnsRead = {
  // No fact, as it is elsewhere: a row without a disposition is a lead all the same.
  disposition: textColumn(label, aliases),
  // Where no column names the lead, they tell one without a disposition from an empty row.
  handedOff: ifPresent(onDemand(leadColumns.handedOff)),
  firstTouch: ifPresent(onDemand(leadColumns.firstTouch)),
  owner: ifPresent(onDemand(leadColumns.owner)),
  source: ifPresent(onDemand(leadColumns.source)),
};

export interface DispositionsArguments {
  readonly leads: Table<typeof columnsRead>;
  readonly by: string;
}

export interface DispositionRow {
  readonly segment: string;
  readonly disposition: string;
  readonly leads: number;
  readonly share: number | undefined;
}

/**
 * How sales disposed of the leads, by group, and of all leads together.
 *
 * Conventions: the five codes and (none) stand in every group, also with no lead, so that
 * groups can be set side by side; a code outside the five stands only where it occurs.
 * Spellings that differ in case or punctuation are one code. Rows that repeat a lead and its
 * handoff are one lead.
 */
export function dispositions({ leads, by }: DispositionsArguments): Report<DispositionRow> | Refusal {
  const groups = readGroups(leads, by);
  if (isRefusal(groups)) return groups;
  const { labels, labelOf } = labelled(leads.disposition, dispositionWords(leads.disposition, leads));
  const counts = Array.from({ length: groups.count }, () => new Int32Array(labels.length));
  const all = new Int32Array(labels.length);
  for (let i = 0; i < leads.rows; i++) {
    const label = labelOf[leads.disposition.codes[i]];
    counts[groups.codes[i]][label]++;
    all[label]++;
  }
  const shown = groups.shown.filter(({ code }) => counts[code].some((count) => count > 0));
  return {
    rows: [
      ...shown.flatMap(({ code, name }) => printRows(name, labels, counts[code])),
      ...printRows("Total", labels, all),
    ],
    notes: statusNote(leads, () => true),
  };
}

/** The words of a column as rows of the result: the five codes, unknown ones by name, (none). */
function labelled({ words }: TextColumn, said: readonly DispositionWord[]) {
  const unknown = new Map<string, string>();
  words.forEach((word, code) => {
    const folded = foldDisposition(word);
    if (said[code].code === UNKNOWN_DISPOSITION && !unknown.has(folded)) unknown.set(folded, word);
  });
  const byName = [...unknown].sort(([a], [b]) => (a < b ? -1 : 1));
  const places = new Map(byName.map(([folded], place) => [folded, DISPOSITION_CODES.length + place]));
  const labels = [
    ...DISPOSITION_CODES,
    ...byName.map(([, word]) => `${UNKNOWN_DISPOSITION} ${word}`),
    NO_DISPOSITION,
  ] as const;
  return {
    labels,
    labelOf: words.map((word, code) => places.get(foldDisposition(word)) ?? labels.indexOf(said[code].code)),
  };
}

function printRows(segment: string, labels: readonly string[], counts: Int32Array): readonly DispositionRow[] {
  const leads = counts.reduce((sum, count) => sum + count, 0);
  const isAlways = (label: number) => label < DISPOSITION_CODES.length || label === labels.length - 1;
  return labels
    .map((disposition, label) => ({ disposition, label }))
    .filter(({ label }) => isAlways(label) || counts[label] > 0)
    .map(({ disposition, label }) => ({
      segment,
      disposition,
      leads: counts[label],
      share: leads === 0 ? undefined : counts[label] / leads,
    }));
}

const LEADS = [
  ["Lead ID", "Lead Source", "Disposition"],
  ["L-1", "Webinar", "Accepted"],
  ["L-2", "Webinar", "BAD-FIT"],
  ["L-3", "Webinar", "Recycled"],
  ["L-4", "Webinar", ""],
  ["L-5", "Demo request", "accepted"],
];
const HEADERS = ["Disposition", "Leads", "Share"];

export default card(dispositions, {
  name: "DISPOSITIONS",
  family: "sla",
  summary: "What sales said of the leads it was handed, code by code",
  params: {
    leads: leadsTable(
      { help: "The leads with their header row: lead and disposition.", oneFor: "each handoff" },
      columnsRead,
    ),
    by: header({ help: "Header to break the leads down by, such as Lead Source. Blank: the total only." }),
    columns: columns(),
  },
  returns: rows(
    "One row per group and code, groups in alphabetical order, then the codes of all leads as Total. Notes follow.",
    {
      segment: column(byHeader("by", "Segment"), "text", "The group; Total pools all leads."),
      disposition: column(
        "Disposition",
        "text",
        "One of the five codes, (unknown) and a code outside them, or (none).",
      ),
      leads: column("Leads", "whole", "Leads with this disposition."),
      share: column("Share", "percent", "Leads ÷ leads of the group."),
    },
  ),
  law: "Accepted, Nurture, Bad fit, Duplicate and No response first, codes outside the five after them by name, (none) last. Case and punctuation do not count; nurturing, not a fit, dupe, no reply and the like are read as the code they mean; a status such as New or Open as (none). Rows of one lead with the same handoff count once; of two dispositions the lower row's.",
  source: "SLA Pact, the framework catalogue of The Starr Conspiracy.",
  question: "What becomes of the leads that marketing hands over?",
  examples: [
    {
      given: [LEADS, "Lead Source"],
      gives: [
        ["Lead Source", ...HEADERS],
        ["Demo request", "Accepted", 1, 1],
        ["Demo request", "Nurture", 0, 0],
        ["Demo request", "Bad fit", 0, 0],
        ["Demo request", "Duplicate", 0, 0],
        ["Demo request", "No response", 0, 0],
        ["Demo request", "(none)", 0, 0],
        ["Webinar", "Accepted", 1, 0.25],
        ["Webinar", "Nurture", 0, 0],
        ["Webinar", "Bad fit", 1, 0.25],
        ["Webinar", "Duplicate", 0, 0],
        ["Webinar", "No response", 0, 0],
        ["Webinar", "(unknown) Recycled", 1, 0.25],
        ["Webinar", "(none)", 1, 0.25],
        ["Total", "Accepted", 2, 0.4],
        ["Total", "Nurture", 0, 0],
        ["Total", "Bad fit", 1, 0.2],
        ["Total", "Duplicate", 0, 0],
        ["Total", "No response", 0, 0],
        ["Total", "(unknown) Recycled", 1, 0.2],
        ["Total", "(none)", 1, 0.2],
      ],
    },
    {
      given: [
        [
          ["Lead ID", "Lead Status"],
          ["L-1", "New"],
          ["L-2", "Duplicate"],
        ],
      ],
      gives: [
        ["Segment", ...HEADERS],
        ["Total", "Accepted", 0, 0],
        ["Total", "Nurture", 0, 0],
        ["Total", "Bad fit", 0, 0],
        ["Total", "Duplicate", 1, 0.5],
        ["Total", "No response", 0, 0],
        ["Total", "(none)", 1, 0.5],
        ['Note: 1 lead with the status "New" or alike counted as without a disposition', "", "", ""],
      ],
    },
    { given: [LEADS.map((row) => row.slice(0, 2))], refuses: "MISSING_COLUMN" },
    { given: [LEADS, "Region"], refuses: "MISSING_COLUMN" },
  ],
  see: ["SLA_SCORECARD", "FUNNEL", "LEAD_LIMBO"],
  terms: ["Sales Accepted Lead"],
});
