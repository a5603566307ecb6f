/** Builds everything that can be handed out: dist/sheets-addon, dist/excel-addin and dist/workbench. */
import { buildExcel } from "./build-excel";
import { buildSheets } from "./build-sheets";
import { buildWorkbench } from "./workbench-build";

for (const build of [buildSheets, buildExcel, buildWorkbench] as const) console.log(await build());
