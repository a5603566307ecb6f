import type { Parameter } from "../core/kernel/card";

/** A parameter's help as hosts and pages show it: what it is, its words, what happens without it. */
export function helpOf({ param }: Parameter): string {
  const words = param.options === undefined ? "" : ` One of: ${param.expects}.`;
  const without = param.fallback !== undefined ? ` Left out: ${param.fallback}.` : param.optional ? " Optional." : "";
  return `${param.help}${words}${without}`;
}
