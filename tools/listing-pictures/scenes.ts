/** What the screenshots show, in the order of the listing. */
import type { Sample } from "./open-sample";

export interface Scene {
  /** The file's name, without its ending. */
  readonly name: string;
  /** Stands under the picture in the listing. */
  readonly caption: string;
  set(sample: Sample): Promise<void>;
}

export const SCENES: readonly Scene[] = [
  {
    name: "1-function",
    caption: "One formula over a CRM export: pipeline velocity by segment, live, and its answer before you insert it.",
    async set({ panel, page, atTop, select }) {
      await select("Start", 7, 0);
      await panel("Functions");
      await page.getByRole("button", { name: /^VELOCITY_BASELINE/ }).click();
      await page.getByLabel("deals", { exact: true }).fill("Deals!A:J");
      await page.getByLabel("by optional").selectOption("Segment");
      await page.locator(".panel form table").waitFor();
      await atTop(page.locator(".name-heading"));
    },
  },
  {
    name: "2-find-the-framework",
    caption: "Name what hurts, and see what your own data says to it before you choose what to install.",
    async set({ panel, page, button, select }) {
      await select("Deals", 0, 0);
      await panel("Find");
      await button("Reps ignore MQLs");
      await page.getByText("What the data cannot say").click();
      await page.getByLabel("Days in a period").fill("180");
      await page.getByLabel("Still to be won").fill("2,500,000");
      await page.getByText("What the data cannot say").click();
      await button("See what the data says");
      const limbo = page.getByRole("listitem", { name: "Leads in limbo" });
      await limbo.locator(".finding-name").click();
    },
  },
  {
    name: "3-velocity-studio",
    caption: "Move a lever and read what it does to the money your pipeline makes in a day.",
    async set({ panel, page, button, atTop, select }) {
      await select("Velocity", 10, 1);
      await panel("Velocity");
      await button("Read the baseline");
      await page.getByRole("slider", { name: "Cycle" }).press("PageDown");
      await atTop(page.getByRole("heading", { name: "Velocity studio" }));
    },
  },
  {
    name: "4-reconciliation-room",
    caption: "First-touch, last-touch and weighted attribution side by side, each adding up to booked revenue.",
    async set({ panel, page, button, atTop, select, shows }) {
      await select("Attribution", 11, 0);
      await panel("Attribution");
      await button("Reconcile these ranges");
      await shows("each add up to it");
      await atTop(page.locator(".panel .switch"));
    },
  },
  {
    name: "5-bowtie",
    caption: "Where customers are lost before and after the sale, and what closing the leak is worth.",
    async set({ panel, page, button, atTop, select }) {
      await select("Movements", 0, 0);
      await panel("Bowtie");
      await page.getByLabel("Worth of one more at the end").fill("12,000");
      await button("Draw the bowtie");
      await page.getByRole("button", { name: "Draw it again" }).waitFor();
      await atTop(page.locator(".panel .card").first());
    },
  },
];
