/** The script file with the public functions that are no cell functions: triggers, menu and host port. */
import { openerOf } from "../sheets-addon/opener-of";

export interface PanelName {
  readonly id: string;
}

const HOST_CALLS = ["hostSnapshot", "hostApply", "hostReveal", "hostSay", "hostLoad", "hostSave"];

export function printEntry(panels: readonly PanelName[]): string {
  return [
    "// Printed by tools/print-entry.ts; do not edit.",
    "",
    "function onOpen(e) { Revpact.addMenu(); }",
    "function onInstall(e) { onOpen(e); }",
    "",
    ...panels.map(({ id }) => `function ${openerOf(id)}() { Revpact.openPanel(${JSON.stringify(id)}); }`),
    "function showHelp() { Revpact.showHelp(); }",
    "function showAbout() { Revpact.showAbout(); }",
    "",
    ...HOST_CALLS.map((name) => `function ${name}(message) { return Revpact.${name}(message); }`),
    "",
  ].join("\n");
}
