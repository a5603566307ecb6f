import { Busy } from "./busy";

/** In the place of an answer over a large table, until it is there. */
export function WorkingItOut() {
  return <Busy what="Working it out" done={0} of={0} />;
}
