import { AssumptionField } from "../assumption-field";
import { MoneySetting } from "../money-setting";
import type { PactTerms } from "./pact-terms";
import { useSurroundings } from "../surroundings";
import { USUAL_TARGET, type TypedSla } from "./sla-wish";

interface SlaInputsProps {
  readonly pact: PactTerms | undefined;
  readonly onLook: () => void;
}

/** What is promised, and from when it is looked at. */
export function SlaInputs({ pact, onLook }: SlaInputsProps) {
  const { settings, keep } = useSurroundings();
  const { sla, assumptions } = settings;
  const change = (part: Partial<TypedSla>) => keep({ sla: { ...sla, ...part } });
  const field = (key: "target" | "asOf" | "opens" | "closes", label: string, placeholder: string) => (
    <label class="side">
      <span class="label">{label}</span>
      <input
        type="text"
        class="short"
        placeholder={placeholder}
        value={sla[key]}
        onInput={({ currentTarget }) => change({ [key]: currentTarget.value })}
      />
    </label>
  );
  const isAsInPact =
    pact === undefined ||
    (pact.limitHours === assumptions.limitHours && pact.opens === sla.opens && pact.closes === sla.closes);
  return (
    <div class="stack tight">
      <AssumptionField name="limitHours" />
      {field("target", "Target, share of leads", USUAL_TARGET)}
      {field("asOf", "Seen from", "latest event")}
      {!isAsInPact && (
        <p class="small quiet">
          The SLA pact of this document says {pactWords(pact)}.{" "}
          <button
            type="button"
            class="link"
            onClick={() =>
              keep({
                assumptions: { ...assumptions, limitHours: pact.limitHours },
                sla: { ...sla, opens: pact.opens, closes: pact.closes },
              })
            }
          >
            Use its terms
          </button>
        </p>
      )}
      <details>
        <summary>More</summary>
        <div class="stack tight">
          <AssumptionField name="valuePerLead" />
          {field("opens", "Working day opens", "every hour counts")}
          {field("closes", "Working day closes", "every hour counts")}
          <p class="small quiet">
            With a working day, Monday to Friday count{pact !== undefined && ", without the holidays of the SLA pact"}.
          </p>
          <MoneySetting />
          <button type="button" onClick={onLook}>
            Look at the sheets again
          </button>
        </div>
      </details>
    </div>
  );
}

function pactWords({ limitHours, opens, closes }: PactTerms): string {
  const limit = limitHours === "" ? "nothing of a limit" : `${limitHours} hours`;
  return opens === "" && closes === ""
    ? `${limit}, day and night`
    : `${limit}, from ${opens || "0:00"} to ${closes || "24:00"}`;
}
