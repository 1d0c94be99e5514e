import { type ConfigInput, compile, type Model } from "@nixgen/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowsOf } from "../../packages/nixgen/src/flow/flow-of.js";
import { flowPictureOf } from "../../packages/nixgen/src/flow/flow-picture-of.js";
import { flowSvg } from "../../packages/nixgen/src/flow/flow-svg.js";
import { placePicture } from "../../packages/nixgen/src/flow/place-picture.js";
import type { PlacedPicture, Rectangle } from "../../packages/nixgen/src/flow/placed-picture.js";
import { textWidth } from "../../packages/nixgen/src/flow/text-width.js";
import { appConfigs } from "../arbitraries/apps.js";
import { haproxyConfigs } from "../arbitraries/config.js";
import { nginxConfigs } from "../arbitraries/nginx.js";
import { readXml } from "./read-xml.js";

const configs = fc.oneof(haproxyConfigs, nginxConfigs, appConfigs);

function modelOf(config: ConfigInput): Model {
  const { model, diagnostics } = compile(config);
  if (model === undefined) throw new Error(JSON.stringify(diagnostics));
  return model;
}

function pictureOf(config: ConfigInput): PlacedPicture | undefined {
  const { model } = compile(config);
  const picture = model && flowPictureOf(model);
  return picture && placePicture(picture);
}

function svgOf(config: ConfigInput): string {
  const svg = flowSvg(modelOf(config));
  if (svg === undefined) throw new Error("no way leads anywhere");
  return svg;
}

/** All words of a picture, one after the other as if no line was ever broken. */
function wordsOf(svg: string): string {
  const texts = readXml(svg).filter(({ name }) => name === "text");
  return texts.map(({ text }) => text.replace(/\s/g, "")).join("");
}

