/** Formulas of artefacts with their braces filled in: see `src/frameworks/artefact.ts`. */
import type { DataSource, DataSources } from "../../data/assign-roles";
import { isRoleId } from "../../data/table-roles";
import type { Area } from "../../host/changes";
import { requiredCard } from "../card-named";
import { columnsFor } from "../../live/columns-for";
import { columnsText } from "../map-columns";
import { growingReference, referenceTo, referenceWithin } from "../reference";

export interface Resolving {
  /** The sheet that the formula stands on. */
  readonly sheet: string;
  readonly areas: ReadonlyMap<string, Area>;
  readonly sources: DataSources;
}

const BRACES = /\{([^{}]+)\}/g;
const OWN = /^([a-z0-9-]+)(?:([:#])(\d+))?$/;

/** Throws where an artefact names what there is not: artefacts are ours, and tests lay out every one. */
export function resolveFormula(formula: string, resolving: Resolving): string {
  return formula
    .replace(BRACES, (_, words: string, at: number) => resolved(words, resolving, () => functionAt(formula, at)))
    .replace(/,+\)/g, ")");
}

/** The name of the function whose argument stands at a place of the formula. */
function functionAt(formula: string, at: number): string {
  let open = 0;
  for (let i = at - 1; i >= 0; i--) {
    if (formula[i] === ")") open++;
    else if (formula[i] === "(" && open-- === 0) return /[A-Z0-9_]*$/.exec(formula.slice(0, i))![0];
  }
  throw new Error(`no call in ${formula}`);
}

function resolved(words: string, { sheet, areas, sources }: Resolving, called: () => string): string {
  const [first, roles = "", part] = words.split(".");
  if (first === "data") {
    const tables = roles.split("+").map((role) => {
      const source = isRoleId(role) ? sources[role] : undefined;
      if (source === undefined) throw new Error(`no data for {${words}}`);
      return source;
    });
    if (part === undefined) return growingReference(tables[0].place.area);
    if (part === "key") return growingReference(keyColumn(tables[0]));
    const columns = columnsFor(
      requiredCard(called()),
      tables.map((table) => columnsText(table.columns)),
    );
    return columns === "" ? "" : `"${columns.replace(/"/g, '""')}"`;
  }
  const match = OWN.exec(words);
  const area = match === null ? undefined : areas.get(match[1]);
  if (match === null || area === undefined) throw new Error(`nothing is called {${words}}`);
  const wanted = columnsOfArea(area, match[2], Number(match[3]));
  return wanted.sheet === sheet ? referenceWithin(wanted) : referenceTo(wanted);
}

function keyColumn({ role, place, match }: DataSource): Area {
  const key = match.matched.find(({ label }) => label === role.key?.label);
  if (key === undefined) throw new Error(`nothing names the rows of {data.${role.id}}`);
  return { ...place.area, column: place.area.column + key.column, columns: 1 };
}

function columnsOfArea(area: Area, sign: string | undefined, number: number): Area {
  if (sign === ":") return { ...area, columns: number };
  return sign === "#" ? { ...area, column: area.column + number - 1, columns: 1 } : area;
}

const HEADER = /\[([^\][]+)\]/g;

/** `[Promise]` as the cell of that column in this row. */
export function resolveRow(formula: string, headers: readonly string[], cellOf: (column: number) => string): string {
  return formula.replace(HEADER, (_, header: string) => {
    const column = headers.indexOf(header);
    if (column < 0) throw new Error(`no column is called [${header}]`);
    return cellOf(column);
  });
}
