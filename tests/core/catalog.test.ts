/** The catalogue of functions itself: names, cards, examples, and that nothing is left out of it. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { catalog } from "../../core/catalog";
import { parametersOf, type Card, type Family } from "../../core/kernel/card";
import { asCells, type Cells } from "../../core/kernel/cells";
import { ask } from "../../core/kernel/gate";
import { isRefusal, type RefusalCode } from "../../core/kernel/refusal";
import { glossaryTerms } from "../../core/reference/glossary-terms";
import { deepFreeze, expectCells, REFUSAL_GRAMMAR } from "./asking";

/** Names, arguments, what may be left out and its default, as they are published. */
const PUBLISHED = `
VELOCITY(opportunities, average_deal_value, win_rate, cycle_days)
VELOCITY_BASELINE(deals, [by], [as_of], [window_days = 365], [basis = open], [average = mean], [win_rate_by = count], [columns])
VELOCITY_DEFINITIONS(deals, [as_of], [window_days], [columns])
VELOCITY_RANGE(deals, [as_of], [window_days], [basis], [confidence = 0.8], [draws = 2000], [seed = 1], [columns])
VELOCITY_BRIDGE(before, after, [columns])
VELOCITY_SCENARIO(base, changes)
VELOCITY_SOLVE(target, lever, opportunities, average_deal_value, win_rate, cycle_days)
VELOCITY_TRADEOFF(lever, change, against)
VELOCITY_SENSITIVITY(opportunities, average_deal_value, win_rate, cycle_days, [step = 0.1])
VELOCITY_TARGETS(baseline, target, [quarters = 4])
STAGE_CONVERSION(history, [stages], [columns])
PIPELINE_BRIDGE(before, after, [columns])
COVERAGE(open_pipeline, quota)
COVERAGE_REQUIRED(win_rate)
COVERAGE_GAP(open_pipeline, quota, win_rate)
COVERAGE_TABLE(deals, quotas, [by], [as_of], [window_days = 365], [columns])
ICP_SCORE(accounts, rubric, [columns])
ICP_TIER(score, [tiers])
ICP_TABLE(accounts, rubric, [tiers], [columns])
ICP_EXPLAIN(account, accounts, rubric, [columns])
ICP_BACKTEST(accounts, rubric, [tiers], [columns])
RESPONSE_TIME(handed_off, first_touch, [opens], [closes], [holidays], [weekend = Sat, Sun])
SLA_DUE(handed_off, limit_hours, [opens], [closes], [holidays], [weekend])
SLA_STATUS(handed_off, first_touch, limit_hours, as_of, [opens], [closes], [holidays], [weekend])
SLA_SCORECARD(leads, limit_hours, as_of, [by], [opens], [closes], [holidays], [columns])
LEAD_LIMBO(leads, as_of, [limit_hours = 24], [value_per_lead], [columns])
DISPOSITIONS(leads, [by], [columns])
FUNNEL(leads, [by], [columns])
PACT_SCORECARD(commitments, actuals, [as_of], [columns])
ROUTE_LEADS(leads, rules, [columns])
DEMAND_STATE(records, rules, [playbook], [columns])
NEXT_ACTION(state, [playbook])
STATE_TRANSITIONS(history, [from], [to], [columns])
BOWTIE(stages)
LEAK_VALUE(stages, value_at_end, [lift = 0.1])
NRR(start, expansion, contraction, churn)
GRR(start, contraction, churn)
RETENTION_TABLE(movements, [by], [columns])
ATTRIBUTE(touches, deals, [model = linear], [by = channel], [lookback_days], [half_life_days = 7], [columns])
ATTRIBUTION_RECONCILE(touches, deals, [weighted = u], [by], [lookback_days], [half_life_days], [columns])
ATTRIBUTION_DISPUTES(touches, deals, [weighted], [by], [lookback_days], [columns])
ATTRIBUTION_WHY(deal, touches, deals, [model], [lookback_days], [half_life_days], [columns])
ATTRIBUTION_PATHS(touches, deals, [by], [repeats = collapse], [top = 20], [columns])
MARKOV_EFFECTS(touches, deals, [order = 1], [by], [columns])
ATTRIBUTION_CONFLICT(claims, [columns])
SPEND_RETURN(touches, deals, spend, [weighted], [by], [fund_at = 3], [cut_at = 1], [lookback_days], [columns])
CADENCE(start, [months = 3], [rituals], [columns])
ESCALATIONS(metrics, triggers, [columns])
DECISIONS_DUE(log, as_of, [days = 30], [columns])
MISALIGNMENT_TAX(inputs)
PIPELINE_BLINDNESS(deals, as_of, [stale_days = 30], [columns])
ROUTE_SYMPTOM(symptom)
GLOSSARY([term])
ALIGNMENT_CHECK(answers)
DEFINITIONS_STAMP(definitions)
IN_CURRENCY(table, rates, currency, [columns])
`;

