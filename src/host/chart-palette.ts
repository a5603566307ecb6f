/**
 * The colours of a chart's series, in their order. The first four are Okabe and Ito's that reach 3:1 on
 * white; theirs that do not are replaced by two dark ones. Any two stay further apart than the nearest
 * of Okabe and Ito's do, also to eyes without red, green or blue cones.
 */
export const CHART_PALETTE = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#3b1c6b", "#7a3000"] as const;
