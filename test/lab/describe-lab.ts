import { afterAll, beforeAll } from "vitest";
import { describeAsRoot } from "./describe-as-root.ts";
import { createLab, type Lab } from "./lab.ts";

/**
 * Like `describe`, for tests that share a lab with these addresses: made before the first of them,
 * destroyed after the last, failed or not. Skipped as `describeAsRoot` is.
 */
export function describeLab(
  title: string,
  options: { readonly addresses: readonly string[] },
  define: (lab: () => Lab) => void,
): void {
  describeAsRoot(title, () => {
    let lab: Lab | undefined;
    beforeAll(async () => {
      lab = await createLab(options);
    });
    afterAll(() => lab?.destroy());
    define(() => {
      if (lab === undefined) throw new Error("a lab can be used within its tests only");
      return lab;
    });
  });
}
