/** Simulates one vendor's API until Ctrl+C: `npm run simulate -- bunce --port 4010`. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeFault, faultNames, simulateBanno, simulateBunce, simulateHang, simulateInfinity, simulateUnityOne, type SimulatedBanno } from "../src/testing/index.ts";

type Running = { url: string; credentials: object; close: () => Promise<void>; lines: string[] };

const id = "00000000-0000-4000-8000-000000000001";
const sendsJson = (body: object) => `-H 'content-type: application/json' -d '${JSON.stringify(body)}'`;

const apis: Record<string, (port: number) => Promise<Running>> = {
  bunce: async (port) => {
    const bunce = await simulateBunce({ port });
    const key = `-H 'X-Authorization: ${bunce.credentials.secretKey}'`;
    return {
      ...bunce,
      lines: [
        `curl ${key} '${bunce.url}/segments?per_page=2'`,
        `curl ${key} ${bunce.url}/segments ${sendsJson({ name: "VIP" })}`,
        `curl ${key} ${bunce.url}/segments/${id}/customers ${sendsJson({ customers: [{ email: "ada@bank.example" }] })}`,
      ],
    };
  },
  infinity: async (port) => {
    const infinity = await simulateInfinity({ port });
    const { username, password } = infinity.credentials.basicAuth;
    const segments = `${infinity.url}/igrps/7/segments`;
    return {
      ...infinity,
      lines: [
        `curl -u ${username}:${password} -g '${segments}?limit=2&filter[]=segment-gt-value-1'`,
        `curl -u ${username}:${password} ${segments} -d segmentName=Blog -d 'criteria[0][field]=href' -d 'criteria[0][op]=begins' -d 'criteria[0][value]=/blog'`,
        `curl -H 'Authorization: ApiKey ${infinity.credentials.apiKey}' ${segments.replace("/v2/", "/v2.1/")}/2`,
      ],
    };
  },
  hang: async (port) => {
    const hang = await simulateHang({ port });
    const key = `-H 'X-API-Key: ${hang.credentials.apiKey}'`;
    const segments = `${hang.url}/v2/admin/program-segments`;
    const requirement = { filter_key: "tier", filter_value: "gold" };
    return {
      ...hang,
      lines: [`curl ${key} ${segments}`, `curl ${key} ${segments} ${sendsJson({ name: "Gold", requirements: [requirement] })}`, `curl ${key} -X DELETE ${segments}/1`],
    };
  },
  "unity-one": async (port) => {
    const unity = await simulateUnityOne({ port });
    const keys = `-H 'one-tenant: ${unity.credentials.oneTenant}' -H 'ApiAuth: ${unity.credentials.apiAuth}'`;
    const segments = `${unity.url}/api/v1/account/integrations/auth-required/segments`;
    return {
      ...unity,
      lines: [
        `curl ${keys} '${segments}?pageNumber=1&pageSize=100'`,
        `curl ${keys} ${segments} ${sendsJson({ name: "VIP", parentSegmentId: "segment" })}`,
        `curl ${keys} '${segments}/synchronization?startId=1'`,
      ],
    };
  },
  banno: async (port) => {
    const banno = await simulateBanno({ port });
    const { privateKey, ...credentials } = banno.credentials;
    const folder = mkdtempSync(join(tmpdir(), "simulated-banno-"));
    const keyFile = join(folder, "key.pem");
    writeFileSync(keyFile, privateKey, { mode: 0o600 });
    process.once("exit", () => rmSync(folder, { recursive: true }));
    const token = '-H "Authorization: Bearer $TOKEN"';
    const institution = `${banno.url}/a/segments/api/v0/institutions/${banno.institutionId}`;
    return {
      ...banno,
      credentials: { ...credentials, privateKeyFile: keyFile, tokenUrl: banno.tokenUrl, institutionId: banno.institutionId },
      lines: [
        ...tokenLines(banno, keyFile),
        `curl ${token} ${institution}/segments`,
        `printf 'name\\nuser-7\\nnobody\\n' | curl ${token} -F 'file=@-;filename=users.csv' '${institution}/import?sourceType=username'`,
        `curl ${token} ${institution}/segments/${id}/end-users.csv`,
      ],
    };
  },
};

/** Shell lines that sign a client assertion and leave its access token in $TOKEN. */
function tokenLines({ tokenUrl, credentials: { clientId, algorithm } }: SimulatedBanno, keyFile: string): string[] {
  const claims = `{"iss":"${clientId}","sub":"${clientId}","aud":"${tokenUrl}","jti":"'$(openssl rand -hex 16)'","exp":'$(( ($(date +%s) + 60) * 1000 ))'}`;
  const form = "-d grant_type=client_credentials -d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer -d scope=openid";
  return [
    "# A token, good for ten minutes; these lines again give another:",
    "base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }",
    `JWT=$(printf '{"alg":"${algorithm}"}' | base64url).$(printf %s '${claims}' | base64url)`,
    `JWT=$JWT.$(printf %s "$JWT" | openssl dgst -sha256 -sign ${keyFile} -binary | base64url)`,
    `TOKEN=$(curl -s ${tokenUrl} ${form} -d client_assertion=$JWT | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    "# With it:",
  ];
}

const usage = `npm run simulate -- ${Object.keys(apis).join("|")} [--port 4010]`;

process.exitCode = await main();

function help(): string {
  const faults = faultNames.map((name) => `  ${name.padEnd(28)}${describeFault(name)}`);
  return `Usage: ${usage}
Simulates the vendor's API on 127.0.0.1, on a free port unless told, and prints how to call it.

A request with the header x-simulate-fault meets a fault: curl -H 'x-simulate-fault: status-503' …
Where a fault cannot befall a request it does nothing. There are:
${faults.join("\n")}`;
}

async function main(): Promise<number> {
  const asked = readArguments();
  if (asked === "help") {
    console.log(help());
    return 0;
  }
  if (typeof asked === "string") return say(`${asked}. Usage: ${usage}`, 2);
  try {
    const { url, credentials, close, lines } = await apis[asked.name]!(asked.port);
    console.log(`${asked.name} is simulated at ${url} (Ctrl+C ends it)\ncredentials ${JSON.stringify(credentials)}\n\n${lines.join("\n")}`);
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void close());
    return 0;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return say(code === "EADDRINUSE" ? `Port ${asked.port} is taken` : `Port ${asked.port} cannot be used: ${code ?? message}`, 1);
  }
}

/** What to simulate, or what is wrong. */
function readArguments(): { name: string; port: number } | string {
  try {
    const options = { port: { type: "string", default: "0" }, help: { type: "boolean", short: "h" } } as const;
    const { values: { port, help }, positionals: [name, ...more] } = parseArgs({ options, allowPositionals: true });
    if (help) return "help";
    if (name === undefined || more.length > 0) return "Name one API";
    if (!Object.hasOwn(apis, name)) return `There is no simulator of ${name}`;
    return /^\d{1,5}$/.test(port) && Number(port) < 65_536 ? { name, port: Number(port) } : `--port ${port} is no port`;
  } catch (error) {
    return (error as Error).message.split(". ")[0]!;
  }
}

function say(text: string, status: number): number {
  console.error(text);
  return status;
}
