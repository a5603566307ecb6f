/** As much of XML as a manifest uses, read strictly: what is not well formed throws. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

export function readXml(text: string): Element {
  const document: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [document];
  const tag = /<(\?[^>]*\?|\/?[\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
  while (tag.lastIndex < text.length) {
    const at = tag.lastIndex;
    const match = tag.exec(text);
    if (match === null) throw new Error(`not well formed: ${text.slice(at, at + 60)}`);
    const [, name, attributes, isEmpty, words] = match;
    const current = open[open.length - 1];
    if (words !== undefined) current.text += decode(words.trim());
    else if (name.startsWith("/")) {
      if (name.slice(1) !== current.name) throw new Error(`${current.name} is closed by ${name}`);
      open.pop();
    } else if (!name.startsWith("?")) {
      const element: Open = { name, attributes: readAttributes(attributes), children: [], text: "" };
      current.children.push(element);
      if (isEmpty === "") open.push(element);
    }
  }
  if (open.length !== 1 || document.children.length !== 1) throw new Error("a document has one root, and closes it");
  return document.children[0];
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name, decode(value)]));
}

function decode(text: string): string {
  return text.replace(/&(lt|quot|amp);/g, (_, name: string) => ({ lt: "<", quot: '"', amp: "&" })[name]!);
}
