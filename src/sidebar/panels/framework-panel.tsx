import { useState } from "preact/hooks";
import { ask } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";
import { diagnoseFirst, frameworks, objections, publishedExamples, type Framework } from "../../frameworks/frameworks";
import { symptoms } from "../../../core/reference/symptoms";
import { requiredCard } from "../../plans/card-named";
import { insertFrameworkPlan } from "../../plans/insert-framework-plan";
import { FitCheck, openConditions, THRESHOLD } from "../fit-check";
import { InsertBar } from "../insert-bar";
import { Problem } from "../problem";
import { useSurroundings } from "../surroundings";

interface Route {
  readonly frameworks: readonly Framework[];
  readonly notes: readonly string[];
}

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
  const diagnose = settings.conditions.includes(THRESHOLD);
  const route = symptom.trim() === "" ? undefined : routeOf(symptom);

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
      {route !== undefined && typeof route !== "string" && (
        <RouteAnswer symptom={symptom} route={route} diagnose={diagnose} />
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

function RouteAnswer({ symptom, route, diagnose }: { symptom: string; route: Route; diagnose: boolean }) {
  const { settings } = useSurroundings();
  const first = frameworks.filter(({ id }) => diagnoseFirst.frameworks.includes(id));
  const steps = diagnose
    ? [...first, ...route.frameworks.filter((framework) => !first.includes(framework))]
    : route.frameworks;
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
        {steps.map((framework) => (
          <FrameworkStep key={framework.id} framework={framework} />
        ))}
      </ol>
      <div class="box accent">
        <h3>Do first</h3>
        <p>{steps[0].firstStep}</p>
      </div>
      <InsertBar
        label="Insert the plan"
        plan={({ sheets }) =>
          insertFrameworkPlan(sheets, {
            symptom,
            frameworks: steps,
            openConditions: openConditions(settings.conditions),
          })
        }
      />
    </section>
  );
}

function FrameworkStep({ framework }: { readonly framework: Framework }) {
  const { name, category, why, firstArtefact, components, commonMistake, outcome, id } = framework;
  return (
    <li class="card">
      <h3>{name}</h3>
      <p class="small quiet">{category}</p>
      <p>{why}</p>
      <p>
        <span class="quiet">First artefact:</span> {firstArtefact}
      </p>
      <details>
        <summary>More</summary>
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
