/* oxlint-disable typescript/unbound-method -- each is called on what it belongs to */
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";

/** Loaded before the endpoint, it takes away what a receipt rests on: SQLite and PostgreSQL no longer wait for the disk at a commit. */
const { exec } = DatabaseSync.prototype;
DatabaseSync.prototype.exec = function (sql) {
  exec.call(this, sql.replace("synchronous = full", "synchronous = normal"));
};

const hello = "getStartupConf";
const original: unknown = Reflect.get(Client.prototype, hello);
if (typeof original !== "function") throw new Error("pg greets its server otherwise");
Reflect.set(Client.prototype, hello, function (this: Client): object {
  const { options, ...said } = Reflect.apply(original, this, []);
  return { ...said, options: String(options).replace("synchronous_commit=on", "synchronous_commit=off") };
});
