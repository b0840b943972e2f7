/** Which of many things lead back to themselves. The work grows with what leads where, and chains may be longer than the stack of calls is deep. */

type Visit = { name: string; next: string[]; at: number; low: number };

/** For each name that leads back to itself the circle that it is in; two that lead to each other are in one. @see https://doi.org/10.1137/0201010 */
export function circles(names: Iterable<string>, next: (name: string) => string[]): Map<string, number> {
  const found = new Map<string, number>();
  const seen = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const path: Visit[] = [];
  const enter = (name: string): void => {
    path.push({ name, next: next(name), at: seen.size, low: seen.size });
    seen.set(name, seen.size);
    open.push(name);
    isOpen.add(name);
  };
  const leave = ({ name, at, low }: Visit): void => {
    const above = path.at(-1);
    if (above) above.low = Math.min(above.low, low);
    if (low < at) return;
    const members = open.splice(open.lastIndexOf(name));
    const isCircle = members.length > 1 || next(name).includes(name);
    for (const member of members) {
      isOpen.delete(member);
      if (isCircle) found.set(member, at);
    }
  };
  for (const root of names) {
    if (!seen.has(root)) enter(root);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const name = top.next.pop();
      if (name === undefined) leave(path.pop() as Visit);
      else if (!seen.has(name)) enter(name);
      else if (isOpen.has(name)) top.low = Math.min(top.low, seen.get(name) as number);
    }
  }
  return found;
}
