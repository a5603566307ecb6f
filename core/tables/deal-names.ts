/** Headers of the deal column that hold a name rather than an id: two deals may share a name. */
// prettier-ignore
export const dealNameAliases: readonly string[] = [
  "Opportunity Name", "Deal Name", "property_dealname", "Deal - Title", "Title", "Topic", "Name", "Potential Name",
  "Deal : Name", "Deal - Titel", "Record", "Nom de la transaction", "Nom de l'opportunité", "Nombre del negocio",
  "Nombre de la oportunidad", "Nome do negócio", "Nome da oportunidade", "Название сделки", "商談名",
];
