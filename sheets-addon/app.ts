/** The script's one bundle: everything the printed files reach as `Revpact`. */
export { answer } from "./answer";
export { addMenu, openPanel, showAbout, showHelp } from "./menu";
export { hostApply, hostLoad, hostReveal, hostSave, hostSay, hostSnapshot } from "./server/host-calls";
