/** What the sidebar keeps with the document. */
import * as z from "zod/mini";
import { LEVER_NAMES } from "../../core/velocity/lever-names";
import { tableRoles } from "../data/table-roles";
import type { Footprint } from "../plans/install/footprint";
import { PRIMARY_MODELS } from "../plans/primary-models";
import { readObject } from "./read-object";

const text = z.string();
const lever = z.enum(LEVER_NAMES);

const dataPick = z.object({
  place: text,
  role: z.enum([...tableRoles.map(({ id }) => id), "none"]),
  columns: z.record(text, text),
});

/** Every setting as it must be. */
export const fields = {
  panel: text,
  /** The way in was taken or put aside. */
  isFirstRunOver: z.boolean(),
  /** Which table plays which role, where the user said so. */
  data: z.array(dataPick),
  /** What the import of a file found out about its table, by the table's name: entries of the `columns` text. */
  imports: z.record(text, z.record(text, text)),
  currency: text.check(z.maxLength(4)),
  symptom: text,
  assumptions: z.object({ limitHours: text, valuePerLead: text, quota: text, windowDays: text }),
  /** What sales and what marketing answered to the four questions of alignment, in their order. */
  alignment: z.object({ sales: z.array(text), marketing: z.array(text) }),
  /** Inputs of the misalignment tax as they were typed. */
  tax: z.record(text, text),
  /** Conditions of the fit check that were ticked, in their own words. */
  conditions: z.array(text),
  credit: z.object({ by: text, weighted: text, lookbackDays: text, halfLifeDays: text }),
  /** Whose credit under which model is the number that is reported; no names stand for those proposed. */
  primary: z.object({ model: z.enum(PRIMARY_MODELS), names: z.array(text) }),
  /** Returns from which spend is funded, and below which it is cut; a blank is the function's own. */
  spendLimits: z.object({ fundAt: text, cutAt: text }),
  velocityBy: text,
  /** Which part of the velocity studio is shown, by how much its levers move, the target of each segment as typed. */
  velocity: z.object({ section: text, step: text, targets: z.record(text, text) }),
  leverOwners: z.record(lever, text),
  /** Relative changes of the levers, under the name they were kept by. */
  scenarios: z.array(z.object({ name: text, changes: z.record(lever, z.number()) })),
  /** The SLA desk as it was typed. */
  sla: z.object({ by: text, target: text, asOf: text, opens: text, closes: text }),
  /** The bowtie: where its stages come from, what one more is worth, and what was typed of its stages. */
  bowtie: z.object({
    from: text,
    valueAtEnd: text,
    lift: text,
    typed: z.array(z.object({ name: text, side: z.enum(["acquisition", "retention"]), volume: text })),
    details: z.record(text, z.object({ owner: text, benchmark: text })),
  }),
  /** Every channel ever drawn here: its place is its colour. */
  channels: z.array(text),
};

export type Settings = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

const defaults: Settings = {
  panel: "",
  isFirstRunOver: false,
  data: [],
  imports: {},
  currency: "$",
  symptom: "",
  assumptions: { limitHours: "", valuePerLead: "", quota: "", windowDays: "" },
  alignment: { sales: [], marketing: [] },
  tax: {},
  conditions: [],
  credit: { by: "Channel", weighted: "u", lookbackDays: "", halfLifeDays: "7" },
  primary: { model: "weighted", names: [] },
  spendLimits: { fundAt: "", cutAt: "" },
  velocityBy: "",
  velocity: { section: "", step: "10", targets: {} },
  leverOwners: { opportunities: "", "average deal value": "", "win rate": "", "cycle days": "" },
  scenarios: [],
  sla: { by: "", target: "", asOf: "", opens: "", closes: "" },
  bowtie: { from: "", valueAtEnd: "", lift: "", typed: [], details: {} },
  channels: [],
};

export const SETTINGS_KEY = "revpact.sidebar";

/** What was written down, key by key: a value of another shape is its default, and the rest stays. */
export function settingsOf(written: Readonly<Record<string, unknown>>): Settings {
  const entries = Object.entries(fields).map(([key, field]) => {
    const read = z.safeParse(field, written[key]);
    return [key, read.success ? read.data : defaults[key as keyof Settings]];
  });
  return Object.fromEntries(entries) as Settings;
}

const footprint = z.catch(z.record(z.string(), z.string()), {});

/** What an installed sheet held when it was new; nothing where that was not kept, and then every cell counts as people's. */
export function readFootprint(json: string | undefined): Footprint {
  return z.parse(footprint, readObject(json));
}
