/** Whether white reads better than black on a colour written `#rrggbb`: by its relative luminance, after WCAG 2. */
export function isDark(colour: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  // Where (1 + 0.05) / (l + 0.05) equals (l + 0.05) / (0 + 0.05).
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}
