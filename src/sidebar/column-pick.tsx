import { headerWords, type TablePlace } from "../data/find-places";
import { isNameable } from "../plans/map-columns";
import { usePatientPick } from "./use-patient-pick";

interface ColumnPickProps {
  /** What is asked: the column's name, or a question. */
  readonly question: string;
  readonly place: TablePlace;
  readonly value: string;
  readonly onPick: (header: string) => void;
}

/** Which header of a table is meant; "" for none. */
export function ColumnPick({ question, place, value, onPick }: ColumnPickProps) {
  const list = usePatientPick(value, onPick);
  return (
    <label class="side">
      <span>{question}</span>
      <select aria-label={`${question}, in ${place.name}`} {...list}>
        <option value="">not in this table</option>
        {headerWords(place)
          .filter(isNameable)
          .map((header) => (
            <option key={header} value={header}>
              {header}
            </option>
          ))}
      </select>
    </label>
  );
}
