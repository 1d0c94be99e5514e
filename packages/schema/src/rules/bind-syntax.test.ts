import { bindSyntax } from "./bind-syntax.js";
import { describeRule } from "./rule.test-kit.js";

const frontend = (...binds: string[]) => ({
  flyingcircus: { kubernetes: { frontend: { app: { podPort: 80, binds } } } },
});
const path = (index: number) => ["flyingcircus", "kubernetes", "frontend", "app", "binds", index];
const haproxyPath = ["flyingcircus", "services", "haproxy"];

describeRule(bindSyntax, {
  bad: [
    { title: "a bind without port", config: frontend("127.0.0.1"), at: path(0), says: "no port" },
    { title: "port 0", config: frontend("127.0.0.1:0"), at: path(0), says: "port 0" },
    {
      title: "every bad bind among good ones",
      config: frontend("1:80", "*:80", ":http"),
      at: [path(0), path(2)],
      says: /0\.0\.0\.1|"http"/,
    },
    {
      title: "an octal address",
      config: frontend("010.0.0.1:80"),
      at: path(0),
      says: /"010\.0\.0\.1:80".* 8\.0\.0\.1 /,
    },
    {
      title: "binds of structured sections",
      config: {
        flyingcircus: {
          services: {
            haproxy: { listen: { a: { binds: ["x"] } }, frontend: { b: { binds: ["y"] } } },
          },
        },
      },
      at: [
        [...haproxyPath, "listen", "a", "binds", 0],
        [...haproxyPath, "frontend", "b", "binds", 0],
      ],
      says: "no port",
    },
  ],
  good: [
    { title: "ordinary binds", config: frontend("127.0.0.1:80", "[::]:80 v6only", "/run/a.sock") },
    { title: "the platform's default", config: frontend() },
    { title: "what is another rule's finding", config: frontend("127.0.0.1 # no port") },
  ],
});
