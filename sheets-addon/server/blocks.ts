/** Rectangles of cells that belong together, so that each is one call to the spreadsheet. */
export interface Block {
  readonly row: number;
  readonly column: number;
  rows: number;
  readonly columns: number;
}

/** The wanted cells of a table as rectangles: runs of a row, joined with the same run of the row above. */
export function blocks<T>(table: readonly (readonly T[])[], isWanted: (cell: T) => boolean): Block[] {
  const found: Block[] = [];
  let above: Block[] = [];
  table.forEach((cells, row) => {
    const here: Block[] = [];
    for (let column = 0; column < cells.length; column++) {
      if (!isWanted(cells[column])) continue;
      const start = column;
      while (column + 1 < cells.length && isWanted(cells[column + 1])) column++;
      const columns = column - start + 1;
      const same = above.find((block) => block.column === start && block.columns === columns);
      if (same !== undefined) same.rows++;
      const block = same ?? { row, column: start, rows: 1, columns };
      if (same === undefined) found.push(block);
      here.push(block);
    }
    above = here;
  });
  return found;
}
