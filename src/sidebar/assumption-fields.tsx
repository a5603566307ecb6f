import { AssumptionField } from "./assumption-field";
import { ASSUMPTION_FIELDS, readAssumptions } from "./assumptions";
import { MoneySetting } from "./money-setting";
import { Problem } from "./problem";
import { useSurroundings } from "./surroundings";

/** What the data cannot say, typed once and kept with the document. */
export function AssumptionFields() {
  const { settings } = useSurroundings();
  const { assumptions, currency } = settings;
  const read = readAssumptions(assumptions, currency);
  return (
    <details open={"problem" in read}>
      <summary>What the data cannot say</summary>
      <div class="stack tight">
        {ASSUMPTION_FIELDS.map(({ key }) => (
          <AssumptionField key={key} name={key} />
        ))}
        <MoneySetting />
        {"problem" in read && <Problem words={read.problem} />}
      </div>
    </details>
  );
}
