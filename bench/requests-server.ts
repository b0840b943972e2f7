/** A process: answers every request at once. Started by with-server.ts. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const server = createServer((_, response) => response.writeHead(200, { "content-type": "application/json", "content-length": "11" }).end('{"ok":true}'));
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.once("disconnect", () => process.exit());
