import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { World } from "./world.ts";

/** A real smart HTTP server over the bare repositories of a world: `git http-backend` behind node:http. */
export interface HttpBackend {
  /** URL of the folder of the world, with a slash at its end. */
  readonly url: string;
  /** The requests that came, as `POST /hub.git/git-receive-pack`. */
  readonly requests: readonly string[];
}

/** How a server behaves. */
export interface Behaviour {
  /** The user and password that it asks for, as `user:password`; none when absent. */
  readonly credentials?: string;
  /** Answers a request itself by returning true, instead of the backend. */
  readonly intercept?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** Starts a server for the running test. */
export async function serveHttp(world: World, behaviour: Behaviour = {}): Promise<HttpBackend> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ""} ${request.url ?? ""}`);
    if (behaviour.intercept?.(request, response) === true) return;
    if (isWelcome(request, behaviour.credentials)) runBackend(world, request, response);
    else response.writeHead(401, { "www-authenticate": 'Basic realm="hub"' }).end("who are you?\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => stop(server));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requests };
}

function isWelcome(request: IncomingMessage, credentials: string | undefined): boolean {
  const expected =
    credentials === undefined ? undefined : `Basic ${Buffer.from(credentials).toString("base64")}`;
  return expected === undefined || request.headers.authorization === expected;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/* CGI/1.1: headers of the request as variables, those of the answer before an empty line. */
function runBackend(world: World, request: IncomingMessage, response: ServerResponse): void {
  const [path = "", query = ""] = (request.url ?? "").split("?");
  const child = spawn("git", ["http-backend"], {
    env: {
      ...world.env,
      GIT_PROJECT_ROOT: world.root,
      GIT_HTTP_EXPORT_ALL: "1",
      PATH_INFO: decodeURIComponent(path),
      QUERY_STRING: query,
      REQUEST_METHOD: request.method ?? "GET",
      REMOTE_USER: "somebody",
      REMOTE_ADDR: "127.0.0.1",
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      ...(request.headers["content-length"] === undefined
        ? {}
        : { CONTENT_LENGTH: request.headers["content-length"] }),
      ...(request.headers["content-encoding"] === undefined
        ? {}
        : { HTTP_CONTENT_ENCODING: request.headers["content-encoding"] }),
      ...(request.headers["git-protocol"] === undefined
        ? {}
        : { GIT_PROTOCOL: String(request.headers["git-protocol"]) }),
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.stdin.on("error", () => undefined);
  request.pipe(child.stdin);
  response.on("close", () => child.kill());
  let head: Buffer | null = Buffer.alloc(0);
  child.stdout.on("data", (chunk: Buffer) => {
    if (head === null) {
      response.write(chunk);
      return;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf("\r\n\r\n");
    if (end < 0) return;
    writeHead(response, head.subarray(0, end).toString("latin1"));
    response.write(head.subarray(end + 4));
    head = null;
  });
  child.on("close", () => response.end());
}

function writeHead(response: ServerResponse, head: string): void {
  const headers = head.split("\r\n").map((line) => line.split(/:\s*/, 2));
  const status = headers.find(([name]) => name?.toLowerCase() === "status")?.[1];
  response.statusCode = Number.parseInt(status ?? "200", 10);
  for (const [name = "", value = ""] of headers)
    if (name.toLowerCase() !== "status") response.setHeader(name, value);
}
