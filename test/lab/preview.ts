import { renderHaproxy } from "@nixgen/haproxy-render";
import { renderNginx } from "@nixgen/nginx-render";
import { type ConfigInput, compile, type Model } from "@nixgen/schema";

/** The haproxy.cfg that the platform generates from this config, whatever the rules say of it. */
export function previewHaproxy(config: ConfigInput): string {
  return renderHaproxy(modelOf(config));
}

/** A whole nginx.conf with the servers that the platform generates from this config. */
export function previewNginx(config: ConfigInput): string {
  return renderNginx(modelOf(config), { standalone: true });
}

function modelOf(config: ConfigInput): Model {
  const { model, diagnostics } = compile(config);
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return model;
}
