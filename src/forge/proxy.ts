import { request as overHttp, type ClientRequest, type IncomingMessage } from "node:http";
import { request as overHttps } from "node:https";
import type { Socket } from "node:net";
import { connect } from "node:tls";
import { forgeError } from "./fault.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The `fetch` to use: that of Node, or one that goes through the proxy of `HTTPS_PROXY` or `HTTP_PROXY` where `NO_PROXY` does not
 * except the host. Node's own knows nothing of these variables.
 */
export function fetchThrough(env: Environment): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const proxy = proxyFor(url, env);
    return proxy === null ? fetch(input, init) : await sendThrough(proxy, url, init ?? {});
  };
}

/** The proxy for a URL, as curl reads the variables; null where none is to be used. */
export function proxyFor(url: URL, env: Environment): URL | null {
  const value = (name: string): string => env[name.toLowerCase()] ?? env[name.toUpperCase()] ?? "";
  const excepted = value("no_proxy")
    .split(",")
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== "")
    .some((entry) => entry === "*" || isWithin(url, entry));
  // HTTP_PROXY in capitals may come from a request to a CGI program; curl does not read it either.
  const plain = env["http_proxy"] ?? "";
  const named = (url.protocol === "https:" ? value("https_proxy") : plain) || value("all_proxy");
  if (excepted || named === "") return null;
  const text = named.includes("://") ? named : `http://${named}`;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text);
  throw forgeError(
    "forge-unreachable",
    url.origin,
    "the proxy that the environment names is no http or https URL",
  );
}

function isWithin({ hostname, port, protocol }: URL, entry: string): boolean {
  const [, host = "", only] = /^\.?([^:]*)(?::(\d+))?$/.exec(entry) ?? [];
  const own = port === "" ? (protocol === "https:" ? "443" : "80") : port;
  if (host === "" || (only !== undefined && only !== own)) return false;
  return hostname === host || hostname.endsWith(`.${host}`);
}

async function sendThrough(proxy: URL, url: URL, init: RequestInit): Promise<Response> {
  const { method = "GET", body = null, signal = null } = init;
  const options = {
    method,
    headers: Object.fromEntries(new Headers(init.headers)),
    ...(signal === null ? {} : { signal }),
  };
  const sent =
    url.protocol === "https:"
      ? overHttps(url, { ...options, ...(await tunnelled(proxy, url, signal)) })
      : overHttp(proxy, {
          ...options,
          path: url.href,
          headers: { ...options.headers, host: url.host, ...login(proxy) },
        });
  sent.end(typeof body === "string" || body instanceof Uint8Array ? body : undefined);
  const answer = await answerTo(sent);
  const chunks: Buffer[] = [];
  for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk);
  const { statusCode: status = 502, headers } = answer;
  const fields = Object.entries(headers).flatMap(([name, field]) =>
    field === undefined ? [] : [[name, String(field)] as [string, string]],
  );
  const bytes = status === 204 || status === 304 ? null : Buffer.concat(chunks);
  const response = new Response(bytes, { status, headers: fields });
  Object.defineProperty(response, "url", { value: url.href });
  return response;
}

async function tunnelled(proxy: URL, url: URL, signal: AbortSignal | null) {
  const socket = await tunnel(proxy, url, signal);
  return { agent: false as const, createConnection: () => connect({ socket, servername: url.hostname }) };
}

/** A connection to the host of a URL that a proxy holds open. */
async function tunnel(proxy: URL, url: URL, signal: AbortSignal | null): Promise<Socket> {
  const target = `${url.hostname}:${url.port === "" ? "443" : url.port}`;
  const send = proxy.protocol === "https:" ? overHttps : overHttp;
  const asked = send(proxy, {
    ...{ method: "CONNECT", path: target, headers: { host: target, ...login(proxy) } },
    ...(signal === null ? {} : { signal }),
  });
  asked.end();
  return await new Promise((resolve, reject) => {
    asked.once("error", reject);
    asked.once("connect", ({ statusCode = 0 }, socket: Socket) => {
      if (statusCode === 200) resolve(socket);
      else reject(new Error(`the proxy answered ${statusCode}`));
    });
  });
}

function answerTo(sent: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => sent.once("response", resolve).once("error", reject));
}

function login({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === "") return {};
  const text = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(text).toString("base64")}` };
}
