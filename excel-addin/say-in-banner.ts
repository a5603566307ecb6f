/** A notice at the foot of the pane, read aloud where someone listens; Excel has no notices of its own for add-ins. */
const SHOWN_FOR = 6000;

let hiding: number | undefined;

export function sayInBanner(notice: string): void {
  const banner = document.getElementById("notice")!;
  banner.textContent = notice;
  banner.hidden = false;
  clearTimeout(hiding);
  hiding = window.setTimeout(() => {
    banner.hidden = true;
  }, SHOWN_FOR);
}
