/** The public function that opens a panel: a menu item can name a function, but hand it nothing. */
export function openerOf(panel: string): string {
  const words = panel.split(/[^A-Za-z0-9]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `open${words.join("")}Panel`;
}
