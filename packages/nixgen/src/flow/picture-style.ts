/** Colours of everything on a picture, for a light and for a dark page. */
const colours = {
  light: {
    page: "#ffffff",
    frame: "#f6f8fa",
    border: "#d1d9e0",
    box: "#ffffff",
    edge: "#818b98",
    text: "#1f2328",
    muted: "#59636e",
    tls: "#1a7f37",
    plain: "#59636e",
    stream: "#8250df",
  },
  dark: {
    page: "#0d1117",
    frame: "#151b23",
    border: "#3d444d",
    box: "#0d1117",
    edge: "#656c76",
    text: "#f0f6fc",
    muted: "#9198a1",
    tls: "#3fb950",
    plain: "#9198a1",
    stream: "#ab7df8",
  },
};

/** How a picture looks. Old viewers know no custom properties, so each theme has all rules. */
export const pictureStyle = `
text{font-family:-apple-system,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;font-size:13px}
.name{font-size:14px;font-weight:600}
.code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
.label{font-size:12px;font-weight:600}
.wire,.shackle,.rule{fill:none}
.wire{stroke-width:1.5}
.wire.tls{stroke-width:2.5}
.wire.stream{stroke-dasharray:6 4}
.shackle{stroke-width:1.5}
${themed(colours.light)}
@media (prefers-color-scheme:dark){
${themed(colours.dark)}
}
`;

function themed(theme: (typeof colours)["light"]): string {
  const wires = (["tls", "plain", "stream"] as const).flatMap((wire) => [
    `.wire.${wire}{stroke:${theme[wire]}}`,
    `.arrow.${wire},.label.${wire}{fill:${theme[wire]}}`,
  ]);
  return [
    `.page{fill:${theme.page}}`,
    `.frame{fill:${theme.frame};stroke:${theme.border}}`,
    `.box{fill:${theme.box};stroke:${theme.edge}}`,
    `.rule{stroke:${theme.border}}`,
    `.name,.code{fill:${theme.text}}`,
    `.note{fill:${theme.muted}}`,
    `text.tls,.padlock{fill:${theme.tls}}`,
    `.shackle{stroke:${theme.tls}}`,
    ...wires,
  ].join("\n");
}
