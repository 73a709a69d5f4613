import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Before anything else is read: Node takes the types out of every file and compiles it, and here finds what it made of them the last time. Where the folder cannot be written nothing is kept.
enableCompileCache(join(import.meta.dirname, "../../node_modules/.cache/endpoint"));
await import("./start.ts");
