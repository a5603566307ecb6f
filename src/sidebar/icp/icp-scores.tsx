import { useState } from "preact/hooks";
import type { LoadedTable } from "../../data/load-tables";
import { askLive, type LiveAnswer } from "../../live/ask-live";
import { typed, wholeTable, type LiveArgument } from "../../live/live-argument";
import type { AnswerRow } from "../../live/table-answer";
import { counted, grouped, percent, plainNumber } from "../../written/number-words";
import { OpeningTable } from "../opening-table";
import { Problem } from "../problem";
import { useAnswer } from "../use-answer";
import { WorkingItOut } from "../working-it-out";

interface IcpScoresProps {
  readonly accounts: LoadedTable;
  readonly rubric: LiveArgument;
  readonly isDraft: boolean;
}

const SHOWN = 40;

/** Every account under the rubric as it stands in the editor: tiers first, then the accounts, each opening to its why. */
export function IcpScores({ accounts, rubric, isDraft }: IcpScoresProps) {
  const [search, setSearch] = useState("");
  const answer = useAnswer(
    () => askLive("ICP_TABLE", { accounts: wholeTable(accounts), rubric }),
    [accounts, JSON.stringify(rubric.given)],
  );
  if (answer === undefined) return <WorkingItOut />;
  if (answer.kind === "unmeasured") return <Problem words={answer.why} />;
  const named = answer.rows.filter((row) => row.text("Account").trim() !== "");
  const found = named.filter((row) => row.text("Account").toLowerCase().includes(search.trim().toLowerCase()));
  const best = [...found].sort((a, b) => (b.number("Score") ?? -1) - (a.number("Score") ?? -1));
  return (
    <section class="stack" aria-label="Scores">
      <Tiers answer={answer} rows={named} isDraft={isDraft} />
      <label>
        <span class="label">Find an account</span>
        <input type="search" value={search} onInput={({ currentTarget }) => setSearch(currentTarget.value)} />
      </label>
      <OpeningTable
        label="Accounts by score"
        headers={["Account", "Score", "Tier"]}
        wordColumns={[2]}
        rows={best.slice(0, SHOWN).map((row, i) => ({
          key: `${i} ${row.text("Account")}`,
          name: row.text("Account"),
          cells: [plainNumber(row.number("Score") ?? 0), row.text("Tier")],
          detail: () => <Why account={row.text("Account")} accounts={accounts} rubric={rubric} />,
        }))}
      />
      {best.length > SHOWN && (
        <p class="small quiet">and {grouped(best.length - SHOWN)} more; type a name to find one</p>
      )}
      {answer.notes.map((note) => (
        <p key={note} class="small quiet">
          {note}.
        </p>
      ))}
    </section>
  );
}

interface TiersProps {
  readonly answer: LiveAnswer;
  readonly rows: readonly AnswerRow[];
  readonly isDraft: boolean;
}

function Tiers({ rows, isDraft }: TiersProps) {
  const tiers = [...new Set(rows.map((row) => row.text("Tier")))].sort();
  const disqualified = rows.filter((row) => row.text("Disqualified by") !== "").length;
  const unknown = rows.filter((row) => row.text("Missing fields") !== "").length;
  const count = (tier: string) => rows.filter((row) => row.text("Tier") === tier).length;
  return (
    <div class="card" aria-live="polite">
      {isDraft && <p class="bad-words">DRAFT: not signed by both sides</p>}
      <p class="headline">
        {grouped(count(tiers[0] ?? ""))} <span class="unit">accounts in tier {tiers[0]}</span>
      </p>
      <dl class="facts">
        {tiers.map((tier) => (
          <>
            <dt key={tier}>{tier}</dt>
            <dd>
              {grouped(count(tier))} <span class="quiet change">{percent(count(tier) / Math.max(rows.length, 1))}</span>
            </dd>
          </>
        ))}
      </dl>
      <p class="small quiet">
        {counted(disqualified, "account")} disqualified; {counted(unknown, "account")} with a field that is not known.
      </p>
    </div>
  );
}

interface WhyProps {
  readonly account: string;
  readonly accounts: LoadedTable;
  readonly rubric: LiveArgument;
}

/** Criterion by criterion: what stands in the field, which rule it met, what that gives. */
function Why({ account, accounts, rubric }: WhyProps) {
  const answer = useAnswer(
    () => askLive("ICP_EXPLAIN", { account: typed(account), accounts: wholeTable(accounts), rubric }),
    [account, accounts, JSON.stringify(rubric.given)],
  );
  if (answer === undefined) return <WorkingItOut />;
  if (answer.kind === "unmeasured") return <p class="bad-words">{answer.why}</p>;
  return (
    <dl class="facts">
      {answer.rows.map((row, i) => (
        <>
          <dt key={i}>
            {row.text("Criterion")}
            {row.text("Found") !== "" && <span class="small"> {row.text("Found")}</span>}
          </dt>
          <dd title={row.text("Rule")}>{pointsWords(row)}</dd>
        </>
      ))}
    </dl>
  );
}

function pointsWords(row: AnswerRow): string {
  const [points, best] = [row.number("Points"), row.number("Best possible")];
  if (points === undefined) return row.text("Points") || "0";
  return best === undefined ? plainNumber(points) : `${plainNumber(points)} of ${plainNumber(best)}`;
}
