import { useEffect, useRef, useState } from "preact/hooks";
import { parametersOf, type Card, type Parameter } from "../../core/kernel/card";
import { isBlank, textOf, type Cells } from "../../core/kernel/cells";
import type { Look } from "../../core/kernel/outputs";
import { isRefusal } from "../../core/kernel/refusal";
import { whenAnswered } from "../aside/not-yet";
import type { Area } from "../host/changes";
import { HostProblem, type Snapshot } from "../host/port";
import { askCard, type HeldArgument } from "../live/ask-card";
import { formulaText } from "../plans/formula-text";
import { insertFunction } from "../plans/insert-function";
import { outputColumns } from "../plans/output-looks";
import { spokenReference } from "../plans/reference";
import { spellFormula, spellingOf } from "../plans/spelling/spell-formula";
import { AnswerTable } from "./answer-table";
import { ArgumentControl } from "./argument-control";
import { argumentsOf, lackingArguments, type FormArgument, type TypedArguments } from "./arguments-of";
import { Busy } from "./busy";
import { InsertBar } from "./insert-bar";
import { cellWords } from "../written/number-words";
import { Problem } from "./problem";
import { readArea, readGiven } from "../data/read-area";
import { spelledFormula } from "./spell-for-host";
import { useSurroundings } from "./surroundings";
import type { Task } from "../data/task";
import { useTask } from "./use-task";

interface FunctionFormProps {
  readonly card: Card;
  readonly snapshot: Snapshot;
  readonly onLook: () => void;
}

const PREVIEW_AFTER = 300;

interface Worked {
  readonly answer: Cells;
  readonly formula: string;
  /** As it will be written. */
  readonly spelled: string;
}

