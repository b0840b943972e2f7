/** What `--help` prints. */
export const help = `specloom turns OpenAPI documents (3.0, 3.1, 3.2; YAML or JSON) into typed fetch clients.

Usage
  specloom generate [spec …] [options]

  A spec is a file, a folder (the documents in it), or the name of a file in specs/ without its extension.
  Without one it is every file of specs/. The file's name names the API: acme.yaml becomes DIR/acme/.

First steps
  npm install specloom
  npx specloom generate ./acme.yaml --out ./src/api         writes src/api/acme/client.ts and schemas.ts

  import { createAcme } from "./src/api/acme/client.ts";
  const acme = createAcme({ baseUrl: "https://api.acme.example", credentials: { … } });
  const pet = await acme.getPet({ petId: "1" });            every operation of the spec is a method, by its operationId

  Both files are yours to commit and read, not to edit: change the spec, and generate again.

Options
  --out DIR         where to write; one folder per API goes there (generated)
  --check           write nothing; exit 1 and say which operations differ when the output is not what the spec says
  --watch           generate again whenever a spec, or a file it refers to, is saved
  --lint            lint with Redocly first, by the project's redocly.yaml      needs @redocly/cli
  --http            add types.ts and http.ts, the same API through openapi-fetch      needs openapi-typescript
  --docs            build a page per API and a start page in DIR/docs      needs @redocly/cli
  --no-docs         leave the pages alone
  --format github   findings as annotations of GitHub Actions
  --help, --version

Examples
  specloom generate                                         every spec of specs/ to generated/
  specloom generate ./openapi.yaml --out ./src/api          one document, to src/api/openapi/
  specloom generate bunce --watch                           specs/bunce.yaml, again at every save
  specloom generate --check --format github                 in CI: is what is committed what the specs say?

Lists
  An operation that says how its list goes on is walked through all its pages: for await (const pet of acme.listPets())

    x-pagination:
      style: cursor                                         or offset, page, keyset, link, url
      request: { position: after, size: limit }             the parameters that carry them
      response: { items: /data, next: /meta/next }          where they are in the response
      stop: [no-next]                                       what says that there is no more

  Where a list declares none and the spec tells enough, the summary suggests what to paste: read it first, only you can
  know whether it is true. All that a spec may say beyond OpenAPI is in node_modules/specloom/schemas/extensions.json.

Several files
  What a spec refers to in other files is read from its own folder and those below; nothing is fetched. Where it refers
  to ../ or to a URL, and you trust it, make one file of it first:
  npx @redocly/cli bundle ./specs/acme/openapi.yaml --output acme.yaml

Findings
  file:line:column, what is wrong, what to do. After an error nothing is written; a warning says what the client does.
  Of warnings that ask for the same, the first three are shown and the others counted.

Exit status
  0 done   1 a spec, or the check, failed (findings on stderr, nothing written)   2 wrong usage
`;
