import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** Which folder may import which: the arrows of ARCHITECTURE.md. */
const wall = (files, forbidden) => ({
  files,
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: [{ group: forbidden, message: "Crosses a wall: see ARCHITECTURE.md." }] },
    ],
  },
});

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      eqeqeq: "error",
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "A union of words instead of an enum." },
      ],
    },
  },
  {
    files: ["core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "Date", "Intl", "globalThis"],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Chance takes a seed argument." },
      ],
    },
  },
  wall(["core/**/*.ts"], ["**/src/**", "**/sheets-addon/**", "**/excel-addin/**", "**/workbench/**", "**/tools/**"]),
  wall(["src/**/*.{ts,tsx}"], ["**/sheets-addon/**", "**/excel-addin/**", "**/workbench/**", "**/tools/**"]),
  wall(["sheets-addon/**/*.ts", "excel-addin/**/*.ts"], ["**/workbench/**", "**/tools/**"]),
  {
    files: ["excel-addin/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
    },
  },
  {
    files: ["tools/**/*.ts", "bench/**/*.ts", "tests/**/*.{ts,tsx}"],
    rules: { "no-console": "off" },
  },
);
