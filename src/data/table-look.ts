/** What a table has of the columns of a role, by its headers and by what the cells below them look like. */
import { indexHeaders } from "../../core/kernel/headers";
import { columnShape, type ColumnShape } from "./column-shape";
import { isCommonHeader } from "./common-headers";
import { columnFinder, wideColumn, type HeadedTable } from "./match-table";
import { roleSigns, type RoleSigns } from "./role-signs";
import type { Concept, TableRole } from "./table-roles";

export interface TableLook {
  /** What a column of the role is worth; undefined where it is missing, or its cells are something else. */
  readonly worth: (concept: Concept) => number | undefined;
  /** Whether it is there under a header of its own, not one that tables of every kind have. */
  readonly isTelling: (concept: Concept) => boolean;
  readonly isThere: (concept: Concept) => boolean;
  readonly headerOf: (concept: Concept) => string | undefined;
  /** The distinct words below a column's header, and how many cells they are in. */
  readonly shapeOf: (concept: Concept) => ColumnShape | undefined;
  /** Whether several columns stand for it, such as one for each stage. */
  readonly isWide: (concept: Concept) => boolean;
  /** Whether its header is read as a column of the role as well. */
  readonly isOfRole: (concept: Concept) => boolean;
}

/** Of the filled cells, a share this large has to be what the column is. */
const MOST = 0.6;

export function tableLook(table: HeadedTable, role: TableRole): TableLook {
  const { sample = [], headers, index = indexHeaders(headers) } = table;
  const { speaking, changes, free = [] } = roleSigns[role.id];
  const find = columnFinder({ ...table, index }, role);
  const columnOf = (concept: Concept) => {
    const column = find(concept);
    return typeof column === "number" ? column : undefined;
  };
  const shapeAt = (column: number) => columnShape(sample, column);
  const isThere = (concept: Concept) => columnOf(concept) !== undefined;
  const isWide = (concept: Concept) => wideColumn(index, role, concept) !== undefined;
  const isOfEveryKind = ({ numbers, dates }: ColumnShape) => {
    const valued = numbers + dates;
    return valued > 0.25 && valued < 1 && changes?.fields.some(isThere) !== true;
  };

  const worth = (concept: Concept): number | undefined => {
    const column = columnOf(concept);
    if (column === undefined) return isWide(concept) ? 2.5 : undefined;
    const plain = isCommonHeader(index.headers[column]) ? 1 : 2;
    const isSpeaking = speaking?.column === concept;
    if (concept.kind === "text" && !isSpeaking) return plain;
    const shape = shapeAt(column);
    if (isSpeaking) return isOfEveryKind(shape) ? undefined : worthOfWords(speaking, shape, plain);
    if (shape.filled === 0) return plain;
    if ((concept.kind === "number" ? shape.numbers : shape.dates) >= MOST) return plain + 0.5;
    return free.includes(concept) ? plain : undefined;
  };
  const ofRole = new Set([...role.needs.flat(), ...role.uses].map(columnOf));

  return {
    worth,
    isThere,
    isWide,
    isTelling: (concept) => {
      const column = columnOf(concept);
      if (column === undefined) return isWide(concept);
      return worth(concept) !== undefined && !isCommonHeader(index.headers[column]);
    },
    headerOf: (concept) => {
      const column = columnOf(concept);
      return column === undefined ? undefined : index.headers[column];
    },
    shapeOf: (concept) => {
      const column = columnOf(concept);
      return column === undefined ? undefined : shapeAt(column);
    },
    isOfRole: (concept) => ofRole.has(columnOf(concept)),
  };
}

function worthOfWords(
  { isKnown, unknown }: NonNullable<RoleSigns["speaking"]>,
  { filled, words }: ColumnShape,
  plain: number,
): number | undefined {
  const known = words.filter(isKnown).length;
  if (unknown === "another" && filled > 0) return known >= words.length * MOST ? plain + 2 : undefined;
  if (known > 0) return plain + 2;
  // A status that knows neither won nor lost may be the status of anything.
  return unknown === "nothing" && plain === 1 && filled > 0 ? 0 : plain;
}
