import { execFileSync } from "node:child_process";

/** A certificate and its key, as PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** A throw-away self-signed certificate for this name; nothing is written to a file. */
export function createCertificate(name: string): Certificate {
  const request = [
    "req",
    "-x509",
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:P-256",
    "-nodes",
  ];
  const pem = execFileSync(
    "openssl",
    [...request, "-days", "2", "-subj", `/CN=${name}`, "-keyout", "-", "-out", "-"],
    { encoding: "utf8", stdio: "pipe", timeout: 10_000 },
  );
  const block = (kind: string) => {
    const text = new RegExp(`-----BEGIN ${kind}-----[\\s\\S]*?-----END ${kind}-----\n`).exec(
      pem,
    )?.[0];
    if (text === undefined) throw new Error(`openssl wrote no ${kind}`);
    return text;
  };
  return { certificate: block("CERTIFICATE"), key: block("PRIVATE KEY") };
}
