function normalize(id: string): string {
  const hex = id.replaceAll('-', '').toLowerCase();
  return /^[\da-f]{32}$/.test(hex) ? hex : id;
}

/** Compares session ids. A UUID may come back in another letter case, or without its dashes. */
export function isSameSession(one: string, other: string): boolean {
  return normalize(one.trim()) === normalize(other.trim());
}
