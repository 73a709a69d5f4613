/** Settings that let an endpoint of its own process begin at this instant, whatever the day is elsewhere; what Node itself writes into an answer's head is not of that clock. */
export function beginningAt(instant: Date): Readonly<Record<string, string>> {
  const setClock = `
    import { ServerResponse } from "node:http";
    const ahead = ${instant.getTime()} - Date.now();
    globalThis.Date = class extends Date {
      constructor(...given) { given.length > 0 ? super(...given) : super(new.target.now()); }
      static now() { return super.now() + ahead; }
    };
    const { writeHead } = ServerResponse.prototype;
    ServerResponse.prototype.writeHead = function (...given) {
      this.setHeader("date", new Date().toUTCString());
      return writeHead.apply(this, given);
    };`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(setClock)}` };
}
