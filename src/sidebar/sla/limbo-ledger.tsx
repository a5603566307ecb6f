import { printDate } from "../../../core/written/dates";
import type { LoadedTable } from "../../data/load-tables";
import { age, counted, grouped, hours, money, moneyInFull, shortMoney } from "../../written/number-words";
import { rowOfLead } from "./lead-row";
import { debtsOf, owedWords, type Limbo, type LimboLead, type SideDebt } from "./limbo";
import { OpeningTable, type OpeningRow } from "../opening-table";
import { Problem } from "../problem";
import { useSurroundings } from "../surroundings";
import { Term } from "../term";
import { useReveal } from "../use-reveal";

/** Rows of the ledger shown; the inserted sheet holds all of them. */
const MOST = 12;

interface LimboLedgerProps {
  readonly limbo: Limbo;
  readonly table: LoadedTable;
  readonly limitHours: number;
}

/** What is stuck, since when, at what cost, and whose move it is. */
export function LimboLedger({ limbo: { leads, cost }, table, limitHours }: LimboLedgerProps) {
  const { settings } = useSurroundings();
  const { currency } = settings;
  const isStuck = leads.length > 0;
  const hasSides = leads.every(({ side }) => side !== "");
  return (
    <section class="stack" aria-label="Leads in limbo">
      <div class="card" aria-live="polite">
        <p class="sentence">{owedWords(leads)}</p>
        <p>
          {isStuck ? counted(leads.length, "lead is", "leads are") : "No lead is"} in{" "}
          <Term term="Lead Limbo">limbo</Term>: more than {hours(limitHours)} of the calendar with no touch and no
          disposition.
          {isStuck && cost !== undefined && ` Worth ${money(cost, currency)}.`}
        </p>
        {isStuck && cost === undefined && (
          <p class="small quiet">Type what a lead is worth, under More, to see what they cost.</p>
        )}
      </div>
      {isStuck && hasSides && <Debts debts={debtsOf(leads)} currency={currency} />}
      {isStuck && <Ledger leads={leads} table={table} currency={currency} />}
    </section>
  );
}

function Debts({ debts, currency }: { readonly debts: readonly SideDebt[]; readonly currency: string }) {
  const rows = debts.map((debt): OpeningRow => ({
    key: debt.name,
    name: debt.name,
    cells: [grouped(debt.leads), age(debt.oldestHours), ...costCell(debt.cost, currency)],
    titles: [undefined, undefined, debt.cost === undefined ? undefined : moneyInFull(debt.cost, currency)],
    ...(debt.owners.length > 0 && { detail: () => <Owners debt={debt} /> }),
  }));
  return (
    <OpeningTable
      label="Who owes the next move"
      headers={["Owed by", "Leads", "Oldest", ...costHeader(debts)]}
      rows={rows}
    />
  );
}

/** No column for the cost where no lead has a price. */
const costHeader = (priced: readonly { readonly cost: number | undefined }[]) =>
  priced.every(({ cost }) => cost !== undefined) ? ["Cost"] : [];
const costCell = (cost: number | undefined, currency: string) =>
  cost === undefined ? [] : [shortMoney(cost, currency)];

function Owners({ debt: { owners } }: { readonly debt: SideDebt }) {
  return (
    <dl class="facts">
      {owners.map(({ name, leads, oldestHours }) => (
        <>
          <dt>{name}</dt>
          <dd>
            {counted(leads, "lead")}, oldest {age(oldestHours)}
          </dd>
        </>
      ))}
    </dl>
  );
}

interface LedgerProps {
  readonly leads: readonly LimboLead[];
  readonly table: LoadedTable;
  readonly currency: string;
}

function Ledger({ leads, table, currency }: LedgerProps) {
  const reveal = useReveal();
  const rows = leads.slice(0, MOST).map((lead, i): OpeningRow => ({
    key: `${i} ${lead.lead}`,
    name: lead.lead,
    cells: [lead.owner || (lead.side === "" ? "" : "nobody"), age(lead.ageHours), ...costCell(lead.cost, currency)],
    detail: () => <LeadFacts lead={lead} onShow={() => showLead(lead)} />,
  }));
  const showLead = ({ lead }: LimboLead) => {
    const row = rowOfLead(table, lead);
    if (row !== undefined) reveal.show(row);
  };
  return (
    <>
      <OpeningTable
        label="Leads in limbo, oldest first"
        headers={["Lead", "Owner", "Age", ...costHeader(leads)]}
        wordColumns={[1]}
        rows={rows}
      />
      {reveal.problem !== undefined && <Problem words={reveal.problem} />}
      {leads.length > MOST && (
        <p class="small quiet">and {grouped(leads.length - MOST)} more, all of them on the sheet you insert</p>
      )}
    </>
  );
}

function LeadFacts({ lead, onShow }: { readonly lead: LimboLead; readonly onShow: () => void }) {
  return (
    <div class="stack tight">
      <dl class="facts">
        <dt>Handed off</dt>
        <dd>{printDate(lead.handedOff)}</dd>
        <dt>Source</dt>
        <dd>{lead.source || "not known"}</dd>
        <dt>Owes the next move</dt>
        <dd>{lead.side || "not known"}</dd>
      </dl>
      <button type="button" class="link" onClick={onShow}>
        Show its row
      </button>
    </div>
  );
}
