import { h, render } from "preact";
import { untilShown } from "./until-shown";

render(h("p", {}, "Nothing here yet"), document.getElementById("place")!);
window.untilUsable = untilShown("Nothing here yet");
