/** Excel's theme, light or dark, as the sidebar knows it; where Excel does not say, the system's. */
export function followTheme(): void {
  const { officeTheme } = Office.context;
  if (officeTheme === undefined || officeTheme === null) return;
  document.documentElement.dataset["theme"] = isDark(officeTheme) ? "dark" : "light";
}

function isDark(theme: Office.OfficeTheme): boolean {
  if (typeof theme.isDarkTheme === "boolean") return theme.isDarkTheme;
  const [red, green, blue] = (/^#?(..)(..)(..)/.exec(theme.bodyBackgroundColor ?? "#ffffff") ?? [])
    .slice(1)
    .map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