interface PublishedParameter {
  readonly name: string;
  readonly optional: boolean;
  readonly fallback: string | undefined;
}

const published: ReadonlyMap<string, readonly PublishedParameter[]> = new Map(
  PUBLISHED.trim()
    .split("\n")
    .map((line): [string, readonly PublishedParameter[]] => {
      const [, name, list] = /^(\w+)\((.*)\)$/.exec(line)!;
      const parameters = list.match(/\[[^\]]*\]|[^,[\]\s]+/g) ?? [];
      return [
        name,
        parameters.map((text) => {
          const [word, fallback] = text.replace(/[[\]]/g, "").split(" = ");
          return { name: word, optional: text.startsWith("["), fallback };
        }),
      ];
    }),
);

const FUNNEL: readonly Family[] = [
  "velocity",
  "coverage",
  "icp",
  "sla",
  "demand",
  "bowtie",
  "attribution",
  "cadence",
  "failure",
  "reference",
  "data",
];

/** Functions of Excel and of Google Sheets, and Excel 4 macro words, that a short name could hit. */
const TAKEN = new Set(
  `ABS ACCRINT ACOS ACTION ACTIVATE ADD ADDRESS AGGREGATE ALERT AND ARABIC AREAS ARGUMENT ARRAYFORMULA ASC ASIN ATAN AVEDEV AVERAGE AVERAGEIF
  AVERAGEIFS BASE BEEP BESSELI BETADIST BINOMDIST BITAND BYCOL BYROW CALL CANCEL CEILING CELL CHAR CHIDIST CHISQ CHITEST CHOOSE CHOOSECOLS
  CHOOSEROWS CLEAN CLOSE CODE COLUMN COLUMNS COMBIN COMPLEX CONCAT CONCATENATE CONFIDENCE CONVERT COPULA CORREL COS COUNT COUNTA COUNTBLANK
  COUNTIF COUNTIFS COVAR CRITBINOM CUBESET CUMIPMT CUT DATE DATEDIF DATEVALUE DAVERAGE DAY DAYS DB DCOUNT DDB DECIMAL DEGREES
  DELTA DETECTLANGUAGE DGET DIRECTORY DISC DMAX DOCUMENTS DOLLAR DROP DSUM DURATION ECHO EDATE EFFECT ENCODEURL EOMONTH ERF ERROR EUROCONVERT
  EVALUATE EVEN EXACT EXEC EXP EXPAND EXPONDIST FACT FALSE FDIST FILES FILTER FILTERXML FIND FINV FISHER FIXED FLATTEN FLOOR FORECAST FORMULA
  FREQUENCY FTEST FUNCTION FV GAMMA GAUSS GCD GEOMEAN GESTEP GOOGLEFINANCE GOTO GROWTH GROUPBY HALT HARMEAN HELP HLOOKUP HOUR HSTACK HYPERLINK
  IF IFERROR IFNA IFS IMAGE IMPORTDATA IMPORTHTML IMPORTRANGE IMPORTXML INDEX INDIRECT INFO INITIATE INPUT INT INTERCEPT INTRATE IPMT IRR
  ISBLANK ISDATE ISEMAIL ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNUMBER ISODD ISPMT ISREF ISTEXT JIS JOIN KURT LAMBDA LARGE LCM LEFT LEN LET
  LINEST LINKS LN LOG LOGEST LOGINV LOOKUP LOWER MAKEARRAY MAP MARGINOFERROR MATCH MAX MAXA MAXIFS MDETERM MDURATION MEDIAN MID MIN MINA
  MINIFS MINUTE MINVERSE MIRR MMULT MOD MODE MONTH MROUND MULTIPLY MUNIT NA NAMES NEGBINOMDIST NETWORKDAYS NOMINAL NORMDIST NOT NOTE NOW NPER
  NPV NUMBERVALUE ODD OFFSET OPEN OR PDURATION PEARSON PERCENTILE PERCENTOF PERCENTRANK PERMUT PHI PI PIVOT PIVOTBY PMT POISSON POKE POWER
  PPMT PRICE PROB PRODUCT PROPER PV QUARTILE QUERY QUOTIENT RADIANS RAND RANDARRAY RANDBETWEEN RANK RATE RECEIVED REDUCE REGEXEXTRACT
  REGEXMATCH REGEXREPLACE REGISTER REPLACE REPT REQUEST RESTART RESULT RETURN RIGHT ROMAN ROUND ROW ROWS RRI RSQ RTD RUN SCAN SEARCH SECOND
  SELECT SEQUENCE SERIES SHEET SHEETS SIGN SIN SKEW SLN SLOPE SMALL SORT SORTBY SORTN SPARKLINE SPLIT SQRT STANDARDIZE STDEV STEP STEYX
  STOCKHISTORY SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SWITCH SYD TAKE TAN TBILLEQ TDIST TERMINATE TEXT TEXTAFTER TEXTBEFORE TEXTJOIN
  TEXTSPLIT TIME TIMEVALUE TINV TOCOL TODAY TOROW TRANSLATE TRANSPOSE TREND TRIM TRIMMEAN TRUE TRUNC TTEST TYPE UNICHAR UNIQUE UPPER VALUE
  VALUETOTEXT VAR VDB VLOOKUP VOLATILE VSTACK WAIT WEBSERVICE WEEKDAY WEEKNUM WEIBULL WHILE WINDOWS WORKDAY WRAPCOLS WRAPROWS XIRR XLOOKUP
  XMATCH XNPV XOR YEAR YEARFRAC YIELD ZTEST`.split(/\s+/),
);

