/** The page: bar and skeleton at once, the grid when it has loaded, the panels beside it. */
import { render } from "preact";
import { openKeeper } from "../keeper";
import { forTests } from "./for-tests";
import { rememberedPlace } from "./place";
import { Shell } from "./shell";
import { rememberedTheme, showTheme } from "./theme";

showTheme(rememberedTheme());

const bench = document.getElementById("bench");
if (bench === null) throw new Error("the page lacks its bench");

/** Asked for early: its code comes while the first picture is drawn. */
const opened = import("../workbench").then(async ({ openWorkbench, readCells }) => ({
  openWorkbench,
  readCells,
}));
const ready = new Promise<void>((resolve) => {
  render(
    <Shell
      theme={rememberedTheme()}
      place={rememberedPlace()}
      open={async (parts) => {
        const { openWorkbench, readCells } = await opened;
        const workbench = await openWorkbench({ ...parts, keeper: await openKeeper() });
        window.revpact = forTests(workbench, readCells, ready);
        return workbench;
      }}
      opened={resolve}
    />,
    bench,
  );
});
