import { createLab } from "./lab.ts";

// Run by the test that kills it: a lab whose maker does nothing to clean up.
const lab = await createLab({ addresses: [] });
await lab.startHaproxy("defaults\n  timeout client 1s\n\nlisten a\n  bind 127.0.0.1:8001\n");
await lab.pods.tally();
await lab.client.request({ address: "127.0.0.1", port: 8001 });
process.stdout.write("ready\n");
