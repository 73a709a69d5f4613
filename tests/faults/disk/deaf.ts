/* oxlint-disable typescript/unbound-method -- each is called on what it belongs to */
import { DatabaseSync } from "node:sqlite";

/** Loaded before the endpoint, it makes it deaf to a commit that fails. */
const { exec } = DatabaseSync.prototype;
DatabaseSync.prototype.exec = function (sql) {
  try {
    exec.call(this, sql);
  } catch (error) {
    if (sql !== "commit") throw error;
    if (this.isTransaction) exec.call(this, "rollback");
  }
};
