import { useState } from "preact/hooks";
import { latestEvent } from "../../data/latest-event";
import { headerWords } from "../../data/find-places";
import { loadTables, type LoadedTables } from "../../data/load-tables";
import { tableRoles, type RoleId } from "../../data/table-roles";
import { measureEach } from "../../evidence/measure-each";
import type { BoardWish } from "../../plans/board-pack/board-wish";
import { insertBoardPack } from "../../plans/board-pack/insert-board-pack";
import { agreedArea, stampOf } from "../../plans/install/install-framework";
import type { Snapshot } from "../../host/port";
import { AssumptionFields } from "../assumption-fields";
import { readAssumptions } from "../assumptions";
import { Busy } from "../busy";
import { Empty } from "../empty";
import { InsertBar } from "../insert-bar";
import { Problem } from "../problem";
import { useData } from "../use-data";
import { useSurroundings } from "../surroundings";
import { useTask } from "../use-task";

/** What the pack shows, by the table that it takes. */
const CONTENTS: readonly { readonly words: string; readonly needs: readonly RoleId[] }[] = [
  { words: "Velocity and its levers against the period before, by segment, and what moved it", needs: ["deals"] },
  { words: "Attribution under three models, and the money they dispute", needs: ["touches", "deals"] },
  { words: "How many leads pass each joint, are answered in time, are rejected", needs: ["leads"] },
  { words: "Net and gross revenue retention", needs: ["movements"] },
];

/** One click makes a sheet that prints on two pages, live from the document's own tables. */
export function BoardPanel() {
  const { host, settings, keep } = useSurroundings();
  const { seen, sources, problem, look } = useData();
  const { state, run, cancel } = useTask<LoadedTables>();
  const [by, setBy] = useState(settings.velocityBy);
  if (problem !== undefined && seen === undefined) {
    return (
      <Problem words={problem}>
        <button type="button" onClick={look}>
          Try again
        </button>
      </Problem>
    );
  }
  if (seen === undefined) return null;
  if (sources.deals === undefined && sources.leads === undefined) {
    return (
      <Empty
        what="Here a sheet for the board is made: the headline numbers, four charts, and the definitions they stand under."
        step="Paste an export of your deals or leads on a sheet, with its headers in the first row."
        onLook={look}
      />
    );
  }
  const headers = sources.deals === undefined ? [] : headerWords(sources.deals.place);
  const segment = headers.includes(by) ? by : "";
  const assumptions = readAssumptions(settings.assumptions, settings.currency);

  const plan = async (snapshot: Snapshot) => {
    if ("problem" in assumptions) return assumptions;
    let tables: LoadedTables = {};
    await run(async (task) => {
      tables = await loadTables(
        host,
        sources,
        tableRoles.map(({ id }) => id),
        task,
      );
      return tables;
    });
    const dates = (["deals", "leads"] as const).flatMap((role) => {
      const table = tables[role];
      const day = table && latestEvent(table);
      return day === undefined ? [] : [day];
    });
    if (dates.length === 0) return { problem: "No deal and no lead has a date that can be read." };
    const agreed = agreedArea(snapshot);
    const cells = agreed && (await host.snapshot({ areas: [agreed] })).areas[0];
    const wish: BoardWish = {
      tables,
      asOf: Math.floor(Math.max(...dates)),
      windowDays: assumptions.windowDays,
      by: segment,
      weighted: settings.credit.weighted,
      limitHours: assumptions.limitHours,
      definitions: agreed,
      stamp: agreed === undefined ? "" : stampOf(cells),
      unmeasured: [...measureEach(tables, assumptions)].flatMap(({ evidence, result }) =>
        result.kind === "unmeasured" ? [{ name: evidence.name, why: result.why }] : [],
      ),
    };
    return insertBoardPack(snapshot.sheets, wish);
  };

  return (
    <>
      <ul>
        {CONTENTS.map(({ words, needs }) => {
          const lack = needs.filter((role) => sources[role] === undefined);
          const names = lack.map((role) => tableRoles.find(({ id }) => id === role)!.name);
          return (
            <li key={words} class={lack.length === 0 ? "" : "quiet"}>
              {words}
              {lack.length > 0 && `: left out, needs ${names.join(" and ")}`}
            </li>
          );
        })}
        <li>The definitions both teams signed with their stamp, and what could not be measured</li>
      </ul>
      <label>
        <span class="label">Deals broken down by</span>
        <select
          value={segment}
          onChange={({ currentTarget }) => {
            setBy(currentTarget.value);
            keep({ velocityBy: currentTarget.value });
          }}
        >
          <option value="">nothing, the total only</option>
          {headers.map((header) => (
            <option key={header}>{header}</option>
          ))}
        </select>
      </label>
      <InsertBar label="Make the board pack" disabled={"problem" in assumptions} plan={plan} />
      {state.kind === "busy" && <Busy what="Reading" done={state.done} of={state.of} onCancel={cancel} />}
      {state.kind === "wrong" && <Problem words={state.words} />}
      <p class="small quiet">
        Two sheets are added: the pack, which prints on two pages, and the figures it looks into.
      </p>
      <AssumptionFields />
    </>
  );
}
