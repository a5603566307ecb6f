import type { Cell } from "../kernel/cells";
import { isBlank, textOf } from "../kernel/cells";
import type { TextColumn } from "../kernel/columns";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table";
import { decideDateOrder, readDate } from "../written/dates";

const CLOSED_WORDS = new Set(["closed", "done", "decided", "yes", "true", "complete", "completed", "resolved"]);
const OPEN_WORDS = new Set(["open", "no", "false", "pending", "not yet"]);

/**
 * Which decisions were closed by the end of a day: 1 for each.
 *
 * Convention: a closing date says when, so it is asked before the status; a decision that was
 * closed later was still open that day. Without a date the status, or a yes in the closed
 * column, speaks for any day. Every status that is not a word for closed is open.
 */
export function closedBy(
  day: number,
  log: TableFrame & { readonly status: TextColumn | undefined; readonly closed: readonly Cell[] | undefined },
): Uint8Array | Refusal {
  const { name, rows, rowNumber, status, closed } = log;
  const isClosedStatus = status?.words.map((word) => CLOSED_WORDS.has(word.toLowerCase()));
  const { order } = decideDateOrder(closed ?? []);
  const marks = new Uint8Array(rows);
  for (let i = 0; i < rows; i++) {
    const cell = closed?.[i];
    const word = textOf(cell).toLowerCase();
    if (CLOSED_WORDS.has(word)) marks[i] = 1;
    else if (isBlank(cell) || OPEN_WORDS.has(word)) marks[i] = isClosedStatus?.[status!.codes[i]] === true ? 1 : 0;
    else {
      const at = place(name, rowNumber(i), "Closed");
      const date = readDate(cell, order, at);
      if (isRefusal(date)) return refuse.notADate(at, cell, "a date, yes or no");
      marks[i] = Math.floor(date!) <= day ? 1 : 0;
    }
  }
  return marks;
}
