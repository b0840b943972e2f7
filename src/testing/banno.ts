import type { BannoAlgorithm } from "./banno-algorithm.ts";
import { bannoKeys } from "./banno-assertion.ts";
import { draftOperations } from "./banno-drafts.ts";
import { importOperations } from "./banno-import.ts";
import { segmentOperations } from "./banno-segments.ts";
import { createStore, institutionId } from "./banno-store.ts";
import { tokenEndpoint, tokenPath } from "./banno-token.ts";
import { jsonAnswer } from "./answer.ts";
import { Refusal } from "./refusal.ts";
import { serve, type ReceivedRequest, type Simulator } from "./server.ts";

/** How a simulated Banno behaves, mostly where its documentation leaves a choice. */
export type BannoOptions = {
  /** Port on 127.0.0.1; a free one by default. */
  port?: number;
  /** How many users the institution has, all of them in the first segment. 100 by default. */
  users?: number;
  /** How many segments exist at the start, with ids `00000000-0000-4000-8000-` and their number. 3 by default. */
  segments?: number;
  /** What the private key is for; a token request may use RS256 and PS256 with the same key. "RS256" by default. */
  algorithm?: BannoAlgorithm;
  /** The `kid` that a client assertion must name. None by default: any, or no, `kid` will do. */
  kid?: string;
  /** What `aud` of a client assertion must be. The token URL by default. */
  audience?: string;
  /** A scope that every token request must ask for. "openid" by default, "" for none. */
  scope?: string;
  /** Unit of `exp` in a client assertion: milliseconds as documented, seconds as RFC 7519 has it. "milliseconds" by default. */
  expUnit?: "milliseconds" | "seconds";
  /** Whether a token answer says `expires_in`. True by default. */
  expiresIn?: boolean;
  /** What the user behind the client may do with segments, the rest answering 403. Both by default. */
  permissions?: ("view" | "edit")[];
  /** Whether an import into a segment is applied at once; otherwise it drafts only, as every import does. False by default. */
  importApplies?: boolean;
  /** Status of a create that names no draft there is. 422 by default. */
  unknownDraftStatus?: 400 | 422;
  /** Status of an update of no segment there is. 400 by default. */
  updateUnknownStatus?: 400 | 404 | 422;
  /** Status of a deletion of no segment there is. 204 by default. */
  deleteUnknownStatus?: 204 | 404 | 500;
  /** Whether a draft is gone once it was applied. False by default. */
  singleUseDrafts?: boolean;
  /** Milliseconds after which a draft is gone. No end by default. */
  draftLifetime?: number;
  /** What `end-user-ids.csv` holds: one column of ids, or the users whole. "ids" by default. */
  draftUsersCsv?: "ids" | "users";
  /** Media type of CSV downloads. "text/csv" by default. */
  csvContentType?: string;
  /** Whether optional properties without a value (`email`, `draftId`) are null instead of absent. False by default. */
  nulls?: boolean;
  /** Error body outside the token endpoint, none being documented: nothing, plain text or `{ message }`. "empty" by default. */
  errorBody?: "empty" | "text" | "json";
  /** The clock of tokens, drafts and timestamps, in milliseconds. `Date.now` by default. */
  now?: () => number;
};

export type BannoSettings = Required<Omit<BannoOptions, "port" | "kid" | "audience">> & Pick<BannoOptions, "kid" | "audience">;

/** What to sign a client assertion with: `privateKey` is PKCS#8 in PEM, made at the start. */
export type BannoCredentials = { clientId: string; privateKey: string; algorithm: BannoAlgorithm };

export type SimulatedBanno = Simulator<BannoCredentials> & {
  /** Where a signed client assertion gives an access token, on the same port. */
  tokenUrl: string;
  /** The only institution there is; another answers 403. */
  institutionId: string;
  /** Makes every access token given so far worthless before its ten minutes are over. */
  revokeTokens: () => void;
};

const defaults: BannoSettings = {
  users: 100,
  segments: 3,
  algorithm: "RS256",
  scope: "openid",
  expUnit: "milliseconds",
  expiresIn: true,
  permissions: ["view", "edit"],
  importApplies: false,
  unknownDraftStatus: 422,
  updateUnknownStatus: 400,
  deleteUnknownStatus: 204,
  singleUseDrafts: false,
  draftLifetime: Infinity,
  draftUsersCsv: "ids",
  csvContentType: "text/csv",
  nulls: false,
  errorBody: "empty",
  now: Date.now,
};

const checkAccess = ({ method, path, parameters, query }: ReceivedRequest, { permissions }: BannoSettings) => {
  if ((parameters.institutionId ?? institutionId) !== institutionId) throw new Refusal(403, "unknown institution");
  const permission = method === "GET" ? "view" : "edit";
  const isHistory = path.endsWith("/history/permissions");
  if (!isHistory && !permissions.includes(permission)) throw new Refusal(403, `no permission to ${permission} digital banking ads`);
  if (path.endsWith("/import")) return;
  for (const name of query.keys()) throw new Refusal(400, `unknown parameter ${name}`);
};

/**
 * Banno's segments as its documentation describes them: access tokens for signed client assertions, lists without pages,
 * 150 users at most as JSON and any number as CSV, imports that give a draft to create a segment from or to apply to one.
 * What the documentation does not know, a parameter or a field, is refused.
 *
 * @example
 * const { url, tokenUrl, credentials, institutionId } = await simulateBanno({ users: 200_000 });
 */
export const simulateBanno = async ({ port, ...options }: BannoOptions = {}): Promise<SimulatedBanno> => {
  const settings = { ...defaults, ...options };
  const { publicKey, ...credentials } = await bannoKeys(settings.algorithm);
  const tokens = tokenEndpoint(settings, { clientId: credentials.clientId, publicKey });
  const store = createStore(settings);
  const simulator = await serve(
    {
      basePaths: [""],
      credentials,
      tokens: { path: tokenPath, revoke: tokens.revoke },
      operations: {
        [`POST ${tokenPath}`]: tokens.answer,
        ...segmentOperations(store, settings),
        ...draftOperations(store, settings),
        ...importOperations(store, settings),
      },
      guard: (request) => {
        if (request.path === tokenPath) return;
        tokens.authenticate(request);
        checkAccess(request, settings);
      },
      refuse: ({ status, message }) => {
        if (settings.errorBody === "json") return jsonAnswer(status, { message });
        return settings.errorBody === "empty" ? { status } : { status, headers: { "content-type": "text/plain" }, body: message };
      },
      // 200,000 identifiers, with columns beside them.
      maximumBytes: 33_554_432,
    },
    port,
  );
  return { ...simulator, tokenUrl: simulator.url + tokenPath, institutionId, revokeTokens: tokens.revoke };
};
