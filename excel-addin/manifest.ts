/**
 * What Excel is told about the add-in, once. Both manifests, the XML one that ships
 * and the unified JSON one, are printed from here.
 */
import { panels } from "../src/sidebar/panels";
import { actionOf, EXPLAIN } from "./actions";

export interface Button {
  /** Also the name of the action it calls. */
  readonly id: string;
  readonly label: string;
  readonly help: string;
}

export interface Icon {
  readonly size: 16 | 32 | 64 | 80;
  readonly url: string;
}

export interface AddIn {
  /** Never changes: Excel knows an installed add-in by it. */
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly provider: string;
  /** At most 80 characters. */
  readonly summary: string;
  /** At most 250 characters. */
  readonly description: string;
  readonly origin: string;
  /** The one page that pane, ribbon actions and functions share. */
  readonly page: string;
  readonly functionsScript: string;
  readonly functionsJson: string;
  readonly about: string;
  readonly icons: readonly Icon[];
  /** A button a panel, in the sidebar's order. */
  readonly buttons: readonly Button[];
  /** In the menu of a cell. */
  readonly explain: Button;
  readonly requires: readonly { readonly name: string; readonly version: string }[];
}

export const DEVELOPMENT_ORIGIN = "https://localhost:3000";

export function addIn(origin: string, version: string): AddIn {
  const at = (path: string) => `${origin}/${path}`;
  return {
    id: "8f0c5a1e-3d76-4b0b-9a57-6f1f0e2c7d41",
    version,
    name: "Revpact",
    provider: "Revpact",
    summary: "The sales-and-marketing operating system as functions and a sidebar.",
    description:
      "Pipeline velocity, coverage, ICP scoring and attribution as Excel functions, with a sidebar that finds the framework, reconciles models and prices trade-offs. Everything stays in the workbook.",
    origin,
    page: at("taskpane.html"),
    functionsScript: at("functions.js"),
    functionsJson: at("functions.json"),
    about: at("about.html"),
    icons: ([16, 32, 64, 80] as const).map((size) => ({ size, url: at(`icons/icon-${size}.png`) })),
    buttons: panels.map(({ id, title, question }) => ({ id: actionOf(id), label: title, help: question })),
    explain: {
      id: EXPLAIN,
      label: "Explain this function",
      help: "What the Revpact function in this cell answers, its law and its arguments.",
    },
    requires: [
      { name: "SharedRuntime", version: "1.1" },
      { name: "CustomFunctionsRuntime", version: "1.1" },
    ],
  };
}
