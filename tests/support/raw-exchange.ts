import { connect } from "node:net";

/** Sends bytes to a port of this machine, closes this end, and gives what came back until the other end closed too, a byte a character. */
export function exchange(port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect(port, "127.0.0.1", () => socket.end(bytes));
    socket.setEncoding("latin1").on("data", (text: string) => (heard += text));
    // A line that is cut is an answer too.
    socket.on("error", () => {});
    socket.on("close", () => resolve(heard));
  });
}
