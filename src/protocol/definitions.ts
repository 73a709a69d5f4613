import * as z from "zod/mini";
import { SurveyDefinition } from "#survey/definition.ts";
import { endpoint } from "./endpoint.ts";

/** One survey version by its identity, whole; versions stay for ever. */
export const readDefinition = endpoint({
  method: "GET",
  path: "/api/definition",
  access: { by: "person", roles: ["admin", "manager", "staff"] },
  input: z.object({ hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
  output: z.object({ hash: z.string(), definition: SurveyDefinition }),
});
