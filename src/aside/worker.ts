/** The worker itself, where a host can be handed a script of its own for it. */
import { answerAside, type WorkerScope } from "./answer-aside";

answerAside(self as unknown as WorkerScope);
