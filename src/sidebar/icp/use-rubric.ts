import { useEffect, useState } from "preact/hooks";
import { artefactsOf } from "../../frameworks/artefacts";
import { ICP_STATUS } from "../../frameworks/icp/sign-off";
import type { Area } from "../../host/changes";
import type { Snapshot } from "../../host/port";
import { installedArea } from "../../plans/install/installed";
import { problemWords } from "../problem-words";
import { useSurroundings } from "../surroundings";
import { readRubricRows, RUBRIC_HEADERS, type RubricRow } from "./rubric-draft";

export interface RubricHandle {
  readonly rows: readonly RubricRow[] | undefined;
  readonly setRows: (rows: readonly RubricRow[]) => void;
  /** Where the rubric stands in the document; undefined where none is installed. */
  readonly area: Area | undefined;
  readonly isDraft: boolean;
  readonly problem: string | undefined;
}

/** The installed rubric, or the example to begin with where none is installed. */
export function useRubric(snapshot: Snapshot | undefined): RubricHandle {
  const { host } = useSurroundings();
  const [rows, setRows] = useState<readonly RubricRow[] | undefined>(undefined);
  const [isDraft, setIsDraft] = useState(true);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const whole = snapshot && installedArea(snapshot, "icp-criteria");
  const status = snapshot && installedArea(snapshot, ICP_STATUS);
  const area = whole && { ...whole, columns: RUBRIC_HEADERS.length };
  const key = area === undefined ? "" : `${area.sheet} ${area.row} ${area.rows}`;
  useEffect(() => {
    if (snapshot === undefined) return;
    if (area === undefined || status === undefined) {
      setRows((standing) => standing ?? exampleRows());
      return;
    }
    host.snapshot({ areas: [area, status] }).then(
      ({ areas: [cells, [[signed]]] }) => {
        setRows(readRubricRows(cells));
        setIsDraft(signed !== "SIGNED");
      },
      (failure: unknown) => setProblem(problemWords(failure)),
    );
  }, [host, key, snapshot === undefined]);
  return { rows, setRows, area, isDraft, problem };
}

function exampleRows(): readonly RubricRow[] {
  const blocks = artefactsOf("icp").flatMap(({ blocks }) => blocks);
  const criteria = blocks.find((block) => block.kind === "typed" && block.id === "icp-criteria");
  if (criteria?.kind !== "typed") return [];
  const plain = criteria.rows.map((row) => row.map((cell) => (typeof cell === "object" ? "" : cell)));
  return readRubricRows([[], ...plain]);
}
