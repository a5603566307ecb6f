/** Packages of the lock file that bring an install script, and why none of them has to run. */
export const INSTALL_SCRIPTS: Readonly<Record<string, string>> = {
  esbuild:
    "puts the native program in the place of a small starter, which saves a moment at each start from the command line. The program itself comes as a package of its own, one for each system, which the lock file lists with its checksum; builds call it from there.",
  "core-js-pure": "prints an appeal for donations. Nothing that is built or tested asks for it.",
  protobufjs: "warns of a version range written unusually. Nothing that is built or tested asks for it.",
};
