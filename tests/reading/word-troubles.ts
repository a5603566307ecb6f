/** Trouble with words: ids, groups, stages, headers, and words for blank. */
import type { Cell } from "../../core/kernel/cells";
import { aliasesOf } from "./aliases";
import type { Chance } from "./seeded-chance";
import { OPEN_STAGES, type Company, type Deal, type Lead } from "./random-company";
import { columnsOf, rewritten, rowOfLine, type Draft } from "./sheet-draft";
import { EXPLAINED_DEAL } from "./expect-touches";
import { withColumns } from "./date-troubles";
import { id15, id18, numberOfId } from "./salesforce-id";
import type { Fact } from "./fact-sheet";
import { answered, refused, saying, withDraft, type Calling, type Trouble } from "./trouble";

const NULL_WORDS = ["-", "N/A", "NULL", "not set", "—", "n/a"];

const DECORATED: Readonly<Record<string, readonly string[]>> = {
  "Closed Won": [
    "Closed Won - Upsell",
    "6 - Closed Won (renewal)",
    "CLOSED_WON",
    "C6:WON",
    "closed-won",
    "Closed (Won)",
  ],
  "Closed Lost": ["Closed Lost - Price", "7. Closed Lost", "CLOSED_LOST", "Deal Lost", "Closed (Lost)", "Lost: price"],
};

/** Won, lost, and open stages in several languages, as CRMs name them. */
const TRANSLATED: readonly (readonly [string, string, string])[] = [
  ["Abgeschlossen und gewonnen", "Abgeschlossen und verloren", "Angebot"],
  ["Fermée gagnée", "Fermée perdue", "Proposition"],
  ["Cierre ganado", "Cierre perdido", "Propuesta enviada"],
  ["Negócio ganho", "Negócio perdido", "Proposta enviada"],
  ["Chiuso vinto", "Chiuso perso", "Proposta"],
  ["Gewonnen", "Verloren", "Offerte"],
  ["Vunnen", "Förlorad", "Offert"],
  ["Vundet", "Tabt", "Tilbud"],
  ["Vunnet", "Tapt", "Tilbud"],
  ["Wygrana", "Przegrana", "Oferta"],
  ["Выиграна", "Проиграна", "Предложение"],
  ["受注", "失注", "提案"],
  ["赢单", "输单", "方案"],
];

const WON_WORD = "Customer";
const LOST_WORD = "Nurture again";

const isStage = (draft: Draft) => columnsOf(draft, "stage").length > 0;

/** Rewrites the stages of a table. */
function withStages(draft: Draft, write: (stage: string, record: number) => string): Draft {
  return rewritten(draft, (fact, { kind }, record) =>
    kind === "stage" && typeof fact === "string" ? write(fact, record) : undefined,
  );
}

/** Rewrites the ids of a table. */
function withIds(draft: Draft, write: (id: number, record: number) => Cell): Draft {
  return rewritten(draft, (fact, { kind }, record) =>
    kind === "id" && typeof fact === "number" ? write(fact, record) : undefined,
  );
}

/** Writes the ids of this table in one format and those of the other tables in another. */
function spelledApart(
  calling: Calling,
  at: number,
  here: (id: number, record: number) => Cell,
  there: (id: number, record: number) => Cell,
  cleanName: (name: string) => string,
) {
  const [c] = columnsOf(calling.drafts[at], "id");
  if (c === undefined) return undefined;
  const { prefix = "" } = calling.drafts[at].sheet.columns[c];
  const isLone = calling.drafts.filter((draft) => columnsOf(draft, "id").length > 0).length === 1;
  // If no other table has ids, the rows of this one alternate between both formats.
  const ids = calling.drafts[at].sheet.rows.map((row) => row[c]);
  if (isLone && new Set(ids).size === ids.length) return undefined;
  const drafts = calling.drafts.map((draft, i) =>
    withIds(draft, (id, record) => (i !== at || (isLone && record % 2 === 1) ? there(id, record) : here(id, record))),
  );
  const asked = String(there(EXPLAINED_DEAL, 0));
  const scalars = new Map([...calling.scalars, [`D-${EXPLAINED_DEAL}`, asked] as const]);
  return {
    ...answered({ ...calling, drafts, scalars }),
    sameNames: false,
    cleanName: (name: string) => {
      const clean = cleanName(name);
      return clean === "" ? name : `${prefix}${clean}`;
    },
  };
}

