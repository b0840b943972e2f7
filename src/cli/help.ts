/** What `--help` prints. */
export const help = `specloom generate [spec …] [options]

  Turns OpenAPI documents (3.0, 3.1, 3.2; YAML or JSON) into typed fetch clients.
  A spec is a file, a folder (its own files), or the name of a file in specs/ without its extension.
  Without one it is every file of specs/. The file's name names the API: specs/acme.yaml becomes generated/acme/.

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
  specloom generate                                        every spec of specs/ to generated/
  specloom generate ./openapi.yaml --out ./src/api         one document, to src/api/openapi/
  specloom generate bunce --watch                          specs/bunce.yaml, again at every save
  specloom generate --check --format github                in CI: is what is committed what the specs say?

Then
  import { createAcme } from "./generated/acme/client.ts";
  const acme = createAcme({ credentials: { … } });         every operation of the spec is a method of it

Lists
  An operation with x-pagination is walked through all its pages. Where a list declares none and the spec tells enough,
  the summary suggests what to paste: read it first, only you can know whether it is true.

Exit status
  0 done   1 a spec, or the check, failed (findings on stderr, nothing written)   2 wrong usage
`;
