import type { Cell } from "../kernel/cells";
import { isBlankWord } from "../written/blank-words";
import { isBlank, textOf } from "../kernel/cells";
import type { TextColumn } from "../kernel/text-column";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table-shape";
import { lastMoment } from "../tables/as-of";
import { readDate } from "../written/dates";

const CLOSED_WORDS = new Set(["closed", "done", "decided", "yes", "true", "complete", "completed", "resolved"]);
const OPEN_WORDS = new Set(["open", "no", "false", "pending", "not yet"]);

/**
 * Which decisions were closed by as_of: 1 for each.
 *
 * Convention: a closing date says when, so it is asked before the status; a decision that was
 * closed later was still open then. A day means to its end. Without a date the status, or a yes in the closed
 * column, speaks for any day. Every status that is not a word for closed is open.
 */
export function closedBy(
  asOf: number,
  log: TableFrame & { readonly status: TextColumn | undefined; readonly closed: readonly Cell[] | undefined },
): Uint8Array | Refusal {
  const { name, rows, rowNumber, status, closed } = log;
  const last = lastMoment(asOf);
  const isClosedStatus = status?.words.map((word) => CLOSED_WORDS.has(word.toLowerCase()));
  const { order } = log.reading;
  const marks = new Uint8Array(rows);
  for (let i = 0; i < rows; i++) {
    const cell = closed?.[i];
    const word = textOf(cell).toLowerCase();
    if (CLOSED_WORDS.has(word)) marks[i] = 1;
    else if (isBlank(cell) || isBlankWord(word) || OPEN_WORDS.has(word))
      marks[i] = isClosedStatus?.[status!.codes[i]] === true ? 1 : 0;
    else {
      const at = place(name, rowNumber(i), "Closed");
      const date = readDate(cell, order, at);
      if (isRefusal(date)) return refuse.notADate(at, cell, "a date, yes or no");
      marks[i] = date! <= last ? 1 : 0;
    }
  }
  return marks;
}
