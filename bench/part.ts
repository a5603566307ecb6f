/** Runs one part on the core in a process of its own, with the garbage collector at hand, and sends the result. */
import * as attribution from "./attribution";
import { measured, type Part } from "./figures";
import * as growth from "./growth";
import * as markov from "./markov";
import * as models from "./models";
import * as reading from "./reading";
import * as rows from "./rows";
import * as velocity from "./velocity";

const parts: Readonly<Record<string, () => Promise<Part>>> = {
  velocity: velocity.measure,
  attribution: attribution.measure,
  models: models.measure,
  markov: markov.measure,
  rows: rows.measure,
  reading: reading.measure,
  growth: growth.measure,
};

const name = process.argv[2];
process.send!(await measured(name, parts[name]));
process.disconnect();
