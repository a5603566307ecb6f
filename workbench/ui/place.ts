/** Where the user was: the sheet and the panel, found again after a reload. */
export interface Place {
  readonly sheet?: string;
  readonly panel?: string;
}

const KEY = "revpact place";

export function rememberedPlace(): Place {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    const { sheet, panel } = kept as Record<string, unknown>;
    return { ...(typeof sheet === "string" && { sheet }), ...(typeof panel === "string" && { panel }) };
  } catch {
    return {};
  }
}

export function rememberPlace(part: Place): void {
  localStorage.setItem(KEY, JSON.stringify({ ...rememberedPlace(), ...part }));
}

export function forgetPlace(): void {
  localStorage.removeItem(KEY);
}
