#!/usr/bin/env node
import { runProcess } from "../dist/bundle/run-process.js";

await runProcess();
