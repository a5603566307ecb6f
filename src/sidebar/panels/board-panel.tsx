import { useState } from "preact/hooks";
import { whenAnswered } from "../../aside/not-yet";
import { latestEvent } from "../../data/latest-event";
import { headerWords } from "../../data/find-places";
import { loadTables } from "../../data/load-tables";
import type { Task } from "../../data/task";
import { tableRoles, type RoleId } from "../../data/table-roles";
import { measureEach } from "../../evidence/measure-each";
import type { BoardWish } from "../../plans/board-pack/board-wish";
import { insertBoardPack } from "../../plans/board-pack/insert-board-pack";
import { agreedArea, stampOf } from "../../plans/install/install-framework";
import type { Snapshot } from "../../host/port";
import { AssumptionFields } from "../assumption-fields";
import { readAssumptions } from "../assumptions";
import { DataGate } from "../data-gate";
import { InsertBar } from "../insert-bar";
import { useData, type DataHandle } from "../use-data";
import { useSurroundings } from "../surroundings";

/** What the pack shows, by the table that it takes. */
const CONTENTS: readonly { readonly words: string; readonly needs: readonly RoleId[] }[] = [
  { words: "Velocity and its levers against the period before, by segment, and what moved it", needs: ["deals"] },
  { words: "Attribution under three models, and the money they dispute", needs: ["touches", "deals"] },
  { words: "How many leads pass each joint, are answered in time, are rejected", needs: ["leads"] },
  { words: "Net and gross revenue retention", needs: ["movements"] },
];

export function BoardPanel() {
  const data = useData();
  const { sources } = data;
  return (
    <DataGate
      data={data}
      empty={{
        what: "Here a sheet for the board is made: the headline numbers, four charts, and the definitions they stand under.",
        step: "Paste an export of your deals or leads on a sheet, with its headers in the first row.",
      }}
      isEmpty={() => sources.deals === undefined && sources.leads === undefined}
    >
      {() => <BoardDesk sources={sources} />}
    </DataGate>
  );
}

/** One click makes a sheet that prints on two pages, live from the document's own tables. */
function BoardDesk({ sources }: Pick<DataHandle, "sources">) {
  const { host, settings, keep } = useSurroundings();
  const [by, setBy] = useState(settings.velocityBy);
  const headers = sources.deals === undefined ? [] : headerWords(sources.deals.place);
  const segment = headers.includes(by) ? by : "";
  const assumptions = readAssumptions(settings.assumptions, settings.currency);

  const plan = async (snapshot: Snapshot, task: Task) => {
    if ("problem" in assumptions) return assumptions;
    const roles = tableRoles.map(({ id }) => id);
    const tables = await loadTables(host, sources, roles, task);
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
      unmeasured: (await measureEach(tables, assumptions, task)).flatMap(({ evidence, result }) =>
        result.kind === "unmeasured" ? [{ name: evidence.name, why: result.why }] : [],
      ),
    };
    return whenAnswered(() => insertBoardPack(snapshot.sheets, wish), task.signal);
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
      <p class="small quiet">
        Two sheets are added: the pack, which prints on two pages, and the figures it looks into.
      </p>
      <AssumptionFields />
    </>
  );
}
