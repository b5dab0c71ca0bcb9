import { connect, type Socket } from "node:net";
import { amiReader, amiText, type AmiMessage } from "./ami-messages.ts";

type LineAsked = {
  host: string;
  port: number;
  user: string;
  password: string;
  /** Signed in, each time anew. */
  up: () => void;
  /** The line broke, or was never there; it is tried again. */
  down: (fault: string) => void;
  hear: (message: AmiMessage) => void;
  /** First wait before trying again, in ms; doubled up to a minute. */
  firstWait: number;
};

const longestWait = 60_000;
const pingEvery = 20_000;

/** A line to a manager interface that signs in, is kept awake, and stands up again by itself when it breaks. */
export function openLine(asked: LineAsked) {
  const { host, port, user, password, up, down, hear, firstWait } = asked;
  let socket: Socket | undefined;
  let waiting: NodeJS.Timeout | undefined;
  let wait = firstWait;
  let closed = false;
  const write = (fields: Readonly<Record<string, string | number>>) => void socket?.write(amiText(fields));

  function open(): void {
    const read = amiReader();
    let fault = "the connection was closed";
    const line = connect(port, host, () =>
      write({ Action: "Login", Username: user, Secret: password, Events: "call,agent,reporting", ActionID: "login" }),
    );
    socket = line;
    const beat = setInterval(() => write({ Action: "Ping" }), pingEvery);
    line.setTimeout(2 * pingEvery, () => line.destroy(new Error("it does not answer any more")));
    line.on("data", (chunk) => {
      for (const message of read(chunk.toString("utf8")))
        if (message["ActionID"] === "login") signedIn(message, line);
        else hear(message);
    });
    line.on("error", (error) => (fault = error.message));
    line.on("close", () => {
      clearInterval(beat);
      if (closed) return;
      down(fault);
      waiting = setTimeout(open, wait);
      wait = Math.min(wait * 2, longestWait);
    });
  }

  function signedIn({ Response, Message = "sign-in refused" }: AmiMessage, line: Socket): void {
    if (Response !== "Success") return void line.destroy(new Error(Message));
    wait = firstWait;
    up();
  }

  open();
  return {
    write,
    close(): void {
      closed = true;
      clearTimeout(waiting);
      socket?.destroy();
    },
  };
}
