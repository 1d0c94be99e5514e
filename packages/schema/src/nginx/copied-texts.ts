import type { Path } from "../diagnostic.js";
import type { NginxListen, NginxLocation, VirtualHost } from "../model/nginx-model.js";
import type { Sourced } from "../model/sourced.js";

/** A text of the config that the platform copies, unquoted, behind the name of a directive. */
export interface CopiedText {
  readonly directive: string;
  readonly text: string;
  /** What the platform writes behind it. */
  readonly ending: ";" | " {}";
  readonly form: CopiedForm;
  readonly path: Path;
}

/**
 * `words`: a list of words by design, quotes of one's own included. `word`: one word, which may
 * bring its quotes. `path`: one word whose option has to begin with `/`, so that no quotes can.
 * `embedded`: the value is part of a longer word, where quotes of its own mean nothing.
 */
type CopiedForm = "words" | "word" | "path" | "embedded";

/** All of them for one virtual host; where a value is copied twice, its `embedded` place first. */
export function copiedTexts(host: VirtualHost): readonly CopiedText[] {
  const { tls } = host;
  const certificateForm = tls?.kind === "own" ? "path" : "embedded";
  const collect = collector(host.path);
  return [
    // nginx reads the error log's path as it does this one.
    ...collect("access_log", host.logs?.access, "embedded"),
    ...collect("ssl_certificate", tls?.certificate, certificateForm),
    ...collect("ssl_certificate_key", tls?.key, certificateForm),
    ...collect("ssl_trusted_certificate", tls?.trusted, certificateForm),
    ...host.serverNames.flatMap((name) => collect("server_name", name, "word")),
    ...[...host.listens, ...(host.redirectListens ?? [])].flatMap(listenTexts),
    ...collect("root", host.acmeChallenge?.root, "path"),
    ...collect("proxy_pass", host.acmeChallenge?.fallback, "embedded"),
    ...collect("root", host.root, "path"),
    ...collect("return 301", host.globalRedirect, "embedded"),
    ...passwordFileText(host),
    ...host.locations.flatMap(locationTexts),
  ];
}

function locationTexts(location: NginxLocation): readonly CopiedText[] {
  const { proxyPass } = location;
  const collect = collector(location.path);
  return [
    {
      directive: "location",
      text: location.match,
      ending: " {}",
      form: "words",
      path: location.path,
    },
    ...collect("proxy_pass", proxyPass?.kind === "url" ? proxyPass : undefined, "word"),
    ...collect("index", location.index, "words"),
    ...collect("try_files", location.tryFiles, "words"),
    ...collect("root", location.root, "path"),
    ...collect("alias", location.alias, "path"),
    ...collect("return", location.return, "words"),
    ...passwordFileText(location),
  ];
}

function listenTexts(listen: NginxListen): readonly CopiedText[] {
  const collect = collector(listen.path);
  return [
    ...collect("listen", { value: `${listen.address}:${listen.port}` }, "embedded"),
    ...listen.extraParameters.flatMap((parameter) => collect("listen", parameter, "word")),
  ];
}

function passwordFileText({
  passwordFile,
  path,
}: Pick<VirtualHost, "passwordFile" | "path">): readonly CopiedText[] {
  const own = passwordFile?.path?.at(-1) === "basicAuthFile";
  return collector(path)("auth_basic_user_file", passwordFile, own ? "path" : "embedded");
}

function collector(defaultPath: Path) {
  return (
    directive: string,
    source: Sourced<string> | undefined,
    form: CopiedForm,
  ): readonly CopiedText[] => {
    if (source === undefined) return [];
    const { value: text, path = defaultPath } = source;
    return [{ directive, text, ending: ";", form, path }];
  };
}