/** Uses a company's own words for some outcomes, which makes those deals open until `columns` names the words. */
function inOwnWords(company: Company, ...outcomes: readonly Deal["outcome"][]): Company {
  const told = <T extends { readonly outcome: Deal["outcome"]; readonly stage: string }>(record: T): T =>
    outcomes.includes(record.outcome) ? { ...record, outcome: "open", stage: ownWord(record.stage) } : record;
  return { ...company, deals: company.deals.map(told), accounts: company.accounts.map(told) };
}

const ownWord = (stage: string) => (stage === "Closed Won" ? WON_WORD : stage === "Closed Lost" ? LOST_WORD : stage);

/** Matches each stage next to its count. */
function counted(draft: Draft, stages: readonly string[]): readonly RegExp[] {
  const [c] = columnsOf(draft, "stage");
  return stages.flatMap((stage) => {
    const count = draft.lines.filter(({ cells }) => cells[c] === stage).length;
    if (count === 0) return [];
    return [new RegExp(`${stage}"?[\\s:(×]{1,3}${count}\\b|\\b${count}[\\s×]{1,3}"?${stage}`)];
  });
}

/** Snapshots have no close dates, so a snapshot without won and lost deals is normal. */
const saysOutcome = (draft: Draft) => isStage(draft) && !["before", "after"].includes(draft.sheet.argument);

