/** A message of Asterisk's manager interface: its fields; of a field that comes several times the last. */
export type AmiMessage = Readonly<Record<string, string>>;

/** Reads messages out of what comes over the line in pieces; the greeting at the beginning is passed over. */
export function amiReader(): (chunk: string) => AmiMessage[] {
  let rest = "";
  return (chunk) => {
    rest += chunk;
    const messages: AmiMessage[] = [];
    for (let end = rest.indexOf("\r\n\r\n"); end >= 0; end = rest.indexOf("\r\n\r\n")) {
      messages.push(messageIn(rest.slice(0, end)));
      rest = rest.slice(end + 4);
    }
    return messages;
  };
}

function messageIn(text: string): AmiMessage {
  const fields: Record<string, string> = {};
  for (const line of text.split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) fields[line.slice(0, colon)] = line.slice(colon + 1).trim();
  }
  return fields;
}

/** A message as it is sent; what would end a line early is left out. */
export const amiText = (fields: Readonly<Record<string, string | number>>): string =>
  `${Object.entries(fields)
    .map(([name, value]) => `${name}: ${String(value).replace(/[\r\n]+/g, " ")}`)
    .join("\r\n")}\r\n\r\n`;