function touches(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function holds(outer: Rectangle, inner: Rectangle): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Asserts that a person could have drawn it. */
function expectTidy({ width, height, frames, boxes, edges }: PlacedPicture): void {
  const page = { x: 0, y: 0, width, height };
  for (const frame of frames) {
    expect(holds(page, frame)).toBe(true);
    expectTextsWithin(frame, frame.texts);
    for (const box of boxes) {
      expect(holds(frame, box) || !touches(frame, box)).toBe(true);
      for (const words of frame.texts) {
        const above = {
          x: words.x,
          y: words.y,
          width: textWidth(words.kind, words.text),
          height: 1,
        };
        expect(touches(box, above)).toBe(false);
      }
    }
  }
  for (const [index, box] of boxes.entries()) {
    expect(holds(page, box)).toBe(true);
    expectTextsWithin(box, box.texts);
    for (const other of boxes.slice(index + 1)) {
      expect(touches(box, other), JSON.stringify([box, other])).toBe(false);
    }
  }
  for (const { fromX, fromY, turn, toX, toY, label } of edges) {
    expect(boxes.some((box) => box.x + box.width === fromX && isBeside(box, fromY))).toBe(true);
    expect(boxes.some((box) => box.x === toX && isBeside(box, toY))).toBe(true);
    const words = {
      x: label.x,
      y: label.y - 10,
      width: textWidth("note", label.text),
      height: 12,
    };
    const parts = [
      { x: fromX, y: fromY, width: (fromY === toY ? toX : turn) - fromX, height: 0 },
      { x: turn, y: Math.min(fromY, toY), width: 0, height: Math.abs(toY - fromY) },
      { x: turn, y: toY, width: toX - turn, height: 0 },
    ];
    for (const box of boxes) {
      expect(touches(box, words), `${label.text} in ${JSON.stringify(box)}`).toBe(false);
      for (const part of fromY === toY ? parts.slice(0, 1) : parts) {
        expect(touches(box, part), JSON.stringify([box, part])).toBe(false);
      }
    }
  }
}

function isBeside({ y, height }: Rectangle, at: number): boolean {
  return y < at && at < y + height;
}

function expectTextsWithin(box: Rectangle, texts: PlacedPicture["boxes"][number]["texts"]): void {
  const all = texts.map(({ kind, text, x, y }) => ({
    text,
    ...{ x, y: y - 11, width: textWidth(kind, text), height: 15 },
  }));
  for (const [index, words] of all.entries()) {
    expect(holds(box, words), `${words.text} in ${JSON.stringify(box)}`).toBe(true);
    for (const other of all.slice(index + 1)) {
      expect(touches(words, other), `${words.text} ${other.text}`).toBe(false);
    }
  }
}

describe("of random configs", () => {
  it("nothing overlaps, every text is within its box, every line leads from box to box", () => {
    fc.assert(
      fc.property(configs, (config) => {
        const picture = pictureOf(config);
        if (picture !== undefined) expectTidy(picture);
      }),
      { numRuns: 150 },
    );
  });

  it("is well-formed, and shows every host, location, bind and target", () => {
    fc.assert(
      fc.property(configs, (config) => {
        const { model } = compile(config);
        const svg = model && flowSvg(model);
        if (svg === undefined) return;
        const words = wordsOf(svg);
        const expectShown = (text: string) => expect(words).toContain(text.replace(/\s/g, ""));
        for (const { virtualHost, host, location, frontend, target } of flowsOf(model as Model)) {
          if (virtualHost !== undefined) expectShown(host);
          if (location !== undefined) expectShown(location);
          for (const { value } of frontend?.binds ?? []) expectShown(value);
          if (frontend === undefined) expectShown(target);
          else expectTarget(frontend.target, expectShown);
        }
        const description = readXml(svg)
          .find(({ name }) => name === "desc")
          ?.text.split("\n");
        expect(description).toHaveLength(flowsOf(model as Model).length);
      }),
      { numRuns: 150 },
    );
  });
});

function expectTarget(
  target: Model["haproxy"]["frontends"][number]["target"],
  expectShown: (text: string) => void,
): void {
  switch (target.kind) {
    case "podPort":
      expectShown(`port ${target.port.value}`);
      expectShown(target.template.dnsName);
      return;
    case "servicePort":
      expectShown(`port ${target.port.value}`);
      expectShown("kube-proxy");
      return;
    case "lbServicePort":
      expectShown(`agents, port ${target.port.value}`);
      for (const { name, host } of target.servers) {
        expectShown(`${name} ${host}:${target.port.value}`);
      }
  }
}

const virtualHost = (host: object): ConfigInput => ({
  flyingcircus: {
    kubernetes: { frontend: { app: { podPort: 8001 }, api: { servicePort: 8002 } } },
    services: { nginx: { virtualHosts: { "h.example.com": host as never } } },
  },
});
const frontend = (options: object): ConfigInput => ({
  flyingcircus: { kubernetes: { frontend: { app: { podPort: 8001, ...options } as never } } },
});
const toApp = { locations: { "/": { proxyPass: { frontend: "app" } } } };

describe("each part of the picture is there because of the config", () => {
  const stream = { mode: "tcp", podPort: null };
  it.each<[string, ConfigInput, ConfigInput]>([
    ["TLSendshere", virtualHost({ ...toApp, forceSSL: true }), virtualHost(toApp)],
    ["redirectstoHTTPS", virtualHost({ forceSSL: true }), virtualHost({ addSSL: true })],
    ["alsow.example.com", virtualHost({ serverAliases: ["w.example.com"] }), virtualHost({})],
    ["filesin/srv/www", virtualHost({ root: "/srv/www" }), virtualHost({})],
    ["301http://n.example", virtualHost({ globalRedirect: "n.example" }), virtualHost({})],
    [
      "whichnginxcannotreach",
      virtualHost({ locations: { "/": { proxyPass: { frontend: "none" } } } }),
      virtualHost(toApp),
    ],
    ["reachedfromthisVM", frontend({}), frontend({ binds: ["192.0.2.1:99"] })],
    ["theinternetreachesit,too", bindsBoth("192.0.2.1:99"), bindsBoth("127.0.0.2:99")],
    ["ingresscontroller", frontend({ ...stream, lbServicePort: 443 }), frontend({})],
    [
      "ingresscontroller",
      frontend({ ...stream, lbServicePort: 80 }),
      frontend({ ...stream, lbServicePort: 8883 }),
    ],
    ["passesstreamsunread", frontend({ mode: "tcp" }), frontend({})],
    ["choosesapod", frontend({}), frontend({ mode: "tcp" })],
    ["clients", frontend({ binds: ["192.0.2.1:99"] }), frontend({})],
    [
      "web1,configuredalike",
      { ...frontend({}), ...webgateways("web0", "web1") },
      { ...frontend({}), ...webgateways("web0") },
    ],
  ])("%s", (words, withIt, without) => {
    expect(wordsOf(svgOf(withIt))).toContain(words);
    expect(wordsOf(svgOf(without))).not.toContain(words);
  });

  function bindsBoth(other: string): ConfigInput {
    return {
      flyingcircus: {
        kubernetes: { frontend: { app: { podPort: 8001, binds: ["127.0.0.1:8001", other] } } },
        services: { nginx: { virtualHosts: { h: toApp } } },
      },
    };
  }

  function webgateways(...names: string[]): ConfigInput {
    const machines = names.map((name, index) => ({
      name,
      roles: ["webgateway"] as const,
      fe: [`192.0.2.${index + 1}`],
    }));
    return { resourceGroup: { name: "rg", machines: machines as never } };
  }
});

/** What is spoken over the lines that begin in a column, by the look and the label of each. */
function spoken(config: ConfigInput, from: "clients" | "haproxy" | "entrance"): readonly string[] {
  const edges = flowPictureOf(modelOf(config))?.edges ?? [];
  return edges.filter((edge) => edge.from === from).map(({ wire, label }) => `${label} ${wire}`);
}

describe("tells who speaks TLS, and where it ends", () => {
  it.each([
    ["plain HTTP", { binds: ["192.0.2.1:99"] }, "HTTP plain", "HTTP plain"],
    ["TLS to the pods", { binds: ["192.0.2.1:99"], sslBackend: true }, "HTTP plain", "HTTPS tls"],
    ["TLS to HAProxy", { binds: ["192.0.2.1:99 ssl crt /c"] }, "HTTPS tls", "HTTP plain"],
    ["a stream", { mode: "tcp", binds: ["192.0.2.1:99"] }, "TCP stream", "TCP stream"],
    ["TLS unread", { mode: "tcp", binds: ["192.0.2.1:443"] }, "HTTPS tls", "HTTPS tls"],
    ["HTTP unread", { mode: "tcp", binds: ["192.0.2.1:80"] }, "HTTP plain", "HTTP plain"],
    ["TLS in a stream", { mode: "tcp", binds: ["*:99 ssl crt /c"] }, "TLS tls", "TCP stream"],
  ])("%s", (_, options, fromClients, fromHaproxy) => {
    expect(spoken(frontend(options), "clients")).toEqual([fromClients]);
    expect(spoken(frontend(options), "haproxy")).toEqual([fromHaproxy]);
  });
});

it("draws frontends once, and lines to them from every location that leads there", () => {
  const config: ConfigInput = virtualHost({
    locations: Object.fromEntries(
      ["app", "app", "api", "app"].map((name, index) => [
        `/${index}`,
        { proxyPass: { frontend: name } },
      ]),
    ),
  });
  const picture = flowPictureOf(modelOf(config));
  expect(picture?.boxes.filter(({ column }) => column === "haproxy")).toHaveLength(2);
  const edges = picture?.edges.filter(({ from }) => from === "nginx");
  expect(edges?.map(({ band, toBand }) => [band, toBand])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, undefined],
    [4, 1],
  ]);
  const placed = pictureOf(config);
  if (placed === undefined) throw new Error("no picture");
  expectTidy(placed);
});

