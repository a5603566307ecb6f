/**
 * Names of stages that deals pass through on their way, so that a pipeline of open deals is not
 * asked which of its stages means lost. A name is one of them where all its words are listed:
 * "Proposal/Price Quote" is, "Proposal accepted" may be anything.
 */
import { foldLetters } from "../written/fold-letters";
import { LONGEST_NAME } from "./stage-words";

// prettier-ignore
const WORDS = new Set((
  // English: the stages that Salesforce, HubSpot, Pipedrive, and Dynamics come with, and common ones.
  "open new active pending working progress in on hold early mid late first initial stage phase step and or of the to with a by " +
  "pipeline deal opportunity lead leads sal sql mql sao prospect prospects prospecting qualify qualified qualifying qualification " +
  "discovery discover intro introduction demo demos demonstration scheduled presented presentation meeting call contact contacted " +
  "made follow up appointment needs need analysis value proposition id identify identified decision maker makers bought perception " +
  "proposal propose proposed price pricing quote quotation sent offer negotiation negotiations negotiate negotiating started review " +
  "contract evaluation evaluate evaluating technical validation validate validating solution design scope scoping pilot trial poc " +
  "proof concept rfp verbal commit commitment best case upside forecast develop developing interest interested engaged engaging " +
  "engagement business procurement legal security stakeholder stakeholders alignment vendor selection shortlist " +
  // German, French, Spanish, Portuguese, Italian, and Dutch.
  "offen neu aktiv qualifiziert qualifizierung angebot angebote erstellt gesendet verhandlung verhandlungen erstkontakt kontaktiert termin " +
  "ouvert ouverte nouveau nouvelle proposition negociation devis envoye prospection decouverte qualifie contacte " +
  "abierto abierta nuevo nueva propuesta negociacion cotizacion calificacion calificado prospeccion contactado enviada " +
  "aberto aberta novo nova proposta negociacao qualificacao qualificado prospeccao contatado " +
  "aperto aperta nuovo trattativa negoziazione offerta preventivo qualificazione " +
  "offerte onderhandeling kwalificatie nieuw"
).split(" "));

/** Whether every word of a stage's name says that its deals are under way. */
export function isOpenStageName(stage: string): boolean {
  if (stage.length > LONGEST_NAME) return false;
  const words = foldLetters(stage.replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")).match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.every((word) => WORDS.has(word));
}
