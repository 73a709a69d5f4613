import type { Edit } from "./rewritten.ts";

/** A bug put into the program for one run: its name, and how it would read in the source. Defences that stand behind one another fall together. */
export type Planted = {
  readonly name: string;
  /** The promise it breaks. */
  readonly promise: number;
  readonly edits: readonly Edit[];
  /** What must happen for it to do harm, where that is rare: it then happens more often than by chance. */
  readonly favour?: string;
};

const tablet = "kiosk/keeping";
const sending = "kiosk/sending";

export const planted: readonly Planted[] = [
  {
    name: "a form is thanked for before it is on the disk",
    promise: 1,
    edits: [
      { file: `${tablet}/save.ts`, from: "const sequence = await database.attempt(", to: "const sequence = 0; void database.attempt(" },
    ],
  },
  {
    name: "any answer of success delivers",
    promise: 3,
    favour: "receipt as 200",
    edits: [
      {
        file: `${sending}/exchange.ts`,
        from: "return await readExchange(response, sending);",
        to: `const results = load.records.map(({ id, hash }) => ({ id, hash, outcome: "accepted" as const }));
    const receipt = { store, epoch: load.heartbeat.epoch ?? "0198f000-0000-4000-8000-00000000e000", results };
    return response.ok && response.status !== 201 ? { kind: "receipt", receipt, serverTime: null } : await readExchange(response, sending);`,
      },
    ],
  },
  {
    name: "a receipt is read by position",
    promise: 3,
    favour: "every other result",
    edits: [
      {
        file: `${sending}/exchange.ts`,
        from: "return await readExchange(response, sending);",
        to: `const read = await readExchange(response, sending);
    if (read.kind !== "receipt") return read;
    const results = read.receipt.results.flatMap((result, place) => {
      const record = load.records[place];
      return record ? [{ ...result, id: record.id, hash: record.hash }] : [];
    });
    return { ...read, receipt: { ...read.receipt, results } };`,
      },
    ],
  },
  {
    name: "the receipt of another tablet is taken",
    promise: 11,
    favour: "an older answer",
    edits: [{ file: `${sending}/exchange.ts`, from: " && (receipt.device ?? device) === device", to: "" }],
  },
  {
    name: "the receipt of another store is taken",
    promise: 3,
    favour: "other store",
    edits: [
      {
        file: `${sending}/exchange.ts`,
        from: "receipt?.store === store && (receipt.device ?? device) === device",
        to: "receipt !== undefined",
      },
      { file: `${tablet}/take-receipt.ts`, from: "kept?.store === receipt.store && kept.hash", to: "kept !== undefined && kept.hash" },
    ],
  },
  {
    name: "a receipt is taken for another record of that id",
    promise: 3,
    favour: "hashes of others",
    edits: [
      {
        file: `${tablet}/take-receipt.ts`,
        from: "kept?.store === receipt.store && kept.hash === result.hash",
        to: "kept?.store === receipt.store",
      },
    ],
  },
  {
    name: "a copy is deleted at its receipt",
    promise: 3,
    favour: "restore",
    edits: [
      { file: `${tablet}/take-receipt.ts`, from: "await records.put(settled(kept, result, today))", to: "await records.delete(kept.id)" },
    ],
  },
  {
    name: "a restored store goes unnoticed",
    promise: 3,
    favour: "an older store, days later",
    edits: [
      {
        file: `${tablet}/take-receipt.ts`,
        from: "if (known === epoch) return;",
        to: "if (known !== undefined) return void (await database.facts.put({ name, value: epoch }));",
      },
    ],
  },
  {
    name: "copies go a day after their receipt",
    promise: 3,
    favour: "an older store, days later",
    edits: [{ file: `${tablet}/deliveries-in.ts`, from: "acknowledgedDay <= today - keepDays", to: "acknowledgedDay < today" }],
  },
  {
    name: "session keys go with what is delivered",
    promise: 3,
    edits: [
      {
        file: `${tablet}/deliveries-in.ts`,
        from: 'const needed = new Set(await records.orderBy("key").uniqueKeys());',
        to: "const needed = new Set<unknown>();",
      },
    ],
  },
  {
    name: "a number is given twice",
    promise: 3,
    edits: [
      {
        file: `${tablet}/save.ts`,
        from: "await facts.put({ name, value: sequence });",
        to: "if (sequence % 3 !== 0) await facts.put({ name, value: sequence });",
      },
    ],
  },
  {
    name: "a tablet gives up after three failures",
    promise: 15,
    edits: [
      { file: `${sending}/loop.ts`, from: "if (stopped) return;\n    cancel", to: "if (stopped || failures > 3) return;\n    cancel" },
    ],
  },
  {
    name: "a duplicate is counted again",
    promise: 12,
    edits: [
      {
        file: "server/store/sqlite/keep.ts",
        from: "if (!responses.insert(judged, standing, visitor.receivedHour)) return false;",
        to: "responses.insert(judged, standing, visitor.receivedHour);",
      },
    ],
  },
  {
    name: "duplicates are known from memory only",
    promise: 12,
    favour: "endpoint dies after the commit",
    edits: [
      {
        file: "server/store/sqlite/keep.ts",
        from: "const facts = openFacts(",
        to: "const seen = new Set<string>();\n  const facts = openFacts(",
      },
      {
        file: "server/store/sqlite/keep.ts",
        from: "if (!responses.insert(judged, standing, visitor.receivedHour)) return false;",
        to: "if (seen.has(record.id)) return false;\n    seen.add(record.id);\n    responses.insert(judged, standing, visitor.receivedHour);",
      },
    ],
  },
  {
    name: "a conflict is counted",
    promise: 12,
    favour: "old tablet",
    edits: [
      {
        file: "server/store/sqlite/keep.ts",
        from: 'if (known === hash) return { id, hash, outcome: "duplicate" };',
        to: 'if (known === hash) return { id, hash, outcome: "duplicate" };\n    if (known !== undefined && judged.verdict === "valid") tallies.count(judged.survey, judged.ballot, "counted");',
      },
    ],
  },
  {
    name: "practice is counted",
    promise: 12,
    edits: [{ file: "server/store/sqlite/keep.ts", from: 'if (ballot.mode === "live") tallies.count', to: "tallies.count" }],
  },
  {
    name: "a form left unfinished counts as whole",
    promise: 12,
    edits: [{ file: "survey/standing.ts", from: 'return "partial";', to: 'return "counted";' }],
  },
  {
    name: "a body need not be that of its hash",
    promise: 5,
    favour: "old tablet",
    edits: [{ file: "server/judge.ts", from: 'if (digest("sha256", record.body) !== record.hash)', to: "if (record.body.length === 0)" }],
  },
  {
    name: "one bad record turns its batch away",
    promise: 5,
    edits: [
      {
        file: "server/judge.ts",
        from: "const opened = openRecord(envelope.data, circumstances.keys);",
        to: 'const opened = openRecord(envelope.data, circumstances.keys);\n  if ("shut" in opened || opened.body.includes("no-such")) throw new Error("a bad record");',
      },
    ],
  },
  {
    name: "a record that was refused counts as delivered",
    promise: 5,
    edits: [{ file: `${tablet}/take-receipt.ts`, from: 'if (outcome !== "rejected") return', to: "if (outcome) return" }],
  },
  {
    name: "a revoked tablet is counted all the same",
    promise: 7,
    favour: "revoke",
    edits: [{ file: "server/judge.ts", from: 'if (tablet.revoked) return heldAs(record, "device: was revoked", unit);', to: "" }],
  },
  {
    name: "a held record is released twice",
    promise: 7,
    favour: "old tablet",
    edits: [
      { file: "server/integrity/held-list.ts", from: '.where("held_decision.id", "is", null);\n}\n\ntype Asked', to: ";\n}\n\ntype Asked" },
      {
        file: "server/integrity/release.ts",
        from: 'if (numInsertedOrUpdatedRows !== 1n) return "id: a response with this id is kept already";',
        to: "void numInsertedOrUpdatedRows;",
      },
    ],
  },
  {
    name: "a day that lies ahead is turned away",
    promise: 8,
    favour: "clock is set",
    edits: [
      {
        file: "server/judge.ts",
        from: "if (!known.units.has(unit)) return",
        to: 'if (response.day > arrival.received.day) return { verdict: "rejected", id: record.id, hash: record.hash, reason: "day: lies ahead" };\n  if (!known.units.has(unit)) return',
      },
    ],
  },
  {
    name: "a day is moved without a flag",
    promise: 8,
    favour: "clock is set",
    edits: [{ file: "server/store/ballot.ts", from: 'moved && asItCame === "counted"', to: '!moved && asItCame === "flagged"' }],
  },
  {
    name: "a receipt is given before the commit",
    promise: 4,
    favour: "endpoint dies before the commit",
    edits: [
      {
        file: "server/receive.ts",
        from: "const rulings = await store.keep(delivery);",
        to: 'const rulings = delivery.records.map((one) => (one.verdict === "rejected" ? { id: one.id, hash: one.hash, outcome: "rejected" as const } : { id: one.record.id, hash: one.record.hash, outcome: "accepted" as const }));\n  store.keep(delivery).catch(() => {});',
      },
    ],
  },
];

/** The edits that plant a bug; throws when none has that name. */
export function editsOf(name: string): readonly Edit[] {
  const bug = planted.find((one) => one.name === name);
  if (!bug) throw new Error(`no bug is called ${name}: there are ${planted.map((one) => one.name).join(", ")}`);
  return bug.edits;
}
