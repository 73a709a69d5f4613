import { get as getInClear, type RequestOptions } from "node:http";
import { get as getOverTls } from "node:https";

// A program of its own, for supervisors that ask by a command: ends well when the endpoint on this machine says that it lives.
const { PORT = "3000", HOST = "127.0.0.1", TLS_CERT = "" } = process.env;

const everyAddress = HOST === "0.0.0.0" || HOST === "::";
const asked: RequestOptions = { host: everyAddress ? "127.0.0.1" : HOST, port: PORT, path: "/api/health", timeout: 4000 };
// The certificate names the endpoint as others know it, not this machine; nothing secret is asked or told.
const request = TLS_CERT === "" ? getInClear(asked) : getOverTls({ ...asked, rejectUnauthorized: false });

request.once("response", ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1));
request.once("timeout", () => process.exit(1));
request.once("error", () => process.exit(1));
