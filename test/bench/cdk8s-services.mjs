// Synthesises COUNT Services with cdk8s into DIR: `node cdk8s-services.mjs COUNT DIR`.
import { ApiObject, App, Chart } from "cdk8s";

const [count, outdir] = process.argv.slice(2);
const app = new App({ outdir });
const chart = new Chart(app, "services");
for (let index = 0; index < Number(count); index += 1) {
  const name = `app${String(index).padStart(5, "0")}`;
  new ApiObject(chart, name, {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name, namespace: "default" },
    spec: {
      type: "ClusterIP",
      clusterIP: "None",
      selector: { app: name },
      ports: [{ name: "http", port: 8888, targetPort: 8888 }],
    },
  });
}
app.synth();