it("is nothing where no way leads anywhere", () => {
  expect(flowSvg(modelOf({}))).toBeUndefined();
});

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.constantFrom(
    "</text><script>alert(1)</script>",
    "]]><!--",
    '" onload="alert(1)',
    "&lt;&#x0;",
    "\u202e\u0000\u001b[31m",
    "\ud800",
    "\uffff",
    "x".repeat(3000),
    "日本語".repeat(40),
  ),
);

it("lets no text of the config out of its place", () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (location, alias, root) => {
      const config = virtualHost({
        serverAliases: [alias],
        locations: { [`/${location}`]: { proxyPass: { frontend: "app" } }, "/r": { root } },
      });
      const { model } = compile(config);
      const svg = model && flowSvg(model);
      if (svg === undefined) return;
      const elements = readXml(svg);
      const known = ["svg", "title", "desc", "style", "rect", "path", "text"];
      for (const { name, attributes } of elements) {
        expect(known).toContain(name);
        expect(Object.keys(attributes).filter((key) => key.startsWith("on"))).toEqual([]);
      }
      const placed = pictureOf(config);
      if (placed !== undefined) expectTidy(placed);
    }),
    { numRuns: 150 },
  );
});

it("has a title and a description for those who cannot see it, and colours for a dark page", () => {
  const svg = svgOf(virtualHost({ ...toApp, forceSSL: true }));
  const elements = readXml(svg);
  const root = elements.find(({ name }) => name === "svg");
  expect(root?.attributes).toMatchObject({ role: "img", "aria-labelledby": "title desc" });
  expect(elements.find(({ name }) => name === "title")?.text).toBe("Where requests go");
  expect(elements.find(({ name }) => name === "desc")?.text).toContain(
    "h.example.com /: nginx, where TLS ends, then HAProxy frontend app on 127.0.0.1:8001, then pods of Service default/app, port 8001.",
  );
  expect(svg).toContain("prefers-color-scheme:dark");
  expect(svg).not.toMatch(/url\(|@import|href/);
});
