import type { KubernetesFrontend, Model, Reach } from "@nixgen/schema";
import { type Flow, flowsOf } from "./flow-of.js";
import type {
  FlowPicture,
  PictureBox,
  PictureEdge,
  PictureLine,
  PictureRow,
} from "./flow-picture.js";
import { type NginxGroup, nginxGroups } from "./nginx-groups.js";
import { reachOfBinds } from "./reach-of-binds.js";
import type { NginxSocket } from "./sockets-of-hosts.js";
import { endsTls, http, https, type Speech, spokenByClients, spokenByHaproxy } from "./speech.js";
import { targetsOf } from "./targets-of.js";

/** What the picture of a config shows; undefined where no way leads anywhere. */
export function flowPictureOf(model: Model): FlowPicture | undefined {
  const flows = flowsOf(model);
  if (flows.length === 0) return undefined;
  const sheet: Sheet = { boxes: [], edges: [], ways: [], bands: 0 };
  for (const group of nginxGroups(flows, model)) addNginx(group, sheet);
  addDirect(flows, model, sheet);
  addHaproxy(model, sheet);
  addCluster(model, sheet);
  const { boxes, edges, bands } = sheet;
  const group = model.resourceGroup?.name;
  return {
    title: `Where requests go${group === undefined ? "" : `: ${group}`}`,
    description: flows.map(sentence),
    vm: vmName(model),
    bands,
    boxes,
    edges,
  };
}

/** What is on the picture so far. */
interface Sheet {
  readonly boxes: PictureBox[];
  readonly edges: PictureEdge[];
  readonly ways: Way[];
  bands: number;
}

/** What passes through a frontend of HAProxy, which stands beside bands that follow each other. */
interface Way {
  readonly frontend: KubernetesFrontend;
  readonly first: number;
  readonly isBehindNginx: boolean;
  readonly incoming: Speech;
  last: number;
}

function addNginx(group: NginxGroup, sheet: Sheet): void {
  const first = sheet.bands;
  const [top, ...rest] = [
    ...entryRows(group, sheet),
    ...group.hosts.flatMap((flows) => hostRows(flows, sheet)),
  ];
  if (top === undefined) return;
  const last = sheet.bands - 1;
  sheet.boxes.push({ column: "nginx", look: "card", first, last, rows: [top, ...rest] });
}

/** Where nginx is asked: a row for all sockets that are alike. */
function entryRows({ sockets, endsTls: hasTls }: NginxGroup, sheet: Sheet): readonly PictureRow[] {
  const kinds = new Map<string, [NginxSocket, ...NginxSocket[]]>();
  for (const socket of sockets) {
    const key = [socket.ssl, socket.redirects, socket.reach].join();
    const alike = kinds.get(key);
    if (alike === undefined) kinds.set(key, [socket]);
    else alike.push(socket);
  }
  return Array.from(kinds.values(), (alike, index): PictureRow => {
    const [{ ssl, redirects, reach }] = alike;
    const band = sheet.bands++;
    const speech = ssl ? https : http;
    if (reach === "internet") sheet.edges.push({ from: "clients", to: "nginx", band, ...speech });
    const where = reach === "internet" ? publicAddress : reachedFrom(reach);
    return {
      band,
      lines: [
        ...alike.map(({ text }) => code(text)),
        ...(reach === "internet" && index > 0 ? [] : [where]),
        ...(ssl && hasTls ? [tlsEnds] : []),
        ...(redirects ? [note("redirects to HTTPS")] : []),
      ],
    };
  });
}

/** A host's rows, one for each location. */
function hostRows(flows: readonly Flow[], sheet: Sheet): readonly PictureRow[] {
  return flows.map(({ virtualHost, host, location = "/", frontend, target }, index): PictureRow => {
    const band = sheet.bands++;
    const aliases = virtualHost?.serverNames.slice(1) ?? [];
    const head =
      index > 0 ? [] : [name(host), ...aliases.map(({ value }) => note(`also ${value}`))];
    const answer = target === "nginx" ? "nginx itself" : target;
    if (frontend !== undefined) addLocation(frontend, band, sheet);
    return {
      band,
      lines: [...head, code(location), ...(frontend === undefined ? [note(answer)] : [])],
      anchor: head.length,
      begins: index === 0,
    };
  });
}

/** The line from a location to its frontend, which stands beside the first one that leads to it. */
function addLocation(frontend: KubernetesFrontend, band: number, { edges, ways }: Sheet): void {
  const edge = { from: "nginx", to: "haproxy", band, ...http } as const;
  const known = ways.find((way) => way.frontend === frontend);
  if (known === undefined) {
    ways.push({ frontend, first: band, last: band, isBehindNginx: true, incoming: http });
  } else if (known.last === band - 1) {
    known.last = band;
  } else {
    edges.push({ ...edge, toBand: known.first });
    return;
  }
  edges.push(edge);
}

