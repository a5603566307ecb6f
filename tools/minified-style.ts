import { transform, type Plugin } from "esbuild";
import { readFile } from "node:fs/promises";

/** Style that a script brings along as text: esbuild leaves text as it is, blanks and comments too. */
export const minifiedStyle: Plugin = {
  name: "minified-style",
  setup(bundler) {
    bundler.onLoad({ filter: /\.css$/ }, async ({ path, with: attributes }) => {
      if (attributes["type"] !== "text") return undefined;
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true });
      return { contents: code, loader: "text" };
    });
  },
};