describe("names", () => {
  const names = catalog.map(({ name }) => name);

  it.each(names)("%s is legal in both hosts", (name) => {
    expect(name).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
    expect(name.length).toBeGreaterThanOrEqual(3);
    expect(name.length).toBeLessThanOrEqual(64);
    expect(name, "looks like a cell").not.toMatch(/^[A-Z]{1,4}\d+$/);
    expect(name, "looks like a cell in R1C1").not.toMatch(/^R\d*(C\d*)?$|^C\d*$/);
    expect(TAKEN.has(name), "is a function of a host").toBe(false);
  });

  it("stand once", () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it("stand in funnel order", () => {
    const places = catalog.map(({ family }) => FUNNEL.indexOf(family));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it.each(names)("%s and its arguments are as published", (name) => {
    const wanted = published.get(name);
    expect(wanted, "not in the published list").toBeDefined();
    const parameters = parametersOf(catalog.find((card) => card.name === name)!);
    expect(parameters.map((each) => ({ name: each.name, optional: each.param.optional }))).toEqual(
      wanted!.map(({ name: word, optional }) => ({ name: word, optional })),
    );
    for (const [i, { fallback }] of wanted!.entries()) {
      if (fallback !== undefined) expect(parameters[i].param.fallback?.toLowerCase()).toBe(fallback.toLowerCase());
    }
  });

  it("are all that was published", () => {
    expect([...names].sort()).toEqual([...published.keys()].sort());
  });
});

describe.each(catalog.map((card): [string, Card] => [card.name, card]))("the card of %s", (_, card) => {
  const parameters = parametersOf(card);

  it("has a summary that a host can show while a formula is typed", () => {
    expect(card.summary.length).toBeGreaterThan(10);
    expect(card.summary.length).toBeLessThanOrEqual(80);
    expect(card.summary).toMatch(/^[A-Z“"].*[^.\s]$/);
  });

  it("answers a question that someone who runs revenue asks", () => {
    expect(card.question).toMatch(/^[A-Z].{8,118}\?$/);
  });

  it("serves terms that the glossary has", () => {
    const terms = glossaryTerms.map(({ term }) => term);
    for (const term of card.terms) expect(terms).toContain(term);
    for (const { term, servedBy } of glossaryTerms) if (servedBy === card.name) expect(card.terms).toContain(term);
  });

  it("shows at least two answers", () => {
    expect(card.examples.filter((example) => "gives" in example).length).toBeGreaterThanOrEqual(2);
  });

  it("says its law, its source and what it gives", () => {
    for (const words of [card.law, card.source, card.returns.words]) expect(words.trim().length).toBeGreaterThan(4);
    if (card.returns.gives !== "rows") return;
    const columns = Object.values(card.returns.columns);
    expect(columns.length).toBeGreaterThan(0);
    for (const { header, help } of columns) {
      expect(typeof header === "string" ? header : header.otherwise).not.toBe("");
      expect(help.length).toBeGreaterThan(4);
    }
  });

  it("has words of help for every parameter, short enough for Excel", () => {
    for (const { name, param } of parameters) {
      expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(param.help.length, name).toBeGreaterThan(4);
      expect(param.help.length, name).toBeLessThanOrEqual(512);
      expect(param.expects.length, name).toBeGreaterThan(2);
    }
  });

  it("has required parameters before optional ones, and columns last", () => {
    const optional = parameters.map(({ param }) => param.optional);
    expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    const columns = parameters.findIndex(({ param }) => param.shape === "columns");
    if (columns >= 0) expect(columns).toBe(parameters.length - 1);
    expect(parameters.some(({ name }) => name === "columns")).toBe(columns >= 0);
  });

  it("shows an answer and a refusal", () => {
    expect(card.examples.some((example) => "gives" in example)).toBe(true);
    expect(card.examples.some((example) => "refuses" in example)).toBe(true);
  });

  it.each(card.examples.map((example, i) => [i + 1, example] as const))("example %i holds", (__, example) => {
    const result = ask(card, deepFreeze(example.given));
    if ("refuses" in example) {
      if (!isRefusal(result)) throw new Error(`answered ${JSON.stringify(result)}`);
      expect(result.code).toBe(example.refuses);
      expect(result.words).toMatch(REFUSAL_GRAMMAR);
      return;
    }
    if (isRefusal(result)) throw new Error(result.words);
    expectCells(result, asCells(example.gives) as Cells);
  });

  it("names neighbours that there are", () => {
    for (const name of card.see) {
      expect(published.has(name), name).toBe(true);
      expect(name).not.toBe(card.name);
    }
    expect(new Set(card.see).size).toBe(card.see.length);
  });
});

it("every kind of refusal has an example, but for too many arguments, which hosts refuse themselves", () => {
  const source = readFileSync(fileURLToPath(new URL("../../core/kernel/refusal.ts", import.meta.url)), "utf8");
  const codes = [...source.slice(0, source.indexOf("export class")).matchAll(/\| "([A-Z_]+)"/g)].map(
    ([, code]) => code,
  );
  expect(codes.length).toBeGreaterThan(10);
  const shown = catalog.flatMap(({ examples }) => examples.flatMap((one) => ("refuses" in one ? [one.refuses] : [])));
  expect(codes.filter((code) => !shown.includes(code as RefusalCode))).toEqual(["TOO_MANY"]);
});

it("every term of the glossary names a function that serves it, or a panel of the sidebar", () => {
  const PANELS = ["Find the framework"];
  for (const { term, servedBy } of glossaryTerms) {
    expect([...published.keys(), ...PANELS], term).toContain(servedBy);
    const card = catalog.find(({ name }) => name === servedBy);
    if (card !== undefined) expect(card.terms).toContain(term);
  }
});

describe("the directory is the registry", () => {
  const core = fileURLToPath(new URL("../../core/", import.meta.url));
  const files = FUNNEL.flatMap((family) => {
    try {
      return readdirSync(join(core, family), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .map((file) => ({ family, file, path: join(core, family, file) }));
    } catch {
      return []; // a family that has no room yet
    }
  });

  it("every room is in the catalogue, under the name and family of its file", async () => {
    const seen = new Set<string>();
    const wrong: string[] = [];
    for (const { family, file, path } of files) {
      const { default: room } = (await import(path)) as { default?: Partial<Card> };
      if (typeof room !== "object" || room.run === undefined || room.params === undefined) continue;
      const name = basename(file, ".ts").toUpperCase().replace(/-/g, "_");
      if (room.name !== name) wrong.push(`${family}/${file} holds ${room.name}`);
      if (room.family !== family) wrong.push(`${family}/${file} says its family is ${room.family}`);
      if (!catalog.includes(room as Card)) wrong.push(`${family}/${file} is not in the catalogue`);
      seen.add(name);
    }
    expect(wrong).toEqual([]);
    expect([...seen].sort()).toEqual(catalog.map(({ name }) => name).sort());
  });
});
