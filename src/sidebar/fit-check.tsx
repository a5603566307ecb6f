import { doesNotFit, fitsWhen, needs } from "../frameworks/frameworks";
import { counted } from "../written/number-words";
import { useSurroundings } from "./surroundings";

/** The one condition that changes the order of work. */
export const THRESHOLD = "Sales rejects more than 40 % of MQLs, or the win rate fell and nobody can say why";

/** What has to hold first and is not ticked; nothing while the check was not begun. */
export function openConditions(ticked: readonly string[]): readonly string[] {
  const begun = [...fitsWhen, ...needs].some((condition) => ticked.includes(condition));
  return begun ? [...fitsWhen, ...needs].filter((condition) => !ticked.includes(condition)) : [];
}

/** Whether the ground is ready: what fits, what is needed, what rules it out. */
export function FitCheck() {
  const { settings, keep } = useSurroundings();
  const ticked = settings.conditions;
  const toggle = (condition: string, on: boolean) =>
    keep({ conditions: on ? [...ticked, condition] : ticked.filter((other) => other !== condition) });
  const group = (legend: string, conditions: readonly string[]) => (
    <fieldset>
      <legend class="label">{legend}</legend>
      {conditions.map((condition) => (
        <label key={condition} class="tick">
          <input
            type="checkbox"
            checked={ticked.includes(condition)}
            onChange={({ currentTarget }) => toggle(condition, currentTarget.checked)}
          />
          <span>{condition}</span>
        </label>
      ))}
    </fieldset>
  );
  return (
    <details>
      <summary>Fit and prerequisites: {verdictOf(ticked)}</summary>
      <div class="stack">
        {group("It fits when", fitsWhen)}
        {group("It needs", needs)}
        {group("It does not fit where this is true", doesNotFit)}
        {group("Diagnose first where this is true", [THRESHOLD])}
      </div>
    </details>
  );
}

function verdictOf(ticked: readonly string[]): string {
  if (doesNotFit.some((condition) => ticked.includes(condition))) return "not a fit now";
  const wanted = [...fitsWhen, ...needs];
  const met = wanted.filter((condition) => ticked.includes(condition)).length;
  if (met === 0) return `${counted(wanted.length, "question")}`;
  return met === wanted.length ? "ready" : `${wanted.length - met} still open`;
}
