import { everything } from "./everything.ts";

declare const inputs: readonly unknown[];
declare const document: { readonly body: { textContent: string } };

// Encoded, so that nothing in it is markup.
document.body.textContent = `<<${inputs.map((input) => encodeURIComponent(everything(input))).join("|")}>>`;
