import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Before anything else is read: Node takes the types out of every file and compiles it, and here finds what it made of them the last
// time, which halves the work of a start (measured). Threads find it by the environment. Where the folder cannot be written nothing is kept.
const compiled = (process.env["NODE_COMPILE_CACHE"] ??= join(import.meta.dirname, "../../node_modules/.cache/endpoint"));
enableCompileCache(compiled);
await import("./start.ts");
