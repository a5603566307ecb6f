import type { Artefact } from "../artefact";
import { agendas } from "./agendas";
import { calendar } from "./calendar";
import { decisionLog } from "./decision-log";
import { decisionsDue } from "./decisions-due";
import { escalations } from "./escalations";
import { ownersAndRights } from "./owners-and-rights";

/** In the order they are worked: meet, know what to ask, know who decides, write it down, raise what is past the line. */
export const cadenceArtefacts: readonly Artefact[] = [
  calendar,
  agendas,
  ownersAndRights,
  decisionLog,
  decisionsDue,
  escalations,
];
