/**
 * How much a table looks like a role, in points.
 *
 * A column the role needs counts 2, and 1 under a header that tables of every kind have, such as
 * Status; half a point more where its cells are the numbers or dates they should be, and two more
 * where its words are the role's. A column whose cells are something else is not the role's column,
 * whatever its header says. One header is never enough: a table is taken for a role only with
 * `least` points, and only where no other role is as likely (see likelyRole).
 */
import type { HeadedTable } from "./match-table";
import { roleSigns, type RoleSigns } from "./role-signs";
import { tableLook, type TableLook } from "./table-look";
import type { TableRole } from "./table-roles";

export interface RoleScore {
  readonly points: number;
  /** Whether it may be taken for the role unasked. */
  readonly isLikely: boolean;
}

/** Rows of which something can be said about how often they repeat a record. */
const FEW_ROWS = 4;

export function scoreRole(table: HeadedTable, role: TableRole): RoleScore {
  const look = tableLook(table, role);
  const signs = roleSigns[role.id];
  const isNamed = role.called.test(table.name);
  const needed = role.needs.map((choices) => choices.flatMap((concept) => look.worth(concept) ?? []));
  const found = needed.filter((worths) => worths.length > 0);
  const points =
    sum(found.map((worths) => Math.max(...worths) + (worths.length - 1) * 0.5)) +
    Math.min(2, role.uses.filter(look.isTelling).length * 0.5) +
    Math.min(3, signs.traits.filter(look.isThere).length) +
    Math.min(0.75, signs.hints.filter(look.isThere).length * 0.25) +
    (isNamed ? 1.5 : 0) +
    pointsOfRepeats(look, role, signs) -
    sum(signs.strangers.map((concept) => strangeness(look, concept))) -
    (signs.excluding.some(look.isThere) ? signs.least : 0);
  return { points, isLikely: isPossible() && (isWhole() || isAllButOne()) };

  function isPossible(): boolean {
    return (
      signs.must.every((concept) => look.worth(concept) !== undefined) &&
      signs.telling.every((each, i) => each.some(look.isTelling) || (i > 0 && isNamed)) &&
      changesItsOwn(look, signs)
    );
  }

  function isWhole(): boolean {
    return found.length === needed.length && points >= signs.least;
  }

  /** One column may be missing, so that it can be picked, where the others are the role's own. */
  function isAllButOne(): boolean {
    if (found.length < 2 || found.length + 1 < needed.length) return false;
    const own = role.needs.filter((choices) => choices.some(look.isTelling)).length;
    const headers = [...role.needs.flat(), ...role.uses].flatMap((concept) => look.headerOf(concept) ?? []);
    const least = (signs.least * found.length) / needed.length + 0.5;
    return points >= least && signs.isEnough({ own, isNamed, headers });
  }
}

function strangeness(look: TableLook, concept: Parameters<TableLook["isThere"]>[0]): number {
  if (!look.isThere(concept) || look.isOfRole(concept)) return 0;
  return look.isTelling(concept) ? 1.5 : 0.25;
}

/** Touches and histories repeat a record, deals and accounts don't. */
function pointsOfRepeats(look: TableLook, { needs }: TableRole, { records }: RoleSigns): number {
  const shape = needs[0].map(look.shapeOf).find((each) => each !== undefined);
  if (shape === undefined || records === "either" || shape.filled < FEW_ROWS) return 0;
  if (records === "once") return shape.words.length < shape.filled * 0.9 ? -1 : 0;
  return shape.words.length === shape.filled && !needs.flat().some(look.isWide) ? -1.5 : 0.5;
}

/** A history of all fields is one of stages only where a stage is among the fields. */
function changesItsOwn(look: TableLook, { changes }: RoleSigns): boolean {
  const fields = changes?.fields.map(look.shapeOf).find((shape) => shape !== undefined);
  return fields === undefined || fields.words.some((word) => changes!.own.test(word));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
