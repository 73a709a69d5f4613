import { html } from "hono/html";
import type { JsonSchema, OpenApi, Operation } from "./open-api.ts";

/** The calls as a page to read: who may make them, what they take, what they give. */
export function openApiPage({ info, tags, paths }: OpenApi) {
  const calls = Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${info.title}: API</title>
        <link rel="stylesheet" href="/api/openapi.css" />
      </head>
      <body>
        <h1>${info.title}: API</h1>
        <p lang="vi">
          Các lệnh gọi giữa máy tính bảng, trang quản trị và máy chủ, tự lập từ chính lược đồ mà hai bên dùng. Bản cho máy đọc:
          <a href="/api/openapi.json">openapi.json</a>.
        </p>
        <p>
          The calls between tablets, pages and the endpoint, made from the very schemas both sides use; for programs:
          <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1). ${info.description}
        </p>
        ${tags.map(
          ({ name }) =>
            html`<section>
              <h2>${name}</h2>
              ${calls.filter(({ operation }) => operation.tags.includes(name)).map(callText)}
            </section>`,
        )}
      </body>
    </html>`;
}

type Call = { readonly path: string; readonly method: string; readonly operation: Operation };

function callText({ path, method, operation }: Call) {
  const { summary, parameters = [], requestBody, responses } = operation;
  const query = parameters.map(({ name, required, schema }) => `${name}${required ? "" : "?"}: ${typeText(schema)}`).join("\n");
  const body = Object.values(requestBody?.content ?? {}).map(({ schema }) => typeText(schema))[0];
  const given = Object.values(responses).flatMap((answer) => ("content" in answer ? Object.values(answer.content ?? {}) : []))[0];
  return html`<article>
    <h3><code>${method} ${path}</code></h3>
    <p>${summary}.</p>
    ${part("Query", query)} ${part("Body", body)} ${part("Answer", given && typeText(given.schema))}
  </article>`;
}

function part(title: string, text = "") {
  if (text === "" || text === "{}") return "";
  return html`<h4>${title}</h4>
    <pre>${text}</pre>`;
}

/** A form as a programmer would write it down. */
function typeText(schema: JsonSchema | boolean, indent = ""): string {
  if (typeof schema === "boolean") return schema ? "any" : "never";
  const choices = choicesOf(schema);
  if (choices) return choiceText(choices, indent);
  if (schema.type === "array") return `[ ${choiceText(itemsOf(schema), indent)}, … ]`;
  if (schema.type === "object") return objectText(schema, indent);
  return "const" in schema ? JSON.stringify(schema.const) : [schema.type ?? "any"].flat().join(" | ");
}

function choicesOf({ enum: values, anyOf, oneOf }: JsonSchema): readonly (JsonSchema | boolean)[] | undefined {
  return values?.map((one) => ({ const: one })) ?? anyOf ?? oneOf;
}

function choiceText(choices: readonly (JsonSchema | boolean)[], indent: string): string {
  return choices.map((one) => typeText(one, indent)).join(" | ");
}

function itemsOf({ items = true, prefixItems }: JsonSchema): readonly (JsonSchema | boolean)[] {
  if (prefixItems) return prefixItems;
  return Array.isArray(items) ? items : [items];
}

function objectText({ properties, required = [], additionalProperties }: JsonSchema, indent: string): string {
  const deeper = `${indent}  `;
  const members = Object.entries(properties ?? {}).map(
    ([name, schema]) => `${deeper}${name}${required.includes(name) ? "" : "?"}: ${typeText(schema, deeper)}`,
  );
  if (additionalProperties !== undefined && additionalProperties !== false)
    members.push(`${deeper}[name]: ${typeText(additionalProperties, deeper)}`);
  return members.length === 0 ? "{}" : `{\n${members.join("\n")}\n${indent}}`;
}
