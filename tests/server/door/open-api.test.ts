import { beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { openApiOf } from "../../../src/server/door/open-api.ts";
import { readResults } from "#protocol/results.ts";
import { sendResponses } from "#protocol/responses.ts";
import { openDesk } from "../open-desk.ts";

/** JSON Schema 2020-12, which OpenAPI 3.1 takes as it is: here only that it is one. */
const Schema = z.union([z.boolean(), z.looseObject({})]);
const Content = z.record(z.string().check(z.regex(/^\w+\/[\w.+-]+$/)), z.strictObject({ schema: Schema }));
const Reference = z.strictObject({ $ref: z.string() });
const Answer = z.union([Reference, z.strictObject({ description: z.string(), content: z.optional(Content) })]);

/** What OpenAPI 3.1 demands of the parts used here (spec.openapis.org/oas/v3.1.1, §4.8), and nothing beyond them. */
const Operation = z.strictObject({
  operationId: z.string().check(z.regex(/^[a-z]\w*$/i)),
  tags: z.array(z.string()),
  summary: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.optional(z.array(z.strictObject({ name: z.string(), in: z.literal("query"), required: z.boolean(), schema: Schema }))),
  requestBody: z.optional(z.strictObject({ required: z.literal(true), content: Content })),
  responses: z.record(z.string().check(z.regex(/^([1-5]\d\d|[1-5]XX|default)$/)), Answer),
});
const Document = z.strictObject({
  openapi: z.string().check(z.regex(/^3\.1\.\d+$/)),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  tags: z.array(z.strictObject({ name: z.string() })),
  paths: z.record(z.string().check(z.startsWith("/")), z.strictObject({ get: z.optional(Operation), post: z.optional(Operation) })),
  components: z.strictObject({
    schemas: z.record(z.string().check(z.regex(/^[\w.-]+$/)), Schema),
    responses: z.record(z.string(), z.strictObject({ description: z.string(), content: Content })),
    securitySchemes: z.record(
      z.string(),
      z.union([
        z.strictObject({ type: z.literal("apiKey"), in: z.enum(["cookie", "header"]), name: z.string(), description: z.string() }),
        z.strictObject({ type: z.literal("http"), scheme: z.literal("bearer"), description: z.string() }),
      ]),
    ),
  }),
});

let text = "";
let routes: { readonly method: string; readonly path: string }[] = [];

beforeAll(async () => {
  await using desk = await openDesk();
  const answer = await desk.app.request("/api/openapi.json");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/json"]);
  text = await answer.text();
  routes = desk.app.routes.filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/"));
});

test("the description of the calls is OpenAPI 3.1", () => {
  const { paths, components, tags } = z.parse(Document, JSON.parse(text));
  const operations = Object.values(paths).flatMap(({ get, post }) => [get, post].filter((one) => one !== undefined));
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const { security, tags: named } of operations) {
    for (const scheme of security.flatMap((one) => Object.keys(one))) expect(components.securitySchemes).toHaveProperty(scheme);
    expect(tags.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
  }
});

test("every reference in it leads somewhere", () => {
  const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path?.split("/") ?? []);
  expect(references.length).toBeGreaterThan(0);
  for (const path of references) expect(JSON.parse(text)).toHaveProperty(path);
  expect(text).not.toMatch(/"\$ref":"[^#]/);
});

test("every call that is served is in it, and every call in it is served", () => {
  const { paths } = z.parse(Document, JSON.parse(text));
  const told = Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.keys(byMethod).map((method) => `${method.toUpperCase()} ${path}`),
  );
  // The page for readers, with its style sheet, tells of the calls and is none.
  const served = routes.map(({ method, path }) => `${method} ${path}`).filter((call) => !/^GET \/api\/(openapi\.(json|css))?$/.test(call));
  expect(new Set(told)).toEqual(new Set(served));
  expect(told.length).toBeGreaterThan(5);
});

test("a call says who may make it, what it takes and what it gives", () => {
  const { paths } = z.parse(Document, JSON.parse(JSON.stringify(openApiOf([readResults, sendResponses]))));
  expect(paths["/api/results"]?.get).toMatchObject({
    security: [{ session: [] }],
    summary: expect.stringContaining("manager"),
    parameters: expect.arrayContaining([
      { name: "period", in: "query", required: true, schema: expect.objectContaining({ type: "string" }) },
      { name: "unit", in: "query", required: false, schema: expect.objectContaining({ maxLength: 60 }) },
    ]),
  });
  expect(paths["/api/responses"]?.post).toMatchObject({
    security: [{ device: [], signature: [] }],
    requestBody: { content: { "application/json": { schema: { required: expect.arrayContaining(["records"]) } } } },
    responses: { "2XX": { content: { "application/json": { schema: { required: ["store", "epoch", "results"] } } } } },
  });
});

test("people can read it as a page without script or style of its own", async () => {
  await using desk = await openDesk();
  const page = await desk.app.request("/api/");
  const html = await page.text();
  expect(page.headers.get("content-type")).toContain("text/html");
  expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  const { paths } = z.parse(Document, JSON.parse(text));
  for (const path of Object.keys(paths)) expect(html).toContain(path);
  expect((await desk.app.request("/api/openapi.css")).headers.get("content-type")).toContain("text/css");
});
