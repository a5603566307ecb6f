import type { LoadedTable } from "../../data/load-tables";
import { askLive } from "../../live/ask-live";
import { wholeTable, type LiveArgument } from "../../live/live-argument";
import { grouped, percent, plainNumber } from "../../written/number-words";
import { OpeningTable } from "../opening-table";
import { Problem } from "../problem";
import { useAnswer } from "../use-answer";
import { WorkingItOut } from "../working-it-out";

interface IcpBackTestProps {
  readonly accounts: LoadedTable;
  readonly rubric: LiveArgument;
}

const AUC = "AUC of score against outcome";

/** Whether the score tells accounts that were won from those that were lost. */
export function IcpBackTest({ accounts, rubric }: IcpBackTestProps) {
  const answer = useAnswer(
    () => askLive("ICP_BACKTEST", { accounts: wholeTable(accounts), rubric }),
    [accounts, JSON.stringify(rubric.given)],
  );
  if (answer === undefined) return <WorkingItOut />;
  if (answer.kind === "unmeasured") return <Problem words={answer.why} />;
  const tiers = answer.rows.filter((row) => row.text("Tier") !== AUC);
  const auc = answer.rows.find((row) => row.text("Tier") === AUC)?.number("Win rate");
  return (
    <section class="stack" aria-label="Back-test">
      <div class="card" aria-live="polite">
        <p class="headline">{auc === undefined ? "Cannot be told yet" : percent(auc)}</p>
        <p>
          {auc === undefined
            ? "It takes accounts that were won and accounts that were lost."
            : "of pairs of one won and one lost account: the won one scores higher. Half would be chance."}
        </p>
      </div>
      <OpeningTable
        label="Win rate by tier"
        headers={["Tier", "Won", "Lost", "Win rate", "Lift"]}
        rows={tiers.map((row) => ({
          key: row.text("Tier"),
          name: row.text("Tier"),
          cells: [
            grouped(row.number("Won") ?? 0),
            grouped(row.number("Lost") ?? 0),
            shown(row.number("Win rate"), percent),
            shown(row.number("Lift"), plainNumber),
          ],
        }))}
      />
      {answer.notes.map((note) => (
        <p key={note} class="small quiet">
          {note}.
        </p>
      ))}
    </section>
  );
}

function shown(value: number | undefined, print: (value: number) => string): string {
  return value === undefined ? "" : print(value);
}
