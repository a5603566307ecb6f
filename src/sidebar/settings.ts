/** What the sidebar keeps with the document. A value it cannot read is its default again; the rest stays. */
import * as z from "zod/mini";

const text = z.catch(z.string(), "");
const columnMap = z.catch(z.record(z.string(), z.string()), {});

const tableChoice = z.catch(z.object({ sheet: text, columns: columnMap }), { sheet: "", columns: {} });

const schema = z.object({
  panel: text,
  currency: z.catch(z.string().check(z.maxLength(4)), "$"),
  symptom: text,
  /** Conditions of the fit check that were ticked, in their own words. */
  conditions: z.catch(z.array(z.string()), []),
  touches: tableChoice,
  deals: tableChoice,
  credit: z.catch(
    z.object({ by: z.string(), weighted: z.string(), lookbackDays: z.string(), halfLifeDays: z.string() }),
    { by: "Channel", weighted: "u", lookbackDays: "", halfLifeDays: "7" },
  ),
  velocityDeals: tableChoice,
  velocityBy: text,
  /** Every channel ever drawn here: its place is its colour. */
  channels: z.catch(z.array(z.string()), []),
});

export type Settings = z.infer<typeof schema>;
export type TableChoiceSetting = Settings["touches"];

export const SETTINGS_KEY = "revpact.sidebar";

export function readSettings(json: string | undefined): Settings {
  let stored: unknown = {};
  try {
    stored = JSON.parse(json ?? "{}");
  } catch {
    // Not JSON: somebody else's text under our key. The defaults stand.
  }
  return z.parse(schema, typeof stored === "object" && stored !== null && !Array.isArray(stored) ? stored : {});
}
