import { isRefusal } from "../../core/kernel/refusal";
import { NO_SETTINGS, parseSettings, type Settings } from "../../core/kernel/settings";
import { columnsText, type ColumnMap } from "../plans/map-columns";

/** What was picked for a table, as the settings a function reads from its `columns` text. */
export function settingsOf(columns: ColumnMap): Settings {
  const settings = parseSettings(columnsText(columns));
  return isRefusal(settings) ? NO_SETTINGS : settings;
}
