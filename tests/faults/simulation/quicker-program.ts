import type { Edit } from "./rewritten.ts";

const prepares = "return preparedSurvey({ hash, definition: z.parse(SurveyDefinition, JSON.parse(definition)) });";

/** What a program does once in its life, and the simulation with its many lives would do again and again with the same result, it does once. Nothing is left out that could come out otherwise. */
export const quickerProgram: readonly Edit[] = [
  // A store that was put back or lay on a disk has its newest form.
  {
    file: "server/store/sqlite/open-sqlite-store.ts",
    from: 'await migrate(database, "sqlite");',
    to: `if (connection.prepare("select 1 from sqlite_schema where name = 'meta'").get() === undefined) await migrate(database, "sqlite");`,
  },
  // A version never changes.
  {
    file: "server/store/known-survey.ts",
    from: "export function knownSurvey(",
    to: "const known = new Map<string, KnownSurvey>();\n\nexport function knownSurvey(",
  },
  {
    file: "server/store/known-survey.ts",
    from: prepares,
    to: `const before = known.get(definition);
  if (before?.hash === hash) return before;
  const survey = preparedSurvey({ hash, definition: z.parse(SurveyDefinition, JSON.parse(definition)) });
  known.set(definition, survey);
  return survey;`,
  },
  // The other way of finding a call's route is given up at the first call: our routes cannot be said in it.
  {
    file: "server/app.ts",
    from: 'import { Hono } from "hono";',
    to: 'import { Hono } from "hono"; import { TrieRouter } from "hono/router/trie-router";',
  },
  { file: "server/app.ts", from: "const app = new Hono();", to: "const app = new Hono({ router: new TrieRouter() });" },
  ...loadedAtOnce("deliveries", "deliveriesIn"),
  ...loadedAtOnce("signing-keys", "signingKeysIn"),
];

/** What a page loads at its first need is there from the beginning. */
function loadedAtOnce(name: string, made: string): Edit[] {
  const file = `kiosk/keeping/${name}.ts`;
  return [
    { file, from: `(await import("./${name}-in.ts")).${made}`, to: made },
    { file, from: "/** Loads what does it", to: `import { ${made} } from "./${name}-in.ts";\n/** Loads what does it` },
  ];
}
