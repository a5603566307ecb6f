import type { Artefact } from "../artefact";
import { handoffs } from "./handoffs";
import { leak } from "./leak";
import { retention } from "./retention";
import { stageMap } from "./stage-map";
import { triggers } from "./triggers";

/** In the order they are worked: map, find the leak, agree the handoffs, act after the sale, prove it. */
export const bowtieArtefacts: readonly Artefact[] = [stageMap, leak, handoffs, triggers, retention];
