import { spawn } from "node:child_process";
import { createServer } from "vite";

// The endpoint in a process of its own, started again whenever one of its files changes.
const endpoint = spawn(process.execPath, ["--watch", "--watch-preserve-output", "src/server/main.ts"], { stdio: "inherit" });
const pages = await createServer({ configFile: "vite.config.ts" });
await pages.listen();
console.log("Pages with hot reload (the endpoint behind them answers /api):");
for (const room of ["kiosk", "dashboard", "admin"]) console.log(`  ${pages.resolvedUrls?.local[0] ?? ""}${room}/`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    endpoint.kill(signal);
    void pages.close().finally(() => process.exit(0));
  });
}
