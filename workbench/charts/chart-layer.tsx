/** The charts of the sheet that is shown, laid over its cells where the grid's last picture has them. */
import { CommandType, LifecycleService, LifecycleStages } from "@univerjs/presets";
import { IRenderManagerService } from "@univerjs/preset-sheets-core";
import { render } from "preact";
import type { Grid } from "../grid";
import type { Block } from "../grid-range";
import { chartContent, type ChartContent } from "./chart-content";
import { chartPlace, type ChartPlace } from "./chart-place";
import { chartsAsKept } from "./kept-charts";
import { SheetChart } from "./sheet-chart";

interface ShownChart {
  readonly content: ChartContent;
  readonly over: Block;
}

/** Draws from now on, once the grid itself is drawn. */
export async function showCharts(grid: Grid): Promise<void> {
  await grid.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  const workbook = grid.workbook().getWorkbook();
  const picture = grid.injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
  if (!picture) return;
  const layer = document.createElement("div");
  layer.className = "sheet-charts";

  let shownSheet: string | undefined;
  let charts: readonly ShownChart[] = [];
  let lastPlaces = "";
  const readAgain = () => {
    shownSheet = undefined;
  };
  grid.api.onCommandExecuted(({ type }) => {
    if (type === CommandType.MUTATION) readAgain();
  });
  grid.api.getFormula().calculationResultApplied(readAgain);

  // Of all that moves cells on the screen (scrolling, zoom, widths, frozen rows, another sheet) none is missed this way.
  picture.engine.endFrame$.subscribe(() => {
    if (!layer.isConnected) picture.engine.getCanvasElement().parentElement?.append(layer);
    const sheet = workbook.getActiveSheet();
    if (sheet.getSheetId() !== shownSheet) {
      shownSheet = sheet.getSheetId();
      charts = readCharts(grid, shownSheet);
      lastPlaces = "";
    }
    if (charts.length === 0 && layer.childElementCount === 0) return;
    const places = charts.map(({ over }) => chartPlace(over, sheet, picture));
    const now = JSON.stringify(places);
    if (now === lastPlaces) return;
    lastPlaces = now;
    render(<Layer charts={charts} places={places} />, layer);
  });
}

function readCharts(grid: Grid, sheetId: string): ShownChart[] {
  const sheet = grid.workbook().getSheetBySheetId(sheetId);
  if (!sheet) return [];
  return chartsAsKept(grid, sheet).map((chart) => ({ content: chartContent(grid, chart), over: chart.over }));
}

interface LayerProps {
  readonly charts: readonly ShownChart[];
  readonly places: readonly (ChartPlace | undefined)[];
}

function Layer({ charts, places }: LayerProps) {
  return (
    <>
      {charts.map(({ content }, i) => {
        const place = places[i];
        if (place === undefined) return null;
        const { left, top, width, height, zoom, hidden } = place;
        return (
          <div
            key={i}
            class="sheet-chart-place"
            style={{
              left: `${left}px`,
              top: `${top}px`,
              width: `${width}px`,
              height: `${height}px`,
              clipPath: `inset(${hidden.top}px -1px -1px ${hidden.left}px)`,
            }}
          >
            <SheetChart content={content} width={width / zoom} height={height / zoom} />
          </div>
        );
      })}
    </>
  );
}
