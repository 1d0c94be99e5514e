import { renderHaproxy } from "@nixgen/haproxy-render";
import { renderNginx } from "@nixgen/nginx-render";
import { compile, type Model } from "@nixgen/schema";

/** The haproxy.cfg that the platform generates from this config, whatever the rules say of it. */
export function previewHaproxy(config: unknown): string {
  return renderHaproxy(modelOf(config));
}

/** A whole nginx.conf with the servers that the platform generates from this config. */
export function previewNginx(config: unknown): string {
  return renderNginx(modelOf(config), { standalone: true });
}

function modelOf(config: unknown): Model {
  const { model, diagnostics } = compile(config);
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return model;
}
