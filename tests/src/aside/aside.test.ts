import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { Aside } from "../../../src/aside/aside";
import { NotYet, whenAnswered } from "../../../src/aside/not-yet";
import { inspectCopy } from "../../../src/data/inspect-copy";
import type { LoadedTable } from "../../../src/data/load-tables";
import { askCard } from "../../../src/live/ask-card";
import { askLive } from "../../../src/live/ask-live";
import { rowsRead, typed, wholeTable } from "../../../src/live/live-argument";
import { requiredCard } from "../../../src/plans/card-named";
import { fakeWorker, type FakeWorker } from "./threaded";

const never = new AbortController().signal;

/** Deals of three segments, won and lost, more cells than are asked about at once. */
function dealRows(rows: number): Cells {
  const deals: Cell[][] = [["Deal", "Segment", "Amount", "Stage", "Created", "Closed"]];
  for (let i = 0; i < rows; i++) {
    const stage = i % 3 === 0 ? "Closed Won" : "Closed Lost";
    deals.push([`D-${i}`, ["SMB", "Mid", "Enterprise"][i % 3], 1000 + i, stage, 46000 - (i % 200), 46010 + (i % 80)]);
  }
  return deals;
}

function tableOf(cells: Cells, aside?: Aside): LoadedTable {
  const area = { sheet: "Deals", row: 0, column: 0, rows: cells.length, columns: cells[0].length };
  return { role: "deals", area, cells, columns: "", held: aside?.hold("Deals", cells) };
}

function started(): { readonly aside: Aside; readonly workers: FakeWorker[] } {
  const workers: FakeWorker[] = [];
  const aside = new Aside(() => {
    const worker = fakeWorker();
    workers.push(worker);
    return worker;
  });
  return { aside, workers };
}

const LARGE = dealRows(20_000);
const SMALL = dealRows(50);
const baseline = (table: LoadedTable, by = "Segment") =>
  askLive("VELOCITY_BASELINE", { deals: wholeTable(table), by: typed(by) });
const plain = (answer: ReturnType<typeof baseline>) =>
  answer.kind === "answer" ? { cells: answer.cells, formula: answer.formula } : answer;

describe("an answer over a large table", () => {
  it("is the one that the page would give, formula and all", async () => {
    const { aside, workers } = started();
    const large = tableOf(LARGE, aside);
    expect(() => baseline(large)).toThrow(NotYet);
    const answer = await whenAnswered(() => baseline(large), never);
    expect(plain(answer)).toEqual(plain(baseline(tableOf(LARGE))));
    expect(workers).toHaveLength(1);
  });

  it("that draws a smaller table anew again and again is worked out there as well", async () => {
    const { aside } = started();
    const deals = dealRows(2_000);
    const range = (table: LoadedTable) => askLive("VELOCITY_RANGE", { deals: wholeTable(table) });
    const middling = tableOf(deals, aside);
    expect(baseline(middling).kind).toBe("answer");
    expect(() => range(middling)).toThrow(NotYet);
    expect(plain(await whenAnswered(() => range(middling), never))).toEqual(plain(range(tableOf(deals))));
    expect(range(tableOf(SMALL, aside)).kind).toBe("answer");
  });

  it("of some of its rows is that of the same rows", async () => {
    const { aside } = started();
    const large = tableOf(LARGE, aside);
    const of = (table: LoadedTable) => askLive("VELOCITY_BASELINE", { deals: rowsRead(table, 1, "Mid") });
    expect(plain(await whenAnswered(() => of(large), never))).toEqual(plain(of(tableOf(LARGE))));
  });

  it("may be a refusal, in the same words", async () => {
    const { aside } = started();
    const cells = LARGE.map((row, r) => (r === 0 ? ["Deal", "Segment", "Nothing", ...row.slice(3)] : row));
    const large = tableOf(cells, aside);
    const refused = await whenAnswered(() => baseline(large), never);
    expect(refused.kind).toBe("unmeasured");
    expect(refused).toEqual(baseline(tableOf(cells)));
  });

  it("is worked out once, and the table crosses once, in blocks", async () => {
    const { aside, workers } = started();
    const large = tableOf(LARGE, aside);
    const both = () => [baseline(large), baseline(large, "Stage")];
    await Promise.all([whenAnswered(both, never), whenAnswered(both, never)]);
    await whenAnswered(both, never);
    const { heard } = workers[0];
    expect(heard.filter(({ kind }) => kind === "ask")).toHaveLength(2);
    const blocks = heard.flatMap((message) => (message.kind === "rows" ? [message.rows] : []));
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.flat()).toEqual(LARGE);
  });

  it("is given where another argument is a table without a row", async () => {
    const { aside } = started();
    const empty = aside.hold("Nothing", []);
    const large = aside.hold("Deals", LARGE);
    const asked = (held: typeof large) => ({ given: { table: held.number }, held });
    const card = requiredCard("ATTRIBUTE");
    const answer = await whenAnswered(() => askCard(card, [asked(empty), asked(large)]), never);
    expect(answer).toEqual(askCard(card, [{ given: [] }, { given: LARGE }]));
  });

  it("of a table read again is of what stands there now, and the old rows are let go", async () => {
    const { aside, workers } = started();
    const before = tableOf(LARGE, aside);
    const first = await whenAnswered(() => baseline(before), never);
    const changed = LARGE.map((row, r) => (r === 1 ? [...row.slice(0, 2), 9_000_000, ...row.slice(3)] : row));
    const after = tableOf(changed, aside);
    const second = await whenAnswered(() => baseline(after), never);
    expect(plain(second)).toEqual(plain(baseline(tableOf(changed))));
    expect(plain(second)).not.toEqual(plain(first));
    await expect.poll(() => workers[0].heard.some(({ kind }) => kind === "drop")).toBe(true);
    // Whoever still holds the old reading gets its answers all the same.
    expect(plain(await whenAnswered(() => baseline(before, "Stage"), never))).toEqual(
      plain(baseline(tableOf(LARGE), "Stage")),
    );
  });
});

