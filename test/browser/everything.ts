import { renderHaproxy } from "@nixgen/haproxy-render";
import { manifestsOf, neededServices } from "@nixgen/kubernetes";
import { renderNginx } from "@nixgen/nginx-render";
import { compile, configJsonSchema } from "@nixgen/schema";
import { generate } from "../../packages/nixgen/dist/emit/generate.js";

/** All that the pure packages make of a config, as text: the same in Node and in a browser. */
export function everything(input: unknown): string {
  const { model, ...compilation } = compile(input);
  return JSON.stringify({
    compilation,
    schema: configJsonSchema(),
    module: generate(input),
    ...(model !== undefined && {
      haproxy: renderHaproxy(model),
      nginx: renderNginx(model),
      standalone: renderNginx(model, { standalone: true }),
      services: neededServices(model),
      manifests: manifestsOf(model),
    }),
  });
}
