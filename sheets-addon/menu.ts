/** The add-on's menu and what it opens. `addMenu` runs without any permission, so it builds the menu and no more. */
import { catalog } from "../core/catalog";
import { panels } from "../src/sidebar/panels";
import { openerOf } from "./opener-of";

const NAME = "Revpact";

export function addMenu(): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const { id, title } of panels) menu.addItem(title, openerOf(id));
  menu.addSeparator().addItem("Help", "showHelp").addItem(`About ${NAME}`, "showAbout").addToUi();
}

export function openPanel(id: string): void {
  const page = HtmlService.createHtmlOutputFromFile("Sidebar").getContent();
  const opened = page.replace('data-panel=""', `data-panel="${id}"`);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(opened).setTitle(NAME));
}

export function showHelp(): void {
  const first = catalog[0];
  tell(
    "Help",
    `Type a function into a cell, such as =${first.name}(: Sheets shows its arguments while you type.\n\n` +
      `All ${catalog.length} functions, their laws and examples are in the Functions panel of the ${NAME} menu. ` +
      "Give a function whole ranges and let it spill: one call for a table is far quicker than one call a row.\n\n" +
      "A function that cannot answer says why: point at the cell that shows #ERROR! to read it.",
  );
}

export function showAbout(): void {
  tell(
    `About ${NAME}`,
    "The sales-and-marketing operating system as spreadsheet functions and a sidebar.\n\n" +
      `${NAME} reads and writes this spreadsheet only, and only when you ask. Nothing leaves it.`,
  );
}

function tell(title: string, words: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, words, ui.ButtonSet.OK);
}
