/**
 * Where answers over large tables are worked out: in a worker beside the page, so that the page can
 * be used meanwhile and the work be stopped. Where no worker can be had, the page does it itself.
 */
import type { Cells } from "../../core/kernel/cells";
import { ask } from "../../core/kernel/gate";
import { Refusal } from "../../core/kernel/refusal";
import { inspectCopy } from "../data/inspect-copy";
import type { Inspection } from "../data/inspect-source";
import { CELLS_AT_ONCE } from "../data/read-area";
import { requiredCard } from "../plans/card-named";
import { argumentOf, type FromWorker, type Given, type Inspected, type ToWorker } from "./messages";
import { NotYet } from "./not-yet";

/** A table that questions can be asked about aside. */
export interface HeldTable {
  readonly aside: Aside;
  readonly number: number;
  readonly cells: Cells;
}

/** As much of a worker as this needs. */
export interface AsideWorker {
  onmessage: ((message: MessageEvent<FromWorker>) => void) | null;
  onerror: ((failure: ErrorEvent) => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
}

interface Running {
  readonly number: number;
  readonly later: Promise<void>;
  readonly lookAgain: () => void;
}

/** The latest answers are kept: as many as the panels ask for at once. */
const MOST_ANSWERS = 40;

export class Aside {
  readonly #start: () => AsideWorker;
  #worker: AsideWorker | undefined;
  #isBroken = false;
  #count = 0;
  /** By the place it was read from. */
  readonly #held = new Map<string, HeldTable>();
  /** By the table's number, resolved once the worker has all of its rows. */
  readonly #sent = new Map<number, Promise<void>>();
  /** By the question in words. */
  readonly #answers = new Map<string, FromWorker>();
  readonly #running = new Map<string, Running>();

  constructor(start: () => AsideWorker) {
    this.#start = start;
  }

  /** Takes the place of what was read from there before. */
  hold(place: string, cells: Cells): HeldTable {
    this.#drop(this.#held.get(place));
    const table = { aside: this, number: this.#count++, cells };
    this.#held.set(place, table);
    return table;
  }

  /**
   * `tables` are those that are given by their number; where none of them is much work the answer takes no time.
   * Throws a `NotYet` while it is being worked out.
   */
  ask(card: string, given: readonly Given[], tables: readonly HeldTable[]): Cells | Refusal {
    if (this.#isBroken || !tables.some((table) => isWork(card, table))) return askHere(card, given, tables);
    const key = JSON.stringify([card, given]);
    const answer = this.#answer(key, (number) => ({ kind: "ask", number, question: { card, given } }), tables);
    if ("inspected" in answer) throw new Error(`${card} was asked, and a table inspected`);
    return "cells" in answer ? answer.cells : refusalOf(answer.refused);
  }

  /** How a large table is read. Throws a `NotYet` while it is being read. */
  inspect(asked: Omit<Inspected, "table">, table: HeldTable): Inspection {
    if (this.#isBroken || !isLarge(table)) return inspectCopy(asked, table.cells);
    const question: Inspected = { ...asked, table: table.number };
    const key = JSON.stringify(["inspect", question]);
    const answer = this.#answer(key, (number) => ({ kind: "inspect", number, question }), [table]);
    if (!("inspected" in answer)) throw new Error(`${asked.place.name} was inspected, and a function asked`);
    return answer.inspected;
  }

  /** Lets go of the worker, and of what it works on. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#sent.clear();
    const running = [...this.#running.values()];
    this.#running.clear();
    for (const { lookAgain } of running) lookAgain();
  }

  /** Once the worker has all of it; who asks about it all the same sends it anew. */
  #drop(table: HeldTable | undefined): void {
    const worker = this.#worker;
    if (table === undefined || worker === undefined) return;
    void this.#sent.get(table.number)?.then(() => {
      if (worker !== this.#worker) return;
      this.#sent.delete(table.number);
      worker.postMessage({ kind: "drop", table: table.number });
    });
  }

  /** Work cannot be called off one by one: whoever still wants an answer asks for it again. */
  #stop(key: string): void {
    if (this.#running.has(key)) this.close();
  }

  #answer(key: string, message: (number: number) => ToWorker, tables: readonly HeldTable[]): FromWorker {
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const { later } = this.#running.get(key) ?? this.#run(key, message, tables);
    throw new NotYet(later, () => this.#stop(key));
  }

  #run(key: string, message: (number: number) => ToWorker, tables: readonly HeldTable[]): Running {
    let lookAgain: () => void = () => undefined;
    const later = new Promise<void>((resolve) => (lookAgain = resolve));
    const running = { number: this.#count++, later, lookAgain };
    this.#running.set(key, running);
    const worker = (this.#worker ??= this.#begin());
    if (worker !== undefined) {
      Promise.all(tables.map((table) => this.#send(worker, table)))
        .then(() => worker.postMessage(message(running.number)))
        .catch(() => this.#giveUp());
    }
    return running;
  }

  #begin(): AsideWorker | undefined {
    try {
      const worker = this.#start();
      worker.onmessage = ({ data }) => this.#hear(data);
      worker.onerror = () => this.#giveUp();
      return worker;
    } catch {
      this.#giveUp();
      return undefined;
    }
  }

  #hear(message: FromWorker): void {
    for (const [key, running] of this.#running) {
      if (running.number !== message.number) continue;
      this.#running.delete(key);
      this.#answers.set(key, message);
      for (const oldest of [...this.#answers.keys()].slice(0, -MOST_ANSWERS)) this.#answers.delete(oldest);
      running.lookAgain();
    }
  }

  #giveUp(): void {
    this.#isBroken = true;
    this.close();
  }

  #send(worker: AsideWorker, { number, cells }: HeldTable): Promise<void> {
    const sending = this.#sent.get(number) ?? sendInBlocks(worker, number, cells);
    this.#sent.set(number, sending);
    return sending;
  }
}

function refusalOf({ code, words, errorCell }: Pick<Refusal, "code" | "words" | "errorCell">): Refusal {
  return new Refusal(code, words, errorCell);
}

/** Functions that do so many times the usual work for a cell: they draw their rows anew, again and again. */
const WORK: Readonly<Record<string, number>> = { VELOCITY_RANGE: 10 };

/** Whether an answer over a table keeps anybody waiting. */
function isWork(card: string, table: HeldTable): boolean {
  return isLarge(table, WORK[card]);
}

function isLarge({ cells }: HeldTable, work = 1): boolean {
  return cells.length * (cells[0]?.length ?? 0) * work > CELLS_AT_ONCE;
}

/** In blocks, as a worker is handed copies: the page stays in use between two of them. */
async function sendInBlocks(worker: AsideWorker, table: number, cells: Cells): Promise<void> {
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, cells[0]?.length ?? 0)));
  for (let row = 0; row < cells.length; row += step) {
    worker.postMessage({ kind: "rows", table, rows: cells.slice(row, row + step) });
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function askHere(card: string, given: readonly Given[], tables: readonly HeldTable[]): Cells | Refusal {
  const cellsOf = (number: number) => tables.find((table) => table.number === number)!.cells;
  return ask(
    requiredCard(card),
    given.map((one) => argumentOf(one, cellsOf)),
  );
}
