import { haproxyOpensSection } from "./haproxy-opens-section.js";
import { describeRule } from "./rule.test-kit.js";

const frontend = (haproxyExtraConfig: string) => ({
  flyingcircus: { kubernetes: { frontend: { app: { podPort: 80, haproxyExtraConfig } } } },
});
const haproxy = (options: object) => ({ flyingcircus: { services: { haproxy: options } } });
const frontendPath = ["flyingcircus", "kubernetes", "frontend", "app", "haproxyExtraConfig"];
const haproxyPath = ["flyingcircus", "services", "haproxy"];

describeRule(haproxyOpensSection, {
  bad: [
    {
      title: "a section in a frontend's lines",
      config: frontend("maxconn 5\nlisten backdoor\n  bind :81"),
      at: frontendPath,
      says: /"listen backdoor" opens a section of the kind `listen`/,
    },
    {
      title: "each of several sections",
      config: frontend("global\n  user root\ndefaults"),
      at: [frontendPath, frontendPath],
      says: /global|defaults/,
    },
    {
      title: "an indented keyword, which HAProxy takes all the same",
      config: frontend("\t  resolvers x"),
      at: frontendPath,
      says: "resolvers",
    },
    {
      title: "a keyword hidden by quotes and escapes",
      config: frontend('"lis"ten x\nback\\x65nd y'),
      at: [frontendPath, frontendPath],
      says: /listen|backend/,
    },
    {
      title: "a keyword behind no",
      config: frontend("no peers x"),
      at: frontendPath,
      says: "peers",
    },
    {
      title: "a section in a frontend that the platform ignores",
      config: {
        ...frontend("listen x"),
        resourceGroup: { name: "rg", machines: [{ name: "web0", roles: ["webgateway"] }] },
      },
      at: frontendPath,
      says: "listen",
    },
    {
      title: "sections in the structured texts",
      config: haproxy({
        global: { extraConfig: "defaults x" },
        defaults: { extraConfig: "listen x" },
        listen: { a: { extraConfig: "listen b" } },
        frontend: { a: { extraConfig: "listen c" } },
        backend: { a: { extraConfig: "listen d" } },
      }),
      at: [
        [...haproxyPath, "global", "extraConfig"],
        [...haproxyPath, "defaults", "extraConfig"],
        [...haproxyPath, "listen", "a", "extraConfig"],
        [...haproxyPath, "frontend", "a", "extraConfig"],
        [...haproxyPath, "backend", "a", "extraConfig"],
      ],
      says: "opens a section",
    },
    {
      title: "a condition that is never closed",
      config: frontend(".if defined(X)\nmaxconn 5"),
      at: frontendPath,
      says: "no `.endif`",
    },
    {
      title: "one that is never opened, at the end of the file too",
      config: haproxy({ extraConfig: "listen x\n.endif\n.if 1" }),
      at: [...haproxyPath, "extraConfig"],
      says: 'The line ".endif" has no `.if`',
    },
    {
      title: "an else on its own",
      config: frontend(".if 1\n.endif\n.else\n.endif"),
      at: frontendPath,
      says: '".else"',
    },
  ],
  good: [
    { title: "ordinary lines", config: frontend("maxconn 5\noption httpchk\nbind :80") },
    { title: "keywords further back in a line", config: frontend("use_backend listen # global") },
    { title: "keywords in comments", config: frontend("# listen x\n") },
    { title: "words that only begin like a keyword", config: frontend("listens x\nGlobal") },
    { title: "closed conditions", config: frontend(".if 1\n.if 0\n.else\n.endif\n.endif") },
    { title: "sections at the end of the file", config: haproxy({ extraConfig: "listen x\n" }) },
  ],
});
