const leak = `
  import { openSync } from "node:fs";
  import { Server } from "node:http";
  const kept = [];
  const { emit } = Server.prototype;
  Server.prototype.emit = function (event, ...given) {
    if (event === "request") kept.push(Buffer.alloc(2_000_000, 1), openSync("/dev/null"));
    return emit.call(this, event, ...given);
  };`;

/** Settings under which an endpoint keeps two megabytes of memory and an open file of every call. */
export const leaking: Readonly<Record<string, string>> = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(leak)}` };