/** Ways past nginx; those to the same place in the cluster follow each other. */
function addDirect(flows: readonly Flow[], model: Model, sheet: Sheet): void {
  const reachOf = reachOfBinds(model);
  const targetOf = targetsOf(model);
  const places = new Map<string, KubernetesFrontend[]>();
  for (const { frontend, virtualHost } of flows) {
    if (frontend === undefined || virtualHost !== undefined) continue;
    const { place } = targetOf(frontend);
    places.set(place, [...(places.get(place) ?? []), frontend]);
  }
  for (const frontend of [...places.values()].flat()) {
    const first = sheet.bands++;
    const incoming = spokenByClients(frontend);
    if (reachOf(frontend).some(({ reach }) => reach === "internet")) {
      sheet.edges.push({ from: "clients", to: "haproxy", band: first, ...incoming });
    }
    sheet.ways.push({ frontend, first, last: first, isBehindNginx: false, incoming });
  }
}

function addHaproxy(model: Model, { boxes, ways }: Sheet): void {
  const reachOf = reachOfBinds(model);
  for (const { frontend, first, last, isBehindNginx } of ways) {
    const binds = reachOf(frontend);
    const isPublic = binds.some(({ reach }) => reach === "internet");
    const lines = [
      name(frontend.name),
      ...binds.map(({ value }) => code(value)),
      ...(endsTls(frontend) ? [tlsEnds] : []),
      ...(isPublic ? [isBehindNginx ? note("the internet reaches it, too") : publicAddress] : []),
      ...(isPublic || isBehindNginx ? [] : [reachedFrom(binds[0]?.reach ?? "nowhere")]),
      note(`mode ${frontend.mode.value}`),
      note(choiceOf(frontend)),
    ];
    boxes.push({ column: "haproxy", look: "card", first, last, rows: [{ band: first, lines }] });
  }
}

/** What HAProxy decides: in tcp mode per connection, and it looks into none. */
function choiceOf({ mode, target }: KubernetesFrontend): string {
  if (mode.value === "tcp") return "passes streams unread";
  switch (target.kind) {
    case "podPort":
      return "chooses a pod";
    case "lbServicePort":
      return "chooses an agent";
    case "servicePort":
      return "passes to the Service";
  }
}

/** Where HAProxy passes to; frontends beside each other that reach the same pods share their box. */
function addCluster(model: Model, { boxes, edges, ways }: Sheet): void {
  const targetOf = targetsOf(model);
  const piles: { place: string; first: number; last: number; lines: readonly PictureLine[] }[] = [];
  for (const { frontend, first: band, incoming } of ways) {
    const { place, entrance, pods } = targetOf(frontend);
    const speech = spokenByHaproxy(frontend, incoming);
    if (entrance !== undefined) {
      const rows = [{ band, lines: entrance }] as const;
      boxes.push({ column: "entrance", look: "card", first: band, last: band, rows });
      edges.push({ from: "haproxy", to: "entrance", band, ...speech });
    }
    const from = entrance === undefined ? "haproxy" : "entrance";
    edges.push({ from, to: "pods", band, ...speech });
    const lines = pods(speech);
    const before = piles.at(-1);
    if (before?.place === place && before.last === band - 1) {
      before.last = band;
      // The one that is spoken to in TLS says so.
      if (lines.length > before.lines.length) before.lines = lines;
    } else {
      piles.push({ place, first: band, last: band, lines });
    }
  }
  for (const { first, last, lines } of piles) {
    boxes.push({ column: "pods", look: "pile", first, last, rows: [{ band: first, lines }] });
  }
}

function vmName({ webgateways }: Model): string {
  const names = webgateways.flatMap(({ name: one }) => one ?? []);
  return names.length > 1
    ? `webgateway VMs ${names.join(", ")}, configured alike`
    : ["webgateway VM", ...names].join(" ");
}

function sentence({ host, virtualHost, location, frontend, target }: Flow): string {
  const nginx = virtualHost?.tls === undefined ? "nginx" : "nginx, where TLS ends";
  const binds = frontend?.binds.map(({ value }) => value).join(", ");
  const haproxy = frontend && `HAProxy frontend ${frontend.name} on ${binds}`;
  const way = [virtualHost && nginx, haproxy, target].filter((part) => part !== undefined);
  return `${location === undefined ? host : `${host} ${location}`}: ${way.join(", then ")}.`;
}

const publicAddress: PictureLine = { kind: "note", text: "public (FE)" };
const tlsEnds: PictureLine = { kind: "tls", text: "TLS ends here" };

function name(text: string): PictureLine {
  return { kind: "name", text };
}

function code(text: string): PictureLine {
  return { kind: "code", text };
}

function note(text: string): PictureLine {
  return { kind: "note", text };
}

function reachedFrom(reach: Reach): PictureLine {
  return note(`reached from ${reach === "resource group" ? "the resource group" : reach}`);
}
