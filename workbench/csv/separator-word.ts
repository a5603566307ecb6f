/** What a separator is called; another one, which only the file's own first line can name, is shown as it is. */
export function separatorWord(separator: string): string {
  switch (separator) {
    case ",":
      return "comma";
    case ";":
      return "semicolon";
    case "\t":
      return "tab";
    case "|":
      return "vertical bar";
    default:
      return `"${separator}"`;
  }
}
