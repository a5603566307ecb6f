/**
 * Which rows of a field history are changes of the stage: a CRM lists the changes of all fields one
 * below the other, and an amount must never be read as a stage.
 *
 * Convention: names of fields are compared without case, accents, and punctuation. The first group
 * of names that any row has is the one that counts, so a status counts only where there is no stage.
 */
import { onlyOf } from "../kernel/settings-given";
import type { Settings } from "../kernel/settings";
import { foldHeader } from "../kernel/headers";
import { foldLetters } from "../written/fold-letters";

const STAGE =
  /^(?:(?:opportunity|opp|deal|dealdeal|sales|pipeline|hspipeline|lead|potential)?stage(?:name|id)?|(?:deal|opportunity|sales|verkaufs)?phase|phasedela(?:transaction|opportunite)|etape|etapa|etapad[eo](?:l|la)?(?:negocio|oportunidad|oportunidade)|fase|estagio|etap|fas|стадия|этап|フェーズ|フェース|商談フェーズ|商談フェース|阶段|销售阶段)$/;
const OTHER_STAGE = /^(?!previous|prior|last|old|next|forecast).*(?:stage(?:name|id)?|phase|etapa|fase)$/;
const STATUS =
  /^(?:opportunity|deal|lead|sales|pipeline|contact|account|record|company)?(?:status|state)(?:id|label)?$/;
const LIFECYCLE = /^(?:hs)?lifecyclestage$/;
const DEMAND = /^(?:demand|buying|journey|account|lead|contact|company)(?:state|status|stage)$/;

/** Names of the field, the likeliest first. */
const NAMES: Readonly<Record<"stage" | "state", readonly RegExp[]>> = {
  stage: [STAGE, OTHER_STAGE, STATUS],
  state: [DEMAND, STATUS, LIFECYCLE, STAGE, OTHER_STAGE],
};

const CREATED =
  /^(?:(?:record|opportunity|deal|lead|account|contact)?created|creation|erstellt|angelegt|cree|creee|creado|creada|criado|criada|creato|creata|aangemaakt|gemaakt|skapad|oprettet|opprettet|utworzono|создано|作成|已创建)$/;

/** A field's name as names are compared. */
function squashed(word: string): string {
  return foldLetters(foldHeader(word)).replace(/[^\p{L}\p{N}]/gu, "");
}

/** The event that says when a record was created, as Salesforce lists it among its changes. */
export function isCreation(field: string): boolean {
  return CREATED.test(squashed(field));
}

/** The fields whose changes count: none where no name is known. `header` is that of the column of fields. */
export function changedFields(
  fields: readonly string[],
  noun: "stage" | "state",
  header: string,
  table: string,
  settings: Settings,
): readonly string[] {
  const only = onlyOf(settings.of("Only", table) ?? [""]);
  if (only !== undefined && foldHeader(only.header) === foldHeader(header)) {
    const named = only.values.map(squashed);
    return fields.filter((field) => named.includes(squashed(field)));
  }
  for (const names of NAMES[noun]) {
    const found = fields.filter((field) => names.test(squashed(field)));
    if (found.length > 0) return found;
  }
  return [];
}
