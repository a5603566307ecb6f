import type { Artefact } from "../artefact";
import { baseline } from "./baseline";
import { bridge } from "./bridge";
import { stages } from "./stages";
import { targets } from "./targets";
import { tradeOffs } from "./trade-offs";

/** In the order they are worked: measure, find the stage behind it, agree targets, weigh trade-offs, explain the change. */
export const velocityArtefacts: readonly Artefact[] = [baseline, stages, targets, tradeOffs, bridge];
