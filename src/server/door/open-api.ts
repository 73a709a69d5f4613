import * as z from "zod/mini";
import type { Access } from "#protocol/endpoint.ts";
import { Problem } from "#protocol/problem.ts";
import { deviceHeader, signatureHeader } from "#protocol/signing.ts";
import type { AnyEndpoint } from "./door.ts";

/** A value's form in JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;
type Answer = { readonly description: string; readonly content?: Content };
type Parameter = { readonly name: string; readonly in: "query"; readonly required: boolean; readonly schema: JsonSchema };

/** One call as OpenAPI 3.1 tells it (spec.openapis.org/oas/v3.1.1, §4.8.10). */
export type Operation = {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: Content };
  readonly responses: Readonly<Record<string, Answer | { readonly $ref: string }>>;
};

export type OpenApi = ReturnType<typeof openApiOf>;

/** Everything that is served, as OpenAPI 3.1, made from the very schemas both sides parse with. */
export function openApiOf(served: readonly AnyEndpoint[]) {
  const operations = [...served.map((endpoint) => [endpoint.path, endpoint.method, operationOf(endpoint)] as const), ...watched];
  const paths: Record<string, Partial<Record<"get" | "post", Operation>>> = {};
  for (const [path, method, operation] of operations) (paths[path] ??= {})[method === "GET" ? "get" : "post"] = operation;
  return {
    openapi: "3.1.1",
    info: {
      title: "SIPAS at the desk",
      version: "1",
      description:
        "Members of an answer that a caller does not know are to be ignored. Every refusal is a Problem; 429 and 503 say in Retry-After when to come again.",
    },
    tags: [...new Set(operations.flatMap(([, , { tags }]) => tags))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem) },
      responses: { Refused: { description: "Refused, and why", content: json({ $ref: "#/components/schemas/Problem" }) } },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "__Host-session", description: "Given by /api/sign-in" },
        device: { type: "apiKey", in: "header", name: deviceHeader, description: "Id of an enrolled tablet" },
        signature: { type: "apiKey", in: "header", name: signatureHeader, description: "ECDSA P-256 over method, path, device and body" },
        metrics: { type: "http", scheme: "bearer", description: "METRICS_TOKEN; not asked of programs on the endpoint's own machine" },
      },
    },
  } as const;
}

const refused = { default: { $ref: "#/components/responses/Refused" } };

function operationOf({ method, path, access, input, output }: AnyEndpoint): Operation {
  const { name, tag } = nameOf(method, path);
  return {
    operationId: name,
    tags: [tag],
    summary: whoMayCall(access),
    security: securityOf(access),
    ...(method === "GET"
      ? { parameters: parametersOf(schemaOf(input)) }
      : { requestBody: { required: true, content: json(schemaOf(input)) } }),
    responses: { "2XX": { description: "Done", content: json(schemaOf(output)) }, ...refused },
  };
}

/** `POST /api/me/end-sessions` is postMeEndSessions, among those of «me». */
function nameOf(method: string, path: string): { readonly name: string; readonly tag: string } {
  const words = path.replace(/^\/api\//, "").split(/\W+/);
  const name = [method.toLowerCase(), ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join("");
  return { name, tag: path.split("/")[2] ?? "" };
}

function whoMayCall(access: Access): string {
  if (access.by === "anyone") return "Anyone";
  if (access.by === "device") return "An enrolled tablet";
  return access.by === "session" ? "Whoever has signed in" : `Signed in as ${access.roles.join(" or ")}`;
}

function securityOf(access: Access): Operation["security"] {
  if (access.by === "anyone") return [];
  return access.by === "device" ? [{ device: [], signature: [] }] : [{ session: [] }];
}

function parametersOf({ properties = {}, required = [] }: JsonSchema): Parameter[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema: typeof schema === "boolean" ? {} : schema,
  }));
}

/** What travels: defaults and repairs that a reader makes are its own affair. */
function schemaOf(schema: z.core.$ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return rest;
}

function json(schema: JsonSchema): Content {
  return { "application/json": { schema } };
}

/** What is read by people and programs that do not speak the protocol. */
const texts = { health: "json", ready: "json", metrics: "plain", "heads.txt": "plain" } as const;
const summaries: Readonly<Record<keyof typeof texts, string>> = {
  health: "Whether the process lives",
  ready: "Whether it can do its work",
  metrics: "Figures for Prometheus",
  "heads.txt": "The heads of a month as a page to print",
};
const watched = (["health", "ready", "metrics", "heads.txt"] as const).map((name) => {
  const content = texts[name] === "plain" ? { "text/plain": { schema: { type: "string" } as const } } : json({ type: "object" });
  const operation: Operation = {
    operationId: nameOf("GET", `/api/${name}`).name,
    tags: [name === "heads.txt" ? "heads" : "watch"],
    summary: summaries[name],
    security: name === "metrics" ? [{ metrics: [] }] : [],
    responses: { "200": { description: "Well", content }, ...refused },
  };
  return [`/api/${name}`, "GET", operation] as const;
});
