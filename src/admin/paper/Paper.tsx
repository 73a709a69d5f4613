/** Not drawn yet. */
export function Paper() {
  return null;
}
