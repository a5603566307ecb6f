import { useState } from "preact/hooks";
import { headerWords } from "../../data/find-places";
import { loadTable, type LoadedTable } from "../../data/load-tables";
import { areReady, scoredAccounts } from "../../data/table-uses";
import { writeRubric } from "../../plans/write-rubric";
import { DataGate } from "../data-gate";
import { IcpBackTest } from "../icp/icp-back-test";
import { IcpScores } from "../icp/icp-scores";
import { rubricArgument, rubricCells } from "../icp/rubric-draft";
import { RubricEditor } from "../icp/rubric-editor";
import { useRubric } from "../icp/use-rubric";
import { InsertBar } from "../insert-bar";
import { Problem } from "../problem";
import { ReadBar } from "../read-bar";
import { TableUseField } from "../table-use-field";
import { useData, type DataHandle } from "../use-data";
import { useSurroundings } from "../surroundings";
import { useTask } from "../use-task";

const STEP =
  "Paste an export of your accounts on a sheet, headers in its first row: the account, and what you know of it such as employees, industry and country.";

export function IcpPanel() {
  const data = useData();
  return (
    <DataGate
      data={data}
      empty={{
        what: "Here will stand how well every account fits, why, and whether the score tells won from lost.",
        step: STEP,
      }}
    >
      {() => <IcpDesk data={data} />}
    </DataGate>
  );
}

type View = "scores" | "back-test";
const VIEWS: readonly { readonly view: View; readonly label: string }[] = [
  { view: "scores", label: "Scores" },
  { view: "back-test", label: "Back-test" },
];

/** The rubric under one's hands: every change shows in the scores at once. */
function IcpDesk({ data }: { readonly data: DataHandle }) {
  const { host, open } = useSurroundings();
  const { seen, sources, look } = data;
  const { state, run, cancel } = useTask<LoadedTable>();
  const rubric = useRubric(seen?.snapshot);
  const [view, setView] = useState<View>("scores");
  const { rows, area } = rubric;
  return (
    <>
      <TableUseField use={scoredAccounts} data={data} onChange={cancel} />
      {sources.accounts === undefined && <p class="quiet">{STEP}</p>}
      {rubric.problem !== undefined && <Problem words={rubric.problem} />}
      {rows !== undefined && (
        <RubricEditor
          rows={rows}
          fields={sources.accounts === undefined ? [] : headerWords(sources.accounts.place)}
          onRows={rubric.setRows}
        />
      )}
      <ReadBar
        label="Score the accounts"
        again="Read the accounts again"
        disabled={!areReady(sources, [scoredAccounts])}
        onRead={() => void run((task) => loadTable(host, sources, "accounts", task))}
        onLook={look}
        state={state}
        cancel={cancel}
      />
      {state.kind === "ready" && rows !== undefined && (
        <>
          <div class="switch" role="group" aria-label="What to see">
            {VIEWS.map(({ view: one, label }) => (
              <button type="button" key={one} aria-pressed={view === one} onClick={() => setView(one)}>
                {label}
              </button>
            ))}
          </div>
          {view === "scores" ? (
            <IcpScores accounts={state.value} rubric={rubricArgument(rows)} isDraft={rubric.isDraft} />
          ) : (
            <IcpBackTest accounts={state.value} rubric={rubricArgument(rows)} />
          )}
        </>
      )}
      {area === undefined ? (
        <button type="button" class="wide" onClick={() => open("install", "icp")}>
          Install the rubric, for both sides to sign
        </button>
      ) : (
        <InsertBar
          label="Write the rubric to its sheet"
          isSecondary
          disabled={rows === undefined}
          plan={() => writeRubric(area, rubricCells(rows ?? []))}
          words={() => `Written: the rubric on ${area.sheet}.`}
        />
      )}
    </>
  );
}
