/** The columns of a history of changes: what a field, or a stage, was before and became, one row per change. */
import type { ColumnSpec } from "../kernel/column-source";
import { dateColumn, ifPresent, onDemand, textColumn } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import type { Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table-shape";

// prettier-ignore
const AFTER: readonly string[] = [
  "New Value", "To Stage", "New Stage", "To State", "New State", "Stage To", "To Value", "Value To", "Changed To", "To",
  "After", "To Stage Name", "New Stage Name", "new_status_label", "Neuer Wert", "Nouvelle valeur", "Nuevo valor",
  "Valor nuevo", "Novo valor", "Nuovo valore", "Nieuwe waarde", "Nytt värde", "Ny værdi", "Ny verdi", "Nowa wartość",
  "Новое значение", "新しい値", "新值", "Value",
];

// prettier-ignore
const BEFORE: readonly string[] = [
  "Old Value", "From Stage", "Old Stage", "Previous Stage", "Prior Stage", "From State", "Old State", "Previous State",
  "Prior State", "Stage From", "From Value", "Value From", "Changed From", "Previous Value", "Prior Value", "Original Value",
  "From", "Before", "From Stage Name", "Old Stage Name", "Previous Stage Name", "old_status_label", "Alter Wert",
  "Ancienne valeur", "Valor anterior", "Valor antiguo", "Antiguo valor", "Valore precedente", "Vecchio valore",
  "Oude waarde", "Gammalt värde", "Gammel værdi", "Gammel verdi", "Stara wartość", "Старое значение", "古い値", "旧值", "原值",
];

// prettier-ignore
const FIELD: readonly string[] = [
  "Field / Event", "Field/Event", "Field", "Field Name", "Field Label", "Changed Field", "Field Changed", "Field API Name",
  "Property", "Property Name", "Attribute", "Attribute Name", "Column Name", "Feld / Ereignis", "Feld", "Feldname",
  "Champ / Événement", "Champ", "Campo / Evento", "Campo", "Veld / gebeurtenis", "Veld", "Fält/händelse", "Fält",
  "Felt/hændelse", "Felt/hendelse", "Felt", "Pole/zdarzenie", "Pole", "Поле/событие", "Поле", "項目/イベント", "項目",
  "字段/事件", "字段",
];

/** Headers that name the field only where the cells below do. */
export const LOOSE_FIELD: readonly string[] = ["Name", "Event", "Key", "Type", "Change Type", "Change", "Action"];

// prettier-ignore
const CHANGED: readonly string[] = [
  "Edit Date", "Edited On", "Edited At", "Bearbeitungsdatum", "Date de modification", "Fecha de modificación",
  "Fecha de edición", "Data de edição", "Data da edição", "Data di modifica", "Bewerkingsdatum", "Redigeringsdatum",
  "Redigeret dato", "Data edycji", "Дата изменения", "編集日", "编辑日期",
];

// prettier-ignore
const CHANGED_LAST: readonly string[] = [
  "Last Modified", "Last Modified Date", "Last Modified On", "Modified", "Modified On", "Modified Date", "Modified At",
  "Updated", "Updated At", "Updated On", "Moved", "Moved At", "Moved On", "Date Moved", "Transition Date",
  "Transitioned At", "Changed", "Change Time", "Time",
];

/** When the record came into being, where the change has a date of its own. */
// prettier-ignore
const CREATED: readonly string[] = [
  "Record Created Date", "Opportunity Created Date", "Opportunity: Created Date", "Deal Created Date", "Lead Created Date",
  "Account Created Date", "Record Created", "Deal Created", "Opportunity Created", "Create Date", "createdate",
  "Created Date", "Created", "Created At", "Created On", "Erstelldatum", "Erstellt am", "Date de création",
  "Fecha de creación", "Data de criação", "Data creazione", "Aanmaakdatum",
];

// prettier-ignore
const CURRENT: readonly string[] = [
  "Current Stage", "Stage", "Stage Name", "Opportunity Stage", "Deal Stage", "Sales Stage", "Pipeline Stage",
  "Current State", "Demand State", "State", "Phase", "Étape", "Etapa", "Fase",
];

/** What the columns of one kind of history are called. */
export type HistoryColumns = {
  readonly record: ColumnSpec<TextColumn>;
  readonly entered: ColumnSpec<TextColumn>;
  readonly when: ColumnSpec<Float64Array>;
};

export type ChangeColumns = HistoryColumns & {
  readonly from: ColumnSpec<TextColumn | undefined>;
  readonly field: ColumnSpec<TextColumn | undefined>;
  readonly created: ColumnSpec<Float64Array | undefined>;
  readonly current: ColumnSpec<(() => TextColumn | Refusal) | undefined>;
};

export type Changes = Table<ChangeColumns>;

/** The columns of changes beside those of a plain history, under the same labels where `columns` names them. */
export function changeColumns({ record, entered, when }: HistoryColumns): ChangeColumns {
  return {
    record,
    entered: { ...entered, aliases: [...new Set([...AFTER, ...entered.aliases])] },
    when: { ...when, aliases: [...new Set([...CHANGED, ...when.aliases, ...CHANGED_LAST])] },
    from: ifPresent(textColumn("Old value", BEFORE)),
    field: ifPresent(textColumn("Field", FIELD)),
    created: ifPresent(dateColumn("Created", CREATED)),
    current: ifPresent(onDemand(textColumn("Current stage", CURRENT))),
  };
}
