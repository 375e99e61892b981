/** How much of the words has been read. */
export interface WordState {
  /** Length of the longest word that ends here; 0 if none does. */
  readonly length: number;
  /** The state of the next shorter word that ends here; `null` if none does. */
  readonly shorter: WordState | null;
}

class Node implements WordState {
  readonly next: Map<string, Node> = new Map();
  /** The state of the longest suffix of what was read that may still become a word. */
  fallback: Node | null = null;
  shorter: Node | null = null;
  length = 0;
}

/**
 * A search for many words in one pass, whose cost does not depend on their number (Aho and Corasick, "Efficient string
 * matching", 1975).
 */
export interface WordSearch {
  /** The state before anything was read. */
  readonly start: WordState;
  /** Returns the state after one more character. */
  readonly read: (state: WordState, character: string) => WordState;
}

function addWord(root: Node, word: string): void {
  let node = root;
  for (let at = 0; at < word.length; at += 1) {
    const next = node.next.get(word.charAt(at)) ?? new Node();
    node.next.set(word.charAt(at), next);
    node = next;
  }
  node.length = word.length;
}

/** Returns the node after a character: from `node`, or from the first of its fallbacks that has one. */
function follow(root: Node, node: Node, character: string): Node {
  for (let from: Node | null = node; from !== null; from = from.fallback) {
    const next = from.next.get(character);
    if (next) return next;
  }
  return root;
}

function linkFallbacks(root: Node): void {
  const queue = [root];
  for (const node of queue)
    for (const [character, next] of node.next) {
      const fallback = node.fallback === null ? root : follow(root, node.fallback, character);
      next.fallback = fallback;
      next.shorter = fallback.length > 0 ? fallback : fallback.shorter;
      queue.push(next);
    }
}

/** @param words without the empty one */
export function createWordSearch(words: Iterable<string>): WordSearch {
  const root = new Node();
  for (const word of words) addWord(root, word);
  linkFallbacks(root);
  return {
    start: root,
    read: (state, character) => follow(root, state instanceof Node ? state : root, character),
  };
}
