import { connect, createServer, type AddressInfo } from "node:net";

/** A way to an IMAP server on which somebody can be stopped at a certain command: what they say is not passed on from there, and they are told of. */
export async function openWay(port: number) {
  let ambush: { command: string; left: number; reached: () => void } | undefined;
  const server = createServer((client) => {
    const imap = connect(port, "127.0.0.1");
    for (const line of [client, imap]) line.on("error", () => undefined);
    client.on("data", (said) => {
      if (ambush?.command && said.includes(ambush.command) && --ambush.left <= 0) {
        client.pause();
        return ambush.reached();
      }
      imap.write(said);
    });
    client.on("close", () => imap.destroy());
    imap.on("data", (said) => client.write(said));
    imap.on("close", () => client.destroy());
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    /** Waits until a command is said for the so-many-th time, which the server never hears. */
    stopAt: (command: string, times: number): Promise<void> =>
      new Promise((reached) => (ambush = { command, left: times, reached })),
    /** Lets everything through. */
    clear: (): void => (ambush = undefined),
    close: (): void => void server.close(),
  };
}
