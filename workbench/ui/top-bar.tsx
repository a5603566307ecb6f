import { Menu, type MenuItem } from "./menu";
import type { Theme } from "./theme";

export interface TopBarProps {
  readonly ready: boolean;
  readonly theme: Theme;
  readonly file: readonly MenuItem[];
  readonly showSample: () => void;
  readonly showAbout: () => void;
  readonly switchTheme: () => void;
}

export function TopBar({ ready, theme, file, showSample, showAbout, switchTheme }: TopBarProps) {
  return (
    <>
      <h1 class="bar-name">Revpact</h1>
      <nav class="bar-actions" aria-label="Workbench">
        <Menu label="File" items={file} disabled={!ready} />
        <button type="button" class="bar-button" disabled={!ready} onClick={showSample}>
          Sample
        </button>
        <button type="button" class="bar-button" onClick={showAbout}>
          About
        </button>
      </nav>
      <button type="button" class="bar-button" aria-pressed={theme === "dark"} onClick={switchTheme}>
        Dark
      </button>
    </>
  );
}
