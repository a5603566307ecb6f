import { foldHeader } from "../../../core/kernel/headers";
import { onlyOf } from "../../../core/kernel/settings-given";
import type { DataSource } from "../../data/assign-roles";
import type { Split } from "../../data/split-columns";
import { settingWords } from "../../plans/map-columns";
import { grouped } from "../../written/number-words";
import { usePatientPick } from "../use-patient-pick";

interface SplitPicksProps {
  readonly splits: readonly Split[];
  readonly source: DataSource;
  readonly onSet: (name: "Only", words: readonly string[]) => void;
}

/** Where a table holds several lines of business: which one this workbook is about. */
export function SplitPicks({ splits, source, onSet }: SplitPicksProps) {
  const words = settingWords(source.columns, "Only");
  const only = words.length === 0 ? undefined : onlyOf(words);
  return (
    <>
      {splits.map((split) => (
        <SplitPick
          key={split.header}
          split={split}
          place={source.place.name}
          picked={only !== undefined && foldHeader(only.header) === foldHeader(split.header) ? only.values : []}
          onPick={(value) => onSet("Only", value === "" ? [] : [`${split.header}: ${value}`])}
        />
      ))}
    </>
  );
}

interface SplitPickProps {
  readonly split: Split;
  readonly place: string;
  readonly picked: readonly string[];
  readonly onPick: (value: string) => void;
}

function SplitPick({ split: { header, values }, place, picked, onPick }: SplitPickProps) {
  const [value = ""] = values.map((each) => each.value).filter((each) => picked.includes(each));
  const list = usePatientPick(value, onPick);
  return (
    <label class="stack tight">
      <span>
        {place} has {values.length} values of {header}. Which one is this workbook about?
      </span>
      <select aria-label={`Which ${header}, in ${place}`} {...list}>
        <option value="">all of them together</option>
        {values.map((each) => (
          <option key={each.value} value={each.value}>
            {each.value} ({grouped(each.count)})
          </option>
        ))}
      </select>
    </label>
  );
}
