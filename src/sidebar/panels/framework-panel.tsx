import { useState } from "preact/hooks";
import { ask } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";
import { diagnoseFirst, frameworks, objections, publishedExamples, type Framework } from "../../frameworks/frameworks";
import { symptoms } from "../../../core/reference/symptoms";
import { requiredCard } from "../../plans/card-named";
import { insertFrameworkPlan } from "../../plans/insert-framework-plan";
import { planFromEvidence, type EvidencePlan } from "../../evidence/plan-from-evidence";
import type { Measured } from "../../evidence/measure-each";
import { counted } from "../../written/number-words";
import { EvidenceSection } from "../evidence-section";
import { FitCheck, openConditions, THRESHOLD } from "../fit-check";
import { InsertBar } from "../insert-bar";
import { Problem } from "../problem";
import { useData } from "../use-data";
import { useSurroundings } from "../surroundings";

interface Route {
  readonly frameworks: readonly Framework[];
  readonly notes: readonly string[];
}

const NO_ROUTE: Route = { frameworks: [], notes: [] };

/** What ROUTE_SYMPTOM answers, with each step's framework beside it; words where it refuses. */
function routeOf(symptom: string): Route | string {
  const answer = ask(requiredCard("ROUTE_SYMPTOM"), [symptom]);
  if (isRefusal(answer)) return answer.words;
  const [, ...rows] = answer;
  return {
    frameworks: rows.flatMap((row) => frameworks.filter(({ name }) => name === row[1])),
    notes: rows.flatMap((row) => (typeof row[0] === "string" ? [row[0]] : [])),
  };
}

export function FrameworkPanel() {
  const { settings, keep } = useSurroundings();
  const [symptom, setSymptom] = useState(settings.symptom);
  const choose = (words: string) => {
    setSymptom(words);
    keep({ symptom: words });
  };
  const data = useData();
  const [results, setResults] = useState<readonly Measured[] | undefined>(undefined);
  const route = symptom.trim() === "" ? undefined : routeOf(symptom);
  const named = route === undefined || typeof route === "string" ? [] : route.frameworks.map(({ id }) => id);
  const plan = results && planFromEvidence(named, results);

  return (
    <>
      <label>
        <span class="label">What hurts, in your own words</span>
        <input
          type="search"
          placeholder="Reps ignore our MQLs"
          value={symptom}
          onInput={({ currentTarget }) => choose(currentTarget.value)}
        />
      </label>
      {route === undefined ? (
        <div class="stack" role="group" aria-label="Or pick what people say">
          <p class="label">Or pick what people say</p>
          {symptoms.map(({ phrase }) => (
            <button type="button" class="row-button" key={phrase} onClick={() => choose(phrase)}>
              {phrase}
            </button>
          ))}
        </div>
      ) : (
        <div class="actions">
          <button type="button" class="plain" onClick={() => choose("")}>
            Show the list
          </button>
        </div>
      )}
      {typeof route === "string" && <Problem words={route} />}
      <EvidenceSection data={data} plan={plan} onMeasured={setResults} />
      {typeof route !== "string" && (route !== undefined || plan !== undefined) && (
        <RouteAnswer symptom={symptom} route={route ?? NO_ROUTE} plan={plan} />
      )}
      <FitCheck />
      <details>
        <summary>What will be said against it</summary>
        <dl class="stack">
          {objections.map(({ objection, answer }) => (
            <div key={objection}>
              <dt>“{objection}”</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

interface RouteAnswerProps {
  readonly symptom: string;
  readonly route: Route;
  /** The order that the data asks for; undefined where it was not measured. */
  readonly plan: EvidencePlan | undefined;
}

interface Step {
  readonly framework: Framework;
  readonly reasons: readonly string[];
}

/** As the data orders them, else as the symptom does; the diagnostic pair first where that was ticked. */
function stepsOf({ frameworks: named }: Route, plan: EvidencePlan | undefined, diagnose: boolean): readonly Step[] {
  const planned: readonly Step[] =
    plan === undefined
      ? named.map((framework) => ({ framework, reasons: [] }))
      : plan.steps.map(({ framework, reasons }) => ({
          framework: frameworks.find(({ id }) => id === framework)!,
          reasons: reasons.map(({ words }) => words),
        }));
  if (!diagnose) return planned;
  const first = frameworks.filter(({ id }) => diagnoseFirst.frameworks.includes(id));
  const ruled = first.map(
    (framework) => planned.find((step) => step.framework === framework) ?? { framework, reasons: [diagnoseFirst.rule] },
  );
  return [...ruled, ...planned.filter(({ framework }) => !first.includes(framework))];
}

function RouteAnswer({ symptom, route, plan }: RouteAnswerProps) {
  const { settings } = useSurroundings();
  const diagnose = settings.conditions.includes(THRESHOLD);
  const steps = stepsOf(route, plan, diagnose);
  if (steps.length === 0) return <p class="box good">Nothing that was measured asks for a framework.</p>;
  return (
    <section class="stack" aria-label="What to install">
      <div class="stack" aria-live="polite">
        {route.notes.map((note) => (
          <p key={note} class="quiet small">
            {note}
          </p>
        ))}
        {diagnose && <p class="box warn">{diagnoseFirst.rule}</p>}
      </div>
      <ol class="steps">
        {steps.map(({ framework, reasons }) => (
          <FrameworkStep key={framework.id} framework={framework} reasons={reasons} />
        ))}
      </ol>
      <div class="box accent">
        <h3>Do first</h3>
        <p>{steps[0].framework.firstStep}</p>
      </div>
      <InsertBar
        label="Insert the plan"
        plan={({ sheets }) =>
          insertFrameworkPlan(sheets, {
            symptom,
            frameworks: steps.map(({ framework }) => framework),
            openConditions: openConditions(settings.conditions),
          })
        }
      />
    </section>
  );
}

function FrameworkStep({ framework, reasons }: Step) {
  const { open } = useSurroundings();
  const { name, category, why, firstArtefact, components, commonMistake, outcome, id } = framework;
  return (
    <li class="card">
      <h3>{name}</h3>
      <p class="small quiet">{category}</p>
      <p>{why}</p>
      {reasons.length > 0 && (
        <details>
          <summary>Why here: {counted(reasons.length, "reason")}</summary>
          <ul>
            {reasons.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      )}
      <div class="actions">
        <button type="button" onClick={() => open("install", id)}>
          See its sheets
        </button>
      </div>
      <details>
        <summary>More</summary>
        <p>
          <span class="quiet">First artefact:</span> {firstArtefact}
        </p>
        <p class="label">To install</p>
        <ul>
          {components.map((component) => (
            <li key={component}>{component}</li>
          ))}
        </ul>
        {commonMistake !== undefined && (
          <p>
            <span class="quiet">Common mistake:</span> {commonMistake}
          </p>
        )}
        <p>
          <span class="quiet">Afterwards you hold:</span> {outcome}
        </p>
        {publishedExamples
          .filter(({ framework: of }) => of === id)
          .map(({ label, example }) => (
            <p key={example} class="small quiet">
              {label}: {example}
            </p>
          ))}
      </details>
    </li>
  );
}
