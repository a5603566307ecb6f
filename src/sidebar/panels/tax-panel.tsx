import { useState } from "preact/hooks";
import { ask } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";
import { readTaxInputs } from "../../../core/failure/tax-inputs";
import { whenAnswered } from "../../aside/not-yet";
import { loadTables } from "../../data/load-tables";
import { HostProblem } from "../../host/port";
import { requiredCard } from "../../plans/card-named";
import { insertMisalignmentTax } from "../../plans/insert-misalignment-tax";
import { taxFromData } from "../../plans/tax-from-data";
import { halvings, taxCells, taxFields } from "../../plans/tax-inputs";
import { cellWords, counted, money, moneyInFull, plainNumber } from "../../written/number-words";
import { readAssumptions } from "../assumptions";
import { Busy } from "../busy";
import { InsertBar } from "../insert-bar";
import { Problem } from "../problem";
import { useData } from "../use-data";
import { useSurroundings } from "../surroundings";
import { useTask } from "../use-task";
import { WorkButton } from "../work-button";

const card = requiredCard("MISALIGNMENT_TAX");

/** What disagreement costs, component by component, from the user's own numbers, and what would halve it. */
export function TaxPanel() {
  const { host, settings, keep } = useSurroundings();
  const { sources } = useData();
  const { state, run, cancel } = useTask<number>();
  const [read, setRead] = useState<readonly string[]>([]);
  const typed = settings.tax;
  const cells = taxCells(typed);
  const isBegun = Object.values(typed).some((words) => words?.trim() !== "");
  const answer = isBegun ? ask(card, [cells]) : undefined;
  const write = (input: string, words: string) => keep({ tax: { ...typed, [input]: words } });

  const takeFromData = () =>
    run(async (task) => {
      const assumptions = readAssumptions(settings.assumptions, settings.currency);
      if ("problem" in assumptions) throw new HostProblem(assumptions.problem);
      const tables = await loadTables(host, sources, ["leads", "deals"], task);
      const { numbers, refused } = await whenAnswered(() => taxFromData(tables, assumptions), task.signal);
      const entries = Object.entries(numbers).map(([input, value]) => [input, asTyped(input, value)] as const);
      keep({ tax: { ...typed, ...Object.fromEntries(entries) } });
      setRead(entries.map(([input]) => input));
      if (refused.length > 0) throw new HostProblem(refused.map((words) => `${words.replace(/\.$/, "")}.`).join(" "));
      return entries.length;
    });

  return (
    <>
      {answer !== undefined && isRefusal(answer) && <Problem words={answer.words} />}
      {answer !== undefined && !isRefusal(answer) && <TaxAnswer rows={answer.slice(1)} />}
      {answer !== undefined && !isRefusal(answer) && <HalfOfIt />}
      {(sources.deals !== undefined || sources.leads !== undefined) && (
        <WorkButton label="Take what the data says" isBusy={state.kind === "busy"} onWork={() => void takeFromData()} />
      )}
      {state.kind === "busy" && <Busy what="Reading" done={state.done} of={state.of} onCancel={cancel} />}
      {state.kind === "wrong" && <Problem words={state.words} />}
      {state.kind === "ready" && (
        <p class="box good small" role="status">
          {counted(state.value, "number")} taken from the data. Those it cannot say are yours to type.
        </p>
      )}
      <section class="stack tight" aria-label="Your numbers">
        {taxFields.map(({ input, label, placeholder }) => (
          <label key={input} class="side">
            <span>
              {label}
              {read.includes(input) && <span class="small quiet"> from the data</span>}
            </span>
            <input
              type="text"
              inputMode="decimal"
              class="short"
              placeholder={placeholder}
              value={typed[input] ?? ""}
              onInput={({ currentTarget }) => write(input, currentTarget.value)}
            />
          </label>
        ))}
      </section>
      <InsertBar
        label="Insert it with live formulas"
        disabled={answer === undefined || isRefusal(answer)}
        plan={({ sheets }) => {
          const numbers = readTaxInputs(cells, "inputs");
          if (isRefusal(numbers)) return { problem: numbers.words };
          return insertMisalignmentTax(
            sheets,
            taxFields.map(({ input, label, look }) => ({
              label,
              look,
              value: numbers[input] ?? "",
              from: read.includes(input) ? "read from the tables of this workbook" : "",
            })),
          );
        }}
      />
    </>
  );
}

/** A number from the data as a person would type it, to two decimals. */
function asTyped(input: string, value: number): string {
  const isShare = taxFields.some((field) => field.input === input && field.look === "percent");
  return isShare ? `${plainNumber(value * 100)}%` : plainNumber(value);
}

function TaxAnswer({ rows }: { readonly rows: readonly (readonly unknown[])[] }) {
  const { settings } = useSurroundings();
  const total = rows[rows.length - 1];
  const amount = typeof total[2] === "number" ? total[2] : undefined;
  return (
    <div class="card" aria-live="polite">
      <p class="headline" title={amount === undefined ? undefined : moneyInFull(amount, settings.currency)}>
        {amount === undefined ? "Not known yet" : money(amount, settings.currency)} <span class="unit">a period</span>
      </p>
      <p class="small quiet">{String(total[1])}</p>
      <dl class="facts">
        {rows.slice(0, -1).map(([component, how, value]) => (
          <>
            <dt title={String(how)}>{String(component)}</dt>
            <dd>{typeof value === "number" ? money(value, settings.currency) : "not known"}</dd>
          </>
        ))}
      </dl>
    </div>
  );
}

function HalfOfIt() {
  const { settings } = useSurroundings();
  const numbers = readTaxInputs(taxCells(settings.tax), "inputs");
  const ways = isRefusal(numbers) ? [] : halvings(settings.tax, numbers);
  if (ways.length === 0) return null;
  return (
    <section class="stack tight" aria-label="To halve it">
      <p class="label">One of these alone would halve it</p>
      <dl class="facts">
        {ways.map(({ input, label, look, from, to }) => (
          <>
            <dt key={input}>{label}</dt>
            <dd class={to === undefined ? "small quiet" : ""}>
              {to === undefined
                ? "cannot halve it alone"
                : `${cellWords(from, look, settings.currency)} to ${cellWords(to, look, settings.currency)}`}
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}
