import { parametersOf, type Card } from "../../core/kernel/card";
import type { Cell, Cells } from "../../core/kernel/cells";
import { textOf } from "../../core/kernel/cells";
import { cardNamed } from "../plans/card-named";
import { plainNumber } from "../written/number-words";
import { useSurroundings } from "./surroundings";

/** What a function does, by its card: how it counts, what it gives, an example, its neighbours. */
export function FunctionHelp({ card }: { readonly card: Card }) {
  const { open } = useSurroundings();
  const neighbours = card.see.filter((name) => cardNamed(name) !== undefined);
  const spoken = card.examples.flatMap((example) =>
    "gives" in example && example.given.every(isLone) && isLone(example.gives) ? [example] : [],
  )[0];
  return (
    <>
      <p>{card.summary}.</p>
      <code class="formula">
        {card.name}(
        {parametersOf(card)
          .map(({ name, param }) => (param.optional ? `[${name}]` : name))
          .join(", ")}
        )
      </code>
      <details>
        <summary>How it counts</summary>
        <p>{card.law}</p>
        <p>
          <span class="quiet">Gives:</span> {card.returns.words}
        </p>
        {spoken !== undefined && (
          <p>
            <span class="quiet">Example:</span>{" "}
            <code>
              {card.name}({spoken.given.map(printCell).join(", ")}) = {printCell(spoken.gives)}
            </code>
          </p>
        )}
        <p class="small quiet">{card.source}</p>
      </details>
      {neighbours.length > 0 && (
        <p class="small">
          <span class="quiet">See also</span>{" "}
          {neighbours.map((name, i) => (
            <>
              {i > 0 && ", "}
              <button type="button" class="link" onClick={() => open("functions", name)}>
                {name}
              </button>
            </>
          ))}
        </p>
      )}
    </>
  );
}

function isLone(value: Cell | Cells): value is Cell {
  return !Array.isArray(value);
}

function printCell(value: Cell | Cells): string {
  if (!isLone(value)) return "";
  return typeof value === "number" ? plainNumber(value).replace(/,/g, "") : `"${textOf(value)}"`;
}