export const wordTroubles: readonly Trouble[] = [
  {
    name: "null words in number and date columns",
    about: ["blanks"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const blanks = draft.sheet.rows.flat().filter((fact) => fact === undefined);
      if (blanks.length === 0) return undefined;
      let k = 0;
      const troubled = rewritten(draft, (fact, { kind }) => {
        const isTyped = kind === "money" || kind === "number" || kind === "day" || kind === "moment";
        return fact === undefined && isTyped ? NULL_WORDS[k++ % NULL_WORDS.length] : undefined;
      });
      return answered(withDraft(calling, at, troubled));
    },
  },
  {
    name: "a repeated row",
    about: ["repeats"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      if (!isKeyed(calling, draft)) return undefined;
      const lines = [...draft.lines, draft.lines[1]];
      const { argument } = draft.sheet;
      return answered(
        withDraft(calling, at, { ...draft, lines }),
        saying("\\b1 (row|deal|lead|record)s?\\b", "repeat"),
        new RegExp(`\\b${argument}\\b`),
      );
    },
  },
  {
    name: "a repeated id with another amount",
    // With an amount in company currency, that one would count instead.
    about: ["repeats", "currency"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const [money] = columnsOf(draft, "money");
      if (!isKeyed(calling, draft) || draft.sheet.table !== "deals" || money === undefined) return undefined;
      return repeatedOtherwise(calling, at, money, Number(draft.sheet.rows[0][money]) + 500);
    },
  },
  {
    name: "a repeated id with another outcome",
    about: ["repeats"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const [stage] = columnsOf(draft, "stage");
      if (!isKeyed(calling, draft) || draft.sheet.table !== "deals" || stage === undefined) return undefined;
      const other = draft.sheet.rows[0][stage] === "Closed Won" ? "Closed Lost" : "Closed Won";
      return repeatedOtherwise(calling, at, stage, other);
    },
  },
  {
    name: "a lead handed off again",
    about: ["facts"],
    alter: (company, { name }) =>
      // The funnel counts one lead; functions that measure hours count each handoff.
      name === "FUNNEL" ? company : { ...company, leads: [...company.leads, handedOffAgain(company.leads[1])] },
    apply(calling, at) {
      const draft = calling.drafts[at];
      const { called, company } = calling;
      const handoff = draft.sheet.columns.findIndex(({ header }) => header === "MQL Date");
      if (draft.sheet.table !== "leads" || handoff < 0 || called.answers !== "rows") return undefined;
      const may = [/lead/i];
      if (called.name !== "FUNNEL") return { ...answered(calling), may, sameNames: false };
      const again = handedOffAgain(company.leads[1]);
      const [line] = rewritten({ ...draft, lines: [draft.lines[1]] }, (_fact, _column, _record, c) =>
        c === handoff ? again.handedOff : undefined,
      ).lines;
      const lines = [...draft.lines, { ...line, own: new Set([handoff]) }];
      return {
        ...answered(
          withDraft(calling, at, { ...draft, lines }),
          saying("\\b1 (row|lead)s?\\b", "(repeat|again|handed)"),
        ),
        may,
      };
    },
  },
  {
    name: "an exact repeat of a touch",
    about: ["facts"],
    alter: (company) => ({ ...company, touches: [...company.touches, company.touches[0]] }),
    apply(calling, at) {
      const { table } = calling.drafts[at].sheet;
      if (table !== "touches") return undefined;
      return { ...answered(calling, saying("\\b1 (touch|row)\\b", "(repeat|twice|same)")), sameNames: false };
    },
  },
  {
    name: "ids as 1001 and 1001.0",
    about: ["ids"],
    apply: (calling, at) =>
      spelledApart(
        calling,
        at,
        (id) => `${id}.0`,
        (id) => id,
        (name) => (/^\d{4}(\.0)?$/.test(name) ? name.slice(0, 4) : ""),
      ),
  },
  {
    name: "Salesforce ids with 15 and 18 characters",
    about: ["ids"],
    apply(calling, at) {
      return spelledApart(calling, at, id15, id18, (name) => String(numberOfId(name) ?? ""));
    },
  },
  {
    name: "hidden characters in headers and ids",
    about: ["ids"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const hidden = withIds(draft, (id, record) => {
        const { prefix = "" } = draft.sheet.columns[columnsOf(draft, "id")[0]];
        return record % 2 === 0 ? `${prefix}${id}\u200b` : `\ufeff${prefix}${id}\u00a0`;
      });
      const headers = hidden.headers.map((header, c) =>
        c % 2 === 0 ? `\u200b${header}` : header.replace(/ |$/, "\u00a0"),
      );
      return answered(withDraft(calling, at, { ...hidden, headers }));
    },
  },
  {
    name: "another spelling of a group",
    about: ["groups"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const [c] = columnsOf(draft, "group");
      // LEAD_LIMBO lists leads and doesn't group them.
      if (calling.called.name === "LEAD_LIMBO") return undefined;
      const facts = calling.drafts.flatMap(groupFacts);
      const record = draft.sheet.rows.findIndex((row) => facts.filter((fact) => fact === row[c]).length > 2);
      if (c === undefined || record < 0) return undefined;
      const word = String(draft.sheet.rows[record][c]);
      const troubled = rewritten(draft, (_fact, _column, r, column) =>
        r === record && column === c ? word.toUpperCase() : undefined,
      );
      return answered(
        withDraft(calling, at, troubled),
        new RegExp(`\\b1 \\w+.*${word.toUpperCase()}.*${word}|\\b1 \\w+.*${word}.*${word.toUpperCase()}`),
      );
    },
  },
  {
    name: "decorated stage words",
    about: ["stages"],
    apply(calling, at, chance) {
      const draft = calling.drafts[at];
      if (!isStage(draft)) return undefined;
      return answered(
        withDraft(
          calling,
          at,
          withStages(draft, (stage) => chance.pick(DECORATED[stage] ?? [stage])),
        ),
      );
    },
  },
  {
    name: "stage words in another language",
    about: ["stages"],
    apply(calling, at, chance) {
      const draft = calling.drafts[at];
      if (!isStage(draft)) return undefined;
      const [won, lost, open] = chance.pick(TRANSLATED);
      const translated = (stage: string) => (stage === "Closed Won" ? won : stage === "Closed Lost" ? lost : open);
      return answered(withDraft(calling, at, withStages(draft, translated)));
    },
  },
  {
    name: "unknown stage words for won and lost",
    about: ["stages"],
    alter: (company) => inOwnWords(company, "won", "lost"),
    apply(calling, at) {
      const draft = calling.drafts[at];
      if (!saysOutcome(draft)) return undefined;
      return answered(calling, /Won=/, /Lost=/, ...counted(draft, [WON_WORD, LOST_WORD, ...OPEN_STAGES]));
    },
  },
  {
    name: "an unknown stage word for lost",
    about: ["stages"],
    alter: (company) => inOwnWords(company, "lost"),
    apply(calling, at) {
      const draft = calling.drafts[at];
      if (!saysOutcome(draft)) return undefined;
      return answered(calling, /Lost=/, ...counted(draft, [LOST_WORD]));
    },
  },
  {
    name: "unknown stage words named by columns",
    about: ["stages"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      if (!isStage(draft)) return undefined;
      const written = withDraft(calling, at, withStages(draft, ownWord));
      // The other snapshot doesn't contain these words.
      const may = calling.called.name === "PIPELINE_BRIDGE" ? [/found in no row of/] : [];
      return { ...answered(withColumns(written, `Won=${WON_WORD}; Lost=${LOST_WORD}`)), may };
    },
  },
  {
    name: "header aliases",
    about: ["headers"],
    apply(calling, at, chance) {
      const draft = calling.drafts[at];
      return answered(withDraft(calling, at, renamed(draft, chance)));
    },
  },
  {
    name: "a unit in a header",
    about: ["headers"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const [money] = columnsOf(draft, "money");
      // Its table has a Currency column, which would contradict the header.
      if (money === undefined || calling.called.name === "IN_CURRENCY") return undefined;
      const headers = draft.headers.map((header, c) => (c === money ? `${header} (USD)` : header));
      return { ...answered(withDraft(calling, at, { ...draft, headers })), may: [/currenc/i] };
    },
  },
];