/** A formula made argument by argument, its answer before it is written, and where to write it. */
export function FunctionForm({ card, snapshot, onLook }: FunctionFormProps) {
  const { host } = useSurroundings();
  const [typed, setTyped] = useState<TypedArguments>({});
  const [place, setPlace] = useState<"sheet" | "cell">(snapshot.selection === undefined ? "sheet" : "cell");
  const { state, run, cancel } = useTask<Worked>();
  const ranges = useRef(new Map<string, HeldArgument>());
  const tables = useRef(new Map<string, Cells>());

  const here = snapshot.selection?.sheet ?? snapshot.sheets[0]?.name ?? "Sheet1";
  const given = argumentsOf(card, typed, here);
  const lacking = lackingArguments(card, typed);
  const formula = formulaText(
    card.name,
    given.map(({ part }) => part),
  );

  useEffect(() => {
    ranges.current.clear();
    tables.current.clear();
  }, [snapshot]);

  useEffect(() => {
    if (lacking.length > 0) {
      cancel();
      return undefined;
    }
    const timer = setTimeout(
      () =>
        void run(async (task) => {
          const spelled = await spelledFormula(host, { formula, sheet: here }, (area) => tableCells(area, task));
          const values: HeldArgument[] = [];
          for (const argument of given) values.push(await valueOf(argument, task));
          task.progress(0, 0);
          const answer = await whenAnswered(() => askCard(card, values), task.signal);
          if (isRefusal(answer)) throw new HostProblem(answer.words);
          return { answer, formula, spelled };
        }),
      PREVIEW_AFTER,
    );
    return () => clearTimeout(timer);
  }, [formula, lacking.length, snapshot]);

  /** A table is read once, however many arguments are typed after it. */
  const tableCells = async (area: Area, task: Task): Promise<Cells> => {
    const key = spokenReference(area);
    const cells = tables.current.get(key) ?? (await readArea(host, area, task));
    tables.current.set(key, cells);
    return cells;
  };

  const valueOf = async ({ given }: FormArgument, task: Task): Promise<HeldArgument> => {
    if (given.kind === "cell") return { given: given.cell };
    const key = spokenReference(given.area);
    const known = ranges.current.get(key);
    if (known !== undefined) return known;
    const cells = await readGiven(host, given.area, task);
    const held = task.aside?.hold(key, cells);
    const value = { given: held === undefined ? cells : { table: held.number }, held };
    ranges.current.set(key, value);
    return value;
  };

  const worked = state.kind === "ready" ? state.value : undefined;
  const answer = worked?.answer;
  const shown = worked?.formula === formula ? worked.spelled : spellFormula(formula, here, spellingOf(host.formulas));
  const parameters = parametersOf(card);
  const secondary = parameters.filter(isSecondary);
  const control = (parameter: Parameter) => (
    <ArgumentControl
      key={parameter.key}
      parameter={parameter}
      snapshot={snapshot}
      headers={headersAmong(given, snapshot)}
      value={typed[parameter.key] ?? ""}
      onValue={(value) => setTyped({ ...typed, [parameter.key]: value })}
    />
  );
  return (
    <form class="stack" onSubmit={(event) => event.preventDefault()} aria-label={`Insert ${card.name}`}>
      {parameters.filter((parameter) => !isSecondary(parameter)).map(control)}
      {secondary.length > 0 && (
        <details>
          <summary>More: {secondary.map(({ name }) => name).join(", ")}</summary>
          <div class="stack">{secondary.map(control)}</div>
        </details>
      )}
      <div class="card stack tight">
        <code class="formula">{shown}</code>
        <div aria-live="polite">
          {lacking.length > 0 && <p class="quiet">Still to give: {lacking.join(", ")}.</p>}
          {state.kind === "busy" && <Busy what="Working it out" done={state.done} of={state.of} onCancel={cancel} />}
          {state.kind === "wrong" && <Problem words={state.words} />}
          {answer !== undefined && <Preview card={card} answer={answer} />}
        </div>
      </div>
      <fieldset>
        <legend class="label">Write it</legend>
        <label class="tick">
          <input
            type="radio"
            name="place"
            checked={place === "cell"}
            disabled={snapshot.selection === undefined}
            onChange={() => setPlace("cell")}
          />
          <span>
            {snapshot.selection === undefined
              ? "into the selected cell (select one first)"
              : `into ${selectedCell(snapshot)}`}
          </span>
        </label>
        <label class="tick">
          <input type="radio" name="place" checked={place === "sheet"} onChange={() => setPlace("sheet")} />
          <span>on a new sheet</span>
        </label>
        <button type="button" class="plain" onClick={onLook}>
          See the selection again
        </button>
      </fieldset>
      <InsertBar
        label="Insert the formula"
        disabled={answer === undefined}
        plan={(seen) => {
          if (answer === undefined) return { problem: "The formula has no answer yet." };
          const size = { rows: answer.length, columns: answer[0].length };
          if (place === "sheet") return insertFunction(seen.sheets, { card, formula, size, into: { kind: "sheet" } });
          const cell = seen.selection ?? snapshot.selection;
          if (cell === undefined) return { problem: "No cell is selected. Select one, or write on a new sheet." };
          return insertFunction(seen.sheets, { card, formula, size, into: { kind: "cell", cell } });
        }}
      />
    </form>
  );
}

/** What most people leave as it is; the header to break down by is not among it. */
function isSecondary({ param }: Parameter): boolean {
  return param.optional && param.kind !== "header";
}

function selectedCell({ selection }: Snapshot): string {
  return selection === undefined ? "" : spokenReference({ ...selection, rows: 1, columns: 1 });
}

/** Headers of the sheets that the given ranges begin on. */
function headersAmong(given: readonly FormArgument[], { sheets }: Snapshot): readonly string[] {
  return given.flatMap(({ given }) => {
    if (given.kind === "cell" || given.area.rows < 2) return [];
    const sheet = sheets.find(({ name }) => name === given.area.sheet);
    const { column, columns } = given.area;
    return (sheet?.headers ?? [])
      .slice(column, column + columns)
      .filter((header) => !isBlank(header))
      .map(textOf);
  });
}

function Preview({ card, answer }: { readonly card: Card; readonly answer: Cells }) {
  const { settings } = useSurroundings();
  const { returns } = card;
  const looks: readonly Look[] =
    returns.gives === "cell" ? answer[0].map(() => returns.look) : outputColumns(card).map(({ look }) => look);
  if (answer.length === 1 && answer[0].length === 1) {
    const words = cellWords(answer[0][0], looks[0] ?? "number", settings.currency);
    return <p class={words.length > 24 ? "" : "headline"}>{words}</p>;
  }
  return <AnswerTable label={`Answer of ${card.name}`} cells={answer} looks={looks} most={8} />;
}
