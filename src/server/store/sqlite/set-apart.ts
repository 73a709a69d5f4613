import type { DatabaseSync } from "node:sqlite";
import type { Kept } from "#server/store/judged.ts";

/** What is kept apart from records because it is deleted earlier: when they came, to the second, and their free words. */
export function openSetApart(database: DatabaseSync) {
  const insertTime = database.prepare("insert into receive_time (received_at, unit, id) values (?, ?, ?)");
  const insertComment = database.prepare(`
    insert into comment (unit, id, hash, question, salt, words)
    values (?, ?, ?, ?, ?, ?)
    on conflict (unit, id, hash, question) do nothing
  `);

  /** Of a record that was new. */
  return (unit: string, { id, hash, comments }: Kept, receivedAt: string): void => {
    insertTime.run(receivedAt, unit, id);
    for (const { question, salt, words } of comments) insertComment.run(unit, id, hash, question, salt, words);
  };
}