/** Whether the function treats a repeated id in this table as one record. */
function isKeyed({ called }: Calling, { sheet }: Draft): boolean {
  const isKept = sheet.table === "deals" || sheet.table === "leads";
  return isKept && called.answers === "rows" && called.name !== "IN_CURRENCY";
}

/** Repeats the first line with a different cell in one column. */
function repeatedOtherwise(calling: Calling, at: number, column: number, cell: Cell) {
  const draft = calling.drafts[at];
  const [first] = draft.lines;
  const cells = first.cells.map((each, c) => (c === column ? cell : each));
  const line = { ...first, cells, own: new Set([column]) };
  const lines = [...draft.lines, line];
  const { argument } = draft.sheet;
  const rows = [0, lines.length - 1].map((place) => new RegExp(`\\brow ${rowOfLine(draft, place)}\\b`));
  return refused(withDraft(calling, at, { ...draft, lines }), new RegExp(`\\b${argument}\\b`), ...rows);
}

/** The same lead with a handoff a month later. */
function handedOffAgain(lead: Lead): Lead {
  return { ...lead, handedOff: lead.handedOff + 31 };
}

function groupFacts(draft: Draft): readonly Fact[] {
  const [c] = columnsOf(draft, "group");
  return c === undefined ? [] : draft.sheet.rows.map((row) => row[c]);
}

/** Replaces each header by one of its aliases, without creating duplicates. */
export function renamed(draft: Draft, chance: Chance): Draft {
  const taken = new Set(draft.headers.map((header) => header.toLowerCase()));
  const headers = draft.headers.map((header) => {
    const free = aliasesOf(draft.sheet.table, header).filter((alias) => !taken.has(alias.toLowerCase()));
    if (free.length === 0) return header;
    const alias = chance.pick(free);
    taken.add(alias.toLowerCase());
    return alias;
  });
  return { ...draft, headers };
}
