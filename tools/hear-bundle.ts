import type { Metafile } from "esbuild";

/** The bundles that are handed out, by the names pages give them. */
export type BundleName = "Sheets script" | "Sheets sidebar" | "Excel functions" | "Excel task pane" | "Workbench";

/** Told of every bundle a build makes, and of the files that are in it. */
export type HearBundle = (bundle: BundleName, made: Metafile) => void;
