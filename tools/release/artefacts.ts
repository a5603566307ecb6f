/** What a release hands out. */
import type { BundleName } from "../hear-bundle";

export interface Artefact {
  readonly id: "sheets" | "excel" | "workbench";
  readonly name: string;
  readonly bundles: readonly BundleName[];
}

export const artefacts: readonly Artefact[] = [
  { id: "sheets", name: "Google Sheets add-on", bundles: ["Sheets script", "Sheets sidebar"] },
  { id: "excel", name: "Excel add-in", bundles: ["Excel functions", "Excel task pane"] },
  { id: "workbench", name: "Workbench", bundles: ["Workbench"] },
];

export function zipName({ id }: Artefact, version: string): string {
  return `revpact-${id}-${version}.zip`;
}
