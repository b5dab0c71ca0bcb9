import assert from "node:assert/strict";
import { test } from "node:test";
import { agentName } from "./agent-name.ts";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
const agents: [agent: string, name: string][] = [
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/144.0.0.0 Safari/537.36`, "Chrome · Windows"],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/144.0.0.0 Safari/537.36 Edg/144.0.0.0`,
    "Edge · Windows",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:139.0) Gecko/20100101 Firefox/139.0", "Firefox · Linux"],
  [`Mozilla/5.0 (Linux; Android 16; Pixel) ${webkit} Chrome/144.0 Mobile Safari/537.36`, "Chrome · Android"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Safari/604.1",
    "Safari · iPhone",
  ],
  ["curl/8.9", "curl/8.9"],
];
for (const [agent, name] of agents) test(`agent: ${name}`, () => assert.equal(agentName(agent), name));
