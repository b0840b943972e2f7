/** A process: gives as many rows as `x-rows` asks for, CSV or NDJSON by the path, as fast as they are taken. Started by with-server.ts. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";

const header = "endUserId,firstName,lastName,username,email,nettellerId,memberNumber\r\n";
const csvRow = (number: number) => `00000000-0000-4000-a000-${String(number).padStart(12, "0")},Zoë,"O'Neil, Jr.",user-${number},user-${number}@bank.example,N${number},M${number}\r\n`;
const jsonRow = (number: number) =>
  `{"segment":"${number}","segmentRef":"ref-${number}","segmentName":"Zoë ${number}","segmentOrder":"0","criteria":[{"field":"href","op":"begins","value":"/section/${number}"}],"segmentStatus":"200","orgId":"2","segmentGroupId":"0"}\n`;

function* rowsOf(print: (number: number) => string, amount: number): Generator<string> {
  if (print === csvRow) yield header;
  for (let number = 1; number <= amount; ) {
    let piece = "";
    for (; number <= amount && piece.length < 65_536; number++) piece += print(number);
    yield piece;
  }
}

const server = createServer((request, response) => {
  const isCsv = request.url?.endsWith(".csv") === true;
  response.writeHead(200, { "content-type": isCsv ? "text/csv" : "application/x-ndjson" });
  Readable.from(rowsOf(isCsv ? csvRow : jsonRow, Number(request.headers["x-rows"])), { highWaterMark: 1 }).pipe(response);
});
server.listen(0, "127.0.0.1", () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.once("disconnect", () => process.exit());
