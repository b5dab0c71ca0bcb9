/** A browser and its system in two words, out of what it says of itself: "Firefox · Windows". */
export function agentName(agent: string): string {
  const browser = browsers.find(([, mark]) => mark.test(agent))?.[0];
  const system = systems.find(([, mark]) => mark.test(agent))?.[0];
  return [browser, system].filter(Boolean).join(" · ") || agent.slice(0, 40);
}

/** The first that fits: most browsers also name those they descend from. */
const browsers: readonly [name: string, mark: RegExp][] = [
  ["Edge", /\bEdgA?\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["WeChat", /\bMicroMessenger\//],
  ["Chrome", /\b(Headless)?Chrome\/|\bCriOS\//],
  ["Safari", /\bSafari\//],
];
const systems: readonly [name: string, mark: RegExp][] = [
  ["Android", /\bAndroid\b/],
  ["HarmonyOS", /\b(HarmonyOS|OpenHarmony)\b/],
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac OS X\b/],
  ["Linux", /\bLinux\b/],
];
