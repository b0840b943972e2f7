/** A client whose calls may leave out the parameters that `D` gives for all of them. */
export type WithDefaults<C, D> = {
  [M in keyof C]: C[M] extends (params: infer P, options?: infer O) => infer R ? Method<Given<NonNullable<P>, GivenKeys<D>>, O, R> : C[M];
};

type Method<P, O, R> = {} extends P ? (params?: P, options?: O) => R : (params: P, options?: O) => R;

type Given<P, K extends PropertyKey> = P extends unknown ? (K & keyof P extends never ? P : Omit<P, K> & Partial<Pick<P, K & keyof P>>) : never;

/** A default that may be missing gives nothing. */
type GivenKeys<D> = { [K in keyof D]-?: undefined extends D[K] ? never : K }[keyof D];
