/** The worker's half: it holds the tables it was sent and answers questions about them. */
import type { Cell } from "../../core/kernel/cells";
import { ask } from "../../core/kernel/gate";
import { isRefusal } from "../../core/kernel/refusal";
import { inspectCopy } from "../data/inspect-copy";
import { requiredCard } from "../plans/card-named";
import { argumentOf, type FromWorker, type ToWorker } from "./messages";

/** As much of a worker as this needs: no library of types has both it and a page. */
export interface WorkerScope {
  onmessage: ((message: { readonly data: ToWorker }) => void) | null;
  readonly postMessage: (message: FromWorker) => void;
}

export function answerAside(scope: WorkerScope): void {
  const tables = new Map<number, (readonly Cell[])[]>();
  const tableOf = (table: number) => {
    const found = tables.get(table) ?? [];
    tables.set(table, found);
    return found;
  };
  scope.onmessage = ({ data }) => {
    switch (data.kind) {
      case "rows":
        for (const row of data.rows) tableOf(data.table).push(row);
        return;
      case "drop":
        tables.delete(data.table);
        return;
      case "ask": {
        const { card, given } = data.question;
        const answer = ask(
          requiredCard(card),
          given.map((one) => argumentOf(one, tableOf)),
        );
        const { number } = data;
        if (!isRefusal(answer)) scope.postMessage({ number, cells: answer });
        else scope.postMessage({ number, refused: { ...answer } });
        return;
      }
      case "inspect": {
        const inspected = inspectCopy(data.question, tableOf(data.question.table));
        scope.postMessage({ number: data.number, inspected });
      }
    }
  };
}
