#!/usr/bin/env node
"use strict";
const { loadBundle } = require("./load-bundle.js");

loadBundle().load("run-process.cjs").runProcess();
