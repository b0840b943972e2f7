// An API and a bibliography every text of which would set `window.ran`, or lead away, if it were more than text.
import type { Bibliography } from "../../src/generator/emit/docs-evidence.ts";
import type { Listed } from "../../src/generator/emit/start-page.ts";
import { generate } from "../../src/generator/generate.ts";

export const attack = `<img src=x onerror="window.ran=1"><script>window.ran=1</script><iframe srcdoc="<script>parent.ran=1</script>"></iframe><svg onload="window.ran=1"></svg><meta http-equiv="refresh" content="0;url=http://away.example/">{% if true %}</script></style><script>window.ran=1</script>![x](http://away.example/x.png)[y](javascript:window.ran=1)`;
const evidence = { "x-evidence": ["fact", "other"], "x-assumed": attack };

const document = {
  openapi: "3.1.0",
  info: { title: attack, summary: attack, version: attack, description: `${attack}\n\n- \`\n- \` ${attack} \` ${attack} \``, "x-logo": { url: "http://away.example/logo.png" } },
  externalDocs: { url: "javascript:window.ran=1", description: attack },
  tags: [{ name: attack, description: attack, ...evidence }],
  servers: [{ url: "https://hostile.example", description: attack, ...evidence }],
  security: [{ key: [] }],
  paths: {
    "/harm": {
      post: {
        operationId: "harm",
        tags: [attack],
        externalDocs: { url: "https://hostile.example/docs", description: attack },
        summary: `Harm ${attack}`,
        description: attack,
        ...evidence,
        parameters: [{ name: "<b>q</b>", in: "query", description: attack, example: attack, schema: { type: "string", enum: [attack], "x-enumDescriptions": { [attack]: attack } } }],
        requestBody: { description: attack, content: { "application/json": { schema: { type: "object", properties: { "<i>": { type: "string", description: attack, default: attack, ...evidence } } }, example: { "<i>": attack } } } },
        responses: { 200: { description: attack, "x-failure": { pointer: "/`<b>{% x %}", equals: attack } } },
      },
    },
  },
  components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key", description: attack, ...evidence } } },
};

/** It lacks what the reader of bibliographies would refuse, so that what prints it is tested alone. */
const bibliography: Bibliography = {
  pages: new Map([["main", { title: attack, url: "javascript:window.ran=1" }], ["aside", { title: `"] ${attack}`, url: `https://hostile.example/?a="><script>window.ran=1</script> (x)` }]]),
  facts: new Map([
    ["fact", { page: "main", heading: attack, says: attack, kind: "documented" }],
    ["other", { page: "aside", heading: `](javascript:window.ran=1) ${attack}`, says: `" onmouseover="window.ran=1" ${attack}`, kind: "outside" }],
  ]),
  contradictions: new Map([["doubt", { facts: ["fact"], problem: attack, resolution: `</small></details>${attack}` }], ["elsewhere", { facts: ["none"], problem: attack, resolution: attack }]]),
};

export const hostileApi = async (): Promise<Listed> => {
  const { api, document: read } = await generate("hostile.json", async () => JSON.stringify(document), { http: false });
  return { api, document: read, bibliography, coverage: { elements: 4, documented: 3, outside: 0, assumed: 1, contradictions: 2 } };
};
