import { withColumn, type DataPick, type DataSource } from "../data/assign-roles";
import { headerWords } from "../data/find-places";
import type { MatchedTable } from "../data/match-table";
import { ColumnPick } from "./column-pick";

interface MissingColumnsProps {
  readonly source: DataSource;
  readonly match: MatchedTable;
  readonly onPick: (pick: DataPick) => void;
}

/** Columns that no header is read as, each with a picker among the headers there are. */
export function MissingColumns({ source, match, onPick }: MissingColumnsProps) {
  const { place } = source;
  return (
    <>
      {match.fault !== undefined && <p class="bad-words">{match.fault}.</p>}
      {match.missing.map((label) => (
        <div key={label} class="box warn">
          <p>
            No header of {place.name} is read as <b>{label}</b>. It has: {headerWords(place).join(", ")}.
          </p>
          <ColumnPick
            question={`Which one is ${label}?`}
            place={place}
            value=""
            onPick={(header) => onPick(withColumn(source, label, header))}
          />
        </div>
      ))}
    </>
  );
}
