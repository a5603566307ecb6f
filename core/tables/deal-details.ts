/**
 * What people group or filter deals by beside owner and source, under the names CRMs give it.
 *
 * Sources: Salesforce field reference (`ForecastCategoryName`, `Type`, `RecordType`), HubSpot
 * (`hs_manual_forecast_category`, `dealtype`, `pipeline`), Pipedrive (`Deal - Pipeline`), Dynamics 365
 * (`closeprobability`), Bitrix24 (`CATEGORY_ID`, `TYPE_ID`), Close (`confidence`, `pipeline_name`),
 * Zendesk Sell (`customized_win_likelihood`), Freshsales (`Deal : Deal pipeline`).
 */
import { numberColumn, textColumn } from "../kernel/columns";

// prettier-ignore
export const dealDetailColumns = {
  probability: numberColumn("Probability", [
    "Probability", "Probability (%)", "Deal probability", "hs_deal_stage_probability",
    "Deal : Probability (%)", "closeprobability", "Win probability", "Win likelihood", "customized_win_likelihood",
    "Confidence", "Closure Probability", "Certainty%", "Wahrscheinlichkeit", "Wahrscheinlichkeit (%)",
    "Probabilité", "Probabilité (%)", "Probabilidad", "Probabilidad (%)", "Probabilidade", "Probabilidade (%)",
  ], { percent: true }),
  forecastCategory: textColumn("Forecast category", [
    "Forecast Category", "ForecastCategoryName", "hs_manual_forecast_category", "msdyn_forecastcategory",
    "Deal : Forecast category", "Prognosekategorie", "Catégorie de prévision", "Categoría de pronóstico",
    "Categoria de previsão",
  ]),
  pipeline: textColumn("Pipeline", [
    "Pipeline", "Deal - Pipeline", "Deal : Deal pipeline", "Pipeline Name", "Sales Pipeline",
    "deal_pipeline_id", "pipeline_id", "hs_pipeline", "Sales Process", "Opportunity Record Type", "Record Type",
    "record_type_id", "Deal - Vertriebspipeline", "Embudo", "Funil", "CATEGORY_NAME", "CATEGORY_ID",
  ]),
  dealType: textColumn("Deal type", [
    "Deal Type", "Opportunity Type", "Type", "google_deal_type", "Deal : Deal type", "TYPE_ID", "Deal-Typ",
    "Typ", "Type de transaction", "Tipo de negocio", "Tipo de negócio", "Tipo",
  ]),
} as const;
