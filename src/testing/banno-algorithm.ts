/** Signature algorithms of client assertions. @see https://www.rfc-editor.org/rfc/rfc7518#section-3.1 */
export type BannoAlgorithm = "RS256" | "PS256" | "ES256";
