/** `google.script.run`, typed, as a promise. */

export type ServerFunction = "hostSnapshot" | "hostApply" | "hostReveal" | "hostSay" | "hostLoad" | "hostSave";
export type ServerCall = (name: ServerFunction, message: string) => Promise<unknown>;

type Runner = Readonly<Record<ServerFunction, (message: string) => void>> & {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (failure: Error) => void): Runner;
};

declare const google: { readonly script: { readonly run: Runner } };

export const scriptRunner: ServerCall = (name, message) =>
  new Promise((resolve, reject) => {
    google.script.run.withSuccessHandler(resolve).withFailureHandler(reject)[name](message);
  });
