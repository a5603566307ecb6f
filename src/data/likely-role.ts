import type { HeadedTable } from "./match-table";
import { scoreRole } from "./role-score";
import { tableRoles, type TableRole } from "./table-roles";

export interface LikelyRole {
  readonly role: TableRole;
  readonly points: number;
}

/** Of two roles that are as likely as this, neither is taken. */
const TOO_CLOSE = 0.5;

/** The one role a table can be taken for unasked; undefined where none is likely, or two are. */
export function likelyRole(table: HeadedTable): LikelyRole | undefined {
  const scores = tableRoles
    .map((role) => ({ role, ...scoreRole(table, role) }))
    .filter(({ isLikely }) => isLikely)
    .sort((a, b) => b.points - a.points);
  if (scores.length === 0 || (scores.length > 1 && scores[0].points - scores[1].points < TOO_CLOSE)) return undefined;
  return scores[0];
}
