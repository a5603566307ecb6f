/** The spreadsheet itself: Univer with the catalogue's functions, and where its services are reached. */
import {
  createUniver,
  IConfigService,
  IUndoRedoService,
  LocaleType,
  mergeLocales,
  type FUniver,
  type Injector,
  type IWorkbookData,
} from "@univerjs/presets";
import {
  CalculationMode,
  CellAlertManagerService,
  ENGINE_FORMULA_PLUGIN_CONFIG_KEY,
  FormulaCalculationSessionService,
  SheetPermissionCheckController,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/presets/preset-sheets-data-validation";
import choiceWords from "@univerjs/presets/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsNotePreset } from "@univerjs/presets/preset-sheets-note";
import noteWords from "@univerjs/presets/preset-sheets-note/locales/en-US";
import type { Card } from "../core/kernel/card";
import { CellWords } from "./cell-words";
import { letChartsFollowCells } from "./charts/follow-cells";
import { learnToKeepCharts } from "./charts/kept-charts";
import { Extents } from "./extents";
import { rememberFormulas } from "./formula-data";
import { engineFunctions } from "./functions";
import { offerNamesWhileOneIsTyped } from "./names-offered";
import { callOffMeasuringOfRemovedSheets } from "./removed-sheets";
import { UndoLastFirst } from "./undo-last-first";

export type Workbook = NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>;
export type Sheet = ReturnType<Workbook["getActiveSheet"]>;

export interface Grid {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly words: CellWords;
  readonly extents: Extents;
  workbook(): Workbook;
  /** Resolves once no calculation is going on; `grace` is how long one may take to begin. */
  settled(grace?: number): Promise<void>;
}

export interface GridOptions {
  readonly container: HTMLElement;
  readonly catalog: readonly Card[];
  readonly dark: boolean;
  readonly data: IWorkbookData;
}

const LONGEST_CALCULATION = 120_000;

export function createGrid({ container, catalog, dark, data }: GridOptions): Grid {
  const words = new CellWords();
  const { univer, univerAPI: api } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreWords, noteWords, choiceWords) },
    darkMode: dark,
    override: [[IUndoRedoService, { useClass: UndoLastFirst, lazy: true }]],
    presets: [
      UniverSheetsCorePreset({
        container,
        ribbonType: "simple",
        disableAutoFocus: true,
        // Ten tabs need the room.
        footer: { zoomSlider: false },
        // Words of refusals are not stored with the cells: every formula runs when a document opens.
        formula: { ...engineFunctions(catalog, words), initialFormulaComputing: CalculationMode.FORCED },
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
      }),
      UniverSheetsNotePreset(),
      // A search box in the list would take the keys from the cell halfway through a word.
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    ],
  });
  const injector = univer.__getInjector();
  breatheBetweenFormulas(injector);
  rememberFormulas(injector);
  api.createWorkbook(data);
  learnToKeepCharts(injector);
  letChartsFollowCells(injector);
  sayWordsOnHover(injector, words);
  skipProtectionOfFormulas(injector);
  recomputeWhenCellsMove(api, words);
  callOffMeasuringOfRemovedSheets(injector);
  offerNamesWhileOneIsTyped(injector);
  const session = injector.get(FormulaCalculationSessionService);
  return {
    api,
    injector,
    words,
    extents: new Extents(api),
    workbook: () => {
      const workbook = api.getActiveWorkbook();
      if (workbook === null) throw new Error("no workbook is open");
      return workbook;
    },
    settled: (grace = 0) => session.waitForLatestApplied(LONGEST_CALCULATION, grace),
  };
}

/** The engine hands the page back only after so many formulas, and one over a large table takes as long as hundreds. */
function breatheBetweenFormulas(injector: Injector): void {
  injector.get(IConfigService).setConfig(ENGINE_FORMULA_PLUGIN_CONFIG_KEY, { intervalCount: 1 }, { merge: true });
}

/** The engine's own hover card names the kind of error; where a function refused, it says the words instead. */
function sayWordsOnHover(injector: Injector, words: CellWords): void {
  const alerts = injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { subUnitId, row, col } = alert.location;
    const said = words.at({ sheetId: subUnitId, row, column: col });
    if (said === undefined) return show(alert);
    const [name, ...rest] = said.split(": ");
    return show({ ...alert, title: `${name} refused`, message: rest.join(": ") });
  };
}

/**
 * Before it takes a formula, the grid asks for each cell it refers to whether the
 * user may see it: two seconds for a range of 70,000 cells. Nothing is ever
 * protected in the workbench.
 */
function skipProtectionOfFormulas(injector: Injector): void {
  Object.defineProperty(injector.get(SheetPermissionCheckController), "_permissionCheckWithFormula", {
    value: () => true,
  });
}

const MOVES_CELLS =
  /^sheet\.mutation\.(insert-row|insert-col|remove-rows|remove-col|move-rows|move-columns|move-range|reorder-range)/;

/** Words are kept by place: when cells move they are said again, by computing again. */
function recomputeWhenCellsMove(api: FUniver, words: CellWords): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  api.onCommandExecuted(({ id }) => {
    if (!MOVES_CELLS.test(id) || words.isEmpty()) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      words.clear();
      api.getFormula().executeCalculation();
    }, 100);
  });
}