it("a small table is asked about at once, without a worker", () => {
  const { aside, workers } = started();
  expect(plain(baseline(tableOf(SMALL, aside)))).toEqual(plain(baseline(tableOf(SMALL))));
  expect(workers).toEqual([]);
});

describe("work that is stopped", () => {
  it("stops the worker, and hands over nothing", async () => {
    const { aside, workers } = started();
    const large = tableOf(LARGE, aside);
    const controller = new AbortController();
    const work = whenAnswered(() => baseline(large), controller.signal);
    controller.abort();
    await expect(work).rejects.toThrow();
    expect(workers.map((worker) => worker.isTerminated())).toEqual([true]);
  });

  it("does not keep others from their answers: they are worked out by the next worker", async () => {
    const { aside, workers } = started();
    const large = tableOf(LARGE, aside);
    const controller = new AbortController();
    const stopped = whenAnswered(() => baseline(large), controller.signal);
    const other = whenAnswered(() => baseline(large, "Stage"), never);
    controller.abort();
    await expect(stopped).rejects.toThrow();
    expect(plain(await other)).toEqual(plain(baseline(tableOf(LARGE), "Stage")));
    expect(workers.map((worker) => worker.isTerminated())).toEqual([true, false]);
  });
});

describe("how a large table is read", () => {
  const placeOf = (cells: Cells) => ({
    name: "Deals",
    area: { sheet: "Deals", row: 1, column: 0, rows: cells.length, columns: cells[0].length },
    headers: cells[0],
    sample: cells.slice(1, 41),
    unnamed: [],
    isFiltered: false,
  });
  const asked = (cells: Cells, columns = {}) => ({
    role: "deals" as const,
    place: placeOf(cells),
    columns,
    above: [["A title"]],
  });

  it("is told by the worker as the page would tell it, with what was picked", async () => {
    const { aside, workers } = started();
    const held = aside.hold("Deals", LARGE);
    const question = asked(LARGE, { Won: "Closed Lost" });
    expect(() => aside.inspect(question, held)).toThrow(NotYet);
    const inspection = await whenAnswered(() => aside.inspect(question, held), never);
    expect(inspection).toEqual(inspectCopy(question, LARGE));
    expect(inspection.sentence).toBe("20,000 deals: 20,000 won, 0 lost, 0 open");
    expect(workers).toHaveLength(1);
  });

  it("is told at once where the table is small", () => {
    const { aside, workers } = started();
    const inspection = aside.inspect(asked(SMALL), aside.hold("Deals", SMALL));
    expect(inspection.sentence).toBe("50 deals: 17 won, 33 lost, 0 open");
    expect(workers).toHaveLength(0);
  });
});

describe("where no worker can be had", () => {
  it("the page works it out itself: none may be started", async () => {
    const aside = new Aside(() => {
      throw new Error("blocked by policy");
    });
    const large = tableOf(LARGE, aside);
    expect(plain(await whenAnswered(() => baseline(large), never))).toEqual(plain(baseline(tableOf(LARGE))));
  });

  it("the page works it out itself: its script cannot be loaded", async () => {
    const aside = new Aside(() => {
      const worker = fakeWorker();
      setTimeout(() => worker.onerror?.(new Error("404") as unknown as ErrorEvent));
      return {
        ...worker,
        postMessage: () => undefined,
        set onerror(heard: FakeWorker["onerror"]) {
          worker.onerror = heard;
        },
        get onerror() {
          return worker.onerror;
        },
      };
    });
    const large = tableOf(LARGE, aside);
    expect(plain(await whenAnswered(() => baseline(large), never))).toEqual(plain(baseline(tableOf(LARGE))));
  });
});

it("what is thrown for another reason is not waited for", async () => {
  const work = () => {
    throw new Error("a mistake");
  };
  await expect(whenAnswered(work, never)).rejects.toThrow("a mistake");
});
