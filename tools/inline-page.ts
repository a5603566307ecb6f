/** A page with its script and styles in it, for hosts that take one file and no other address. */

export interface Page {
  readonly title: string;
  readonly head?: string;
  readonly body: string;
  readonly script: string;
  readonly styles: string;
}

export function inlinePage({ title, head = "", body, script, styles }: Page): string {
  return [
    "<!DOCTYPE html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<base target="_top">',
    `<title>${title}</title>`,
    head,
    `<style>${styles.replace(/<\/style/gi, "<\\/style")}</style>`,
    "</head>",
    "<body>",
    body,
    `<script>${escapeScript(script)}</script>`,
    "</body>",
    "</html>",
    "",
  ]
    .filter((line, i, lines) => line !== "" || i === lines.length - 1)
    .join("\n");
}

/** What would end or confuse a script element, written another way that means the same inside a string. */
function escapeScript(script: string): string {
  return script.replace(/<(\/script|script|!--)/gi, (found) => `\\x3c${found.slice(1)}`);
}
