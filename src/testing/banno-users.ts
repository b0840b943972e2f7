/** A user as a program sees it; one in ten has no email. */
export type EndUser = {
  endUserId: string;
  firstName: string;
  lastName: string;
  username: string;
  email: string | undefined;
  nettellerId: string;
  memberNumber: string;
};

/** The columns of a CSV of users, in their order. */
export const userColumns = ["endUserId", "firstName", "lastName", "username", "email", "nettellerId", "memberNumber"] as const;

/** What a CSV may identify users by. */
export const sourceTypes = { netteller_id: "nettellerId", member_number: "memberNumber", username: "username", userId: "endUserId" } as const;
export type SourceType = keyof typeof sourceTypes;

const firstNames = ["Ada", "Zoë", "Grace", "Łucja", "Alan"];
const lastNames = ["Weaver", "O'Neil, Jr.", "Loom", 'Reed "Kit"'];

/** The user of a number, the same every time: however many there are, none is stored. */
export const userOf = (number: number): EndUser => ({
  endUserId: `00000000-0000-4000-a000-${String(number).padStart(12, "0")}`,
  firstName: firstNames[number % firstNames.length]!,
  lastName: lastNames[number % lastNames.length]!,
  username: `user-${number}`,
  email: number % 10 === 0 ? undefined : `user-${number}@bank.example`,
  nettellerId: `N${number}`,
  memberNumber: `M${number}`,
});

export const allUsers = (amount: number): ReadonlySet<number> => new Set(Array.from({ length: amount }, (_, index) => index + 1));

/** The number of the user with this identifier, if it is one of `amount`. */
export const findUser = (sourceType: SourceType, identifier: string, amount: number): number | undefined => {
  const number = Number(/\d{1,12}$/.exec(identifier)?.[0]);
  return number >= 1 && number <= amount && userOf(number)[sourceTypes[sourceType]] === identifier ? number : undefined;
};
