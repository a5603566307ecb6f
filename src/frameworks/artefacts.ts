/** Every sheet that can be installed. */
import type { FrameworkId } from "../../core/reference/frameworks";
import type { Artefact } from "./artefact";
import { attributionArtefacts } from "./attribution/attribution-artefacts";
import { bowtieArtefacts } from "./bowtie/bowtie-artefacts";
import { cadenceArtefacts } from "./cadence/cadence-artefacts";
import { definitions } from "./definitions";
import { icpArtefacts } from "./icp/icp-artefacts";
import { routingArtefacts } from "./routing/routing-artefacts";
import { slaArtefacts } from "./sla/sla-artefacts";
import { velocityArtefacts } from "./velocity/velocity-artefacts";

export const artefacts: readonly Artefact[] = [
  definitions,
  ...bowtieArtefacts,
  ...icpArtefacts,
  ...slaArtefacts,
  ...routingArtefacts,
  ...cadenceArtefacts,
  ...velocityArtefacts,
  ...attributionArtefacts,
];

/** The sheets of a framework in the order they are worked, the shared definitions first. */
export function artefactsOf(framework: FrameworkId): readonly Artefact[] {
  return artefacts.filter((artefact) => artefact.framework === undefined || artefact.framework === framework);
}
