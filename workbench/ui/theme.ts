export type Theme = "light" | "dark";

const KEY = "revpact theme";

/** What the user chose last, else what the system asks for. */
export function rememberedTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  if (kept === "light" || kept === "dark") return kept;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

export function rememberTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
}
