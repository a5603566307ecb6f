import { settingWords } from "../../plans/map-columns";
import { dateOrderNamed, decimalNamed } from "../../../core/kernel/reading";
import type { DataSource } from "../../data/assign-roles";
import type { Decision, Remedy } from "../../data/inspect-shape";
import type { Inspection } from "../../data/inspect-source";
import { usePatientPick } from "../use-patient-pick";
import { groundWords } from "./decision-words";

interface DecisionsProps {
  readonly inspection: Inspection;
  readonly source: DataSource;
  readonly onSet: (name: Remedy, words: readonly string[]) => void;
}

const DATE_ORDERS = { "day-first": "day first", "month-first": "month first" } as const;
const DECIMAL_MARKS = { ",": "comma", ".": "point" } as const;

/** How dates, decimals, and money are read, and what showed it. */
export function Decisions({ inspection: { dates, decimal, currency, refusal }, source, onSet }: DecisionsProps) {
  const { columns, place } = source;
  const [order = ""] = settingWords(columns, "Dates").map((word) => dateOrderNamed(word) ?? "");
  const [mark = ""] = settingWords(columns, "Decimal").map((word) => decimalNamed(word) ?? "");
  return (
    <div class="stack tight">
      <DecisionLine
        name="Dates"
        place={place.name}
        decision={dates}
        words={DATE_ORDERS}
        picked={order}
        isRemedy={refusal?.remedies.includes("Dates") === true}
        onPick={(value) => onSet("Dates", value === "" ? [] : [DATE_ORDERS[value]])}
      />
      <DecisionLine
        name="Decimal"
        place={place.name}
        decision={decimal}
        words={DECIMAL_MARKS}
        picked={mark}
        isRemedy={refusal?.remedies.includes("Decimal") === true}
        onPick={(value) => onSet("Decimal", value === "" ? [] : [value])}
      />
      {currency !== undefined && (
        <p class="small">
          <b>Currency:</b> {currency.code}, from {currency.header}
        </p>
      )}
    </div>
  );
}

interface DecisionLineProps<T extends string> {
  readonly name: Remedy;
  readonly place: string;
  readonly decision: Decision<T> | undefined;
  readonly words: Readonly<Record<T, string>>;
  readonly picked: T | "";
  readonly isRemedy: boolean;
  readonly onPick: (value: T | "") => void;
}

function DecisionLine<T extends string>({
  name,
  place,
  decision,
  words,
  picked,
  isRemedy,
  onPick,
}: DecisionLineProps<T>) {
  const values = Object.keys(words) as T[];
  const list = usePatientPick(picked, (value) => onPick(value as T | ""));
  // What a cell shows is not for picking: the cell would contradict it.
  const isOpen = isRemedy || picked !== "" || decision?.ground.kind === "assumed";
  if (decision === undefined && !isOpen) return null;
  return (
    <>
      {decision !== undefined && (
        <p class="small">
          <b>{name}:</b> {words[decision.value]}, {groundWords(decision.ground)}
        </p>
      )}
      {isOpen && (
        <label class="side">
          <span>{name}</span>
          <select aria-label={`${name} of ${place}`} {...list}>
            <option value="">automatic</option>
            {values.map((value) => (
              <option key={value} value={value}>
                {words[value]}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
