/** Line and column, from 1, of an offset in a text. Lines are counted as far as somebody asks. */
export function placesIn(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  const startOf = (index: number): number => starts[index] as number;
  return (offset) => {
    for (let end = text.indexOf("\n", startOf(starts.length - 1)); end !== -1 && end < offset; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
    let line = 0;
    for (let above = starts.length; above - line > 1; ) {
      const middle = (line + above) >> 1;
      if (startOf(middle) <= offset) line = middle;
      else above = middle;
    }
    return { line: line + 1, column: offset - startOf(line) + 1 };
  };
}
