import type { FrameworkId } from "../../core/reference/frameworks";
import type { Evidence, Finding, Verdict } from "../evidence/evidence";
import { frameworks } from "../frameworks/frameworks";
import { requiredCard } from "../plans/card-named";
import { insertFunction } from "../plans/insert-function";
import { outputColumns } from "../plans/output-looks";
import { AnswerTable } from "./answer-table";
import { InsertBar } from "./insert-bar";
import { cellWords, grouped } from "../written/number-words";
import { useSurroundings } from "./surroundings";

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = { bad: "Needs work", warn: "Watch", good: "Holds" };
const ROWS_SHOWN = 8;

interface FindingCardProps {
  readonly evidence: Evidence;
  readonly finding: Finding;
}

/** One number and whether it holds; opened, what it is set against, one sentence and the rows behind it. */
export function FindingCard({ evidence, finding }: FindingCardProps) {
  const { settings } = useSurroundings();
  const { value, look, verdict, against, sentence, notes, rows } = finding;
  return (
    <li class={`finding ${verdict}`} aria-label={evidence.name}>
      <details>
        <summary>
          <span class="finding-name">{evidence.name}</span>
          <b>{cellWords(value, look, settings.currency)}</b>
          <span class="verdict">{VERDICT_WORDS[verdict]}</span>
        </summary>
        <div class="stack">
          <p>{sentence}</p>
          <p class="small quiet">Set against {against}.</p>
          {verdict !== "good" && (
            <p class="small quiet">Speaks for {evidence.frameworks.map(frameworkName).join(", then ")}.</p>
          )}
          {notes.map((note) => (
            <p key={note} class="small quiet">
              {note}.
            </p>
          ))}
          {rows !== undefined && (
            <details>
              <summary>
                {grouped(rows.count)} {rows.noun}, show rows
              </summary>
              <div class="stack">
                <Rows rows={rows} />
              </div>
            </details>
          )}
        </div>
      </details>
    </li>
  );
}

function Rows({ rows: { card: name, formula, answer } }: { readonly rows: NonNullable<Finding["rows"]> }) {
  const card = requiredCard(name);
  const size = { rows: answer.length, columns: answer[0].length };
  return (
    <>
      <AnswerTable
        label={`Answer of ${name}`}
        cells={answer}
        looks={outputColumns(card).map(({ look }) => look)}
        most={ROWS_SHOWN}
      />
      <InsertBar
        label="Insert these rows, live"
        isSecondary
        plan={({ sheets }) => insertFunction(sheets, { card, formula, size, into: { kind: "sheet" } })}
      />
    </>
  );
}

function frameworkName(id: FrameworkId): string {
  return frameworks.find((framework) => framework.id === id)!.name;
}
