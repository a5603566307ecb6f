import type { Page } from "playwright-core";
import { expect } from "vitest";

export function goToCell(page: Page, sheet: string, address: string): Promise<void> {
  return page.evaluate(
    ([sheet, address]) => {
      const workbook = window.revpact!.univerAPI.getActiveWorkbook()!;
      const found = workbook.getSheetByName(sheet)!;
      workbook.setActiveSheet(found);
      found.getRange(address).activate();
    },
    [sheet, address] as const,
  );
}

/**
 * Puts the keyboard into the grid with a click, then onto a cell. The click selects the cell under it a frame or more
 * later, on a busy machine after the cell asked for was made active: so this waits until that one stays.
 */
export async function clickIntoCell(page: Page, sheet: string, address: string): Promise<void> {
  await goToCell(page, sheet, address);
  await page.mouse.click(500, 600);
  await twoFrames(page);
  await expect
    .poll(async () => {
      await goToCell(page, sheet, address);
      await twoFrames(page);
      return page.evaluate(() => {
        const cell = window.revpact!.univerAPI.getActiveWorkbook()!.getActiveSheet().getActiveRange();
        return [cell?.getA1Notation(), document.activeElement?.getAttribute("contenteditable")];
      });
    })
    .toEqual([address, "true"]);
}

function twoFrames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
