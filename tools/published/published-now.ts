/** What the product publishes as it stands. */
import * as z from "zod/mini";
import { catalog } from "../../core/catalog";
import { parametersOf, type Card, type Parameter } from "../../core/kernel/card";
import { SETTING } from "../../excel-addin/excel-host";
import { addIn } from "../../excel-addin/manifest";
import { countKey, pieceKey } from "../../sheets-addon/server/document-settings";
import { artefacts } from "../../src/frameworks/artefacts";
import { layOut, namedAreas } from "../../src/plans/install/lay-out";
import { rangeName, sheetRangeName } from "../../src/plans/install/range-name";
import { FOOTPRINT_KEY } from "../../src/sidebar/install-work";
import { panels } from "../../src/sidebar/panels";
import { fields, SETTINGS_KEY } from "../../src/sidebar/settings";
import { VERSION } from "../../src/sidebar/settings-format";
import { printFunctionsJson } from "../print-functions-json";
import { shapeOf, type Schema } from "./shape";
import type { Published, PublishedFunction, PublishedParameter } from "./snapshot";

export function publishedNow(): Published {
  const origin = "https://origin";
  const { id, buttons, explain, page, functionsScript, functionsJson, about, icons } = addIn(origin, "0");
  return {
    functions: Object.fromEntries(catalog.map((card) => [card.name, functionNow(card)])),
    settings: {
      fileVersion: VERSION,
      fields: Object.fromEntries(
        Object.entries(fields).map(([key, field]) => [key, shapeOf(z.toJSONSchema(field) as Schema)]),
      ),
    },
    documentKeys: [SETTINGS_KEY, ...artefacts.map((artefact) => FOOTPRINT_KEY + artefact.id)],
    keptAs: {
      "Google Sheets": [countKey("{key}"), pieceKey("{key}", 0)],
      Excel: [`${SETTING}{key}`],
    },
    rangeNames: artefacts.flatMap((artefact) => [
      sheetRangeName(artefact.id),
      ...[...namedAreas(layOut(artefact, artefact.title)).keys()].map(rangeName),
    ]),
    panels: panels.map((panel) => panel.id),
    excel: {
      id,
      actions: [...buttons, explain].map((button) => button.id),
      files: [page, functionsScript, functionsJson, about, ...icons.map(({ url }) => url)].map((url) =>
        url.slice(origin.length + 1),
      ),
    },
  };
}

function functionNow(card: Card): PublishedFunction {
  return {
    excelId: excelIds.get(card.name) ?? "",
    parameters: parametersOf(card).map(parameterNow),
    gives: card.returns.gives,
    ...headersNow(card),
  };
}

const excelIds = new Map(
  (JSON.parse(printFunctionsJson(catalog)) as { functions: readonly { name: string; id: string }[] }).functions.map(
    ({ name, id }) => [name, id],
  ),
);

function parameterNow({ name, param }: Parameter): PublishedParameter {
  const { kind, optional, fallback, options } = param;
  return {
    name,
    takes: kind,
    optional,
    ...(fallback !== undefined && { otherwise: fallback }),
    ...(options !== undefined && { words: options }),
  };
}

function headersNow({ returns }: Card): Pick<PublishedFunction, "headers"> {
  switch (returns.gives) {
    case "list":
      return { headers: [returns.header] };
    case "rows":
      return {
        headers: Object.values(returns.columns).map(({ header }) =>
          typeof header === "string" ? header : `{${header.by}}`,
        ),
      };
    case "cell":
    case "grid":
      return {};
  }
}
