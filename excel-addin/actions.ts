/** The actions that ribbon and context menu call, by the names the manifests give them. */
import type { PanelId } from "../src/sidebar/panels";

export const EXPLAIN = "explainFunction";

export function actionOf(panel: PanelId): string {
  return `open${panel.charAt(0).toUpperCase()}${panel.slice(1)}Panel`;
}
