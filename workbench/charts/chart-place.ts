/** Where on the grid's canvas a chart lies now. */
import type { Worksheet } from "@univerjs/presets";
import { SHEET_VIEWPORT_KEY, SheetSkeletonManagerService, type IRender } from "@univerjs/preset-sheets-core";
import type { Block } from "../grid-range";

export interface ChartPlace {
  /** Pixels of the page, from the canvas' top left corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** 1 where the grid is as large as it is. */
  readonly zoom: number;
  /** How much of it is scrolled behind the headers or frozen cells. */
  readonly hidden: { readonly left: number; readonly top: number };
}

/** A chart moves with the cell at its top left corner: one that begins in frozen cells stays. */
export function chartPlace(over: Block, sheet: Worksheet, render: IRender): ChartPlace | undefined {
  const skeleton = render.with(SheetSkeletonManagerService).getSkeleton(sheet.getSheetId());
  const viewport = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!skeleton || !viewport) return undefined;
  const { startRow, startColumn, xSplit, ySplit } = sheet.getFreeze();
  const zoom = render.scene.getAncestorScale().scaleX;
  const across = along({
    edge: (column) => skeleton.colStartX(Math.min(column, sheet.getColumnCount())),
    first: over.column,
    count: over.columns,
    header: skeleton.rowHeaderWidth,
    frozen: { first: startColumn - xSplit, count: xSplit },
    scrolled: viewport.viewportScrollX,
  });
  const down = along({
    edge: (row) => skeleton.rowStartY(Math.min(row, sheet.getRowCount())),
    first: over.row,
    count: over.rows,
    header: skeleton.columnHeaderHeight,
    frozen: { first: startRow - ySplit, count: ySplit },
    scrolled: viewport.viewportScrollY,
  });
  return {
    left: across.start * zoom,
    top: down.start * zoom,
    width: across.length * zoom,
    height: down.length * zoom,
    zoom,
    hidden: { left: across.hidden * zoom, top: down.hidden * zoom },
  };
}

interface Direction {
  /** Where a row or column begins on the sheet, in unzoomed pixels. */
  readonly edge: (index: number) => number;
  readonly first: number;
  readonly count: number;
  readonly header: number;
  readonly frozen: { readonly first: number; readonly count: number };
  readonly scrolled: number;
}

interface Along {
  readonly start: number;
  readonly length: number;
  readonly hidden: number;
}

function along({ edge, first, count, header, frozen, scrolled }: Direction): Along {
  const isFrozen = frozen.count > 0 && first < frozen.first + frozen.count;
  const length = edge(first + count) - edge(first);
  if (isFrozen) return { start: header + edge(first) - edge(frozen.first), length, hidden: 0 };
  const pane = header + (frozen.count > 0 ? edge(frozen.first + frozen.count) - edge(frozen.first) : 0);
  const start = header + edge(first) - scrolled;
  return { start, length, hidden: Math.max(0, pane - start) };
}
