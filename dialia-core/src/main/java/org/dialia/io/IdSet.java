package org.dialia.io;

import java.util.Arrays;

/**
 * The ids that an input has used, by a hash of 64 bits each: a set of the texts themselves takes
 * ten times the memory, and a million deployments are to be read in a small one. That two different
 * ids of a million share a hash has a chance of one in thirty million.
 */
final class IdSet {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  // Open addressing: a slot is free when it holds 0.
  private long[] slots = new long[64];
  private int size;

  /** Takes an id; false when it was there. */
  boolean add(String id) {
    long hash = hash(id);
    int slot = slot(hash);
    if (slots[slot] == hash) {
      return false;
    }
    slots[slot] = hash;
    if (++size > slots.length / 2) {
      grow();
    }
    return true;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    Arrays.stream(old).filter(hash -> hash != 0).forEach(hash -> slots[slot(hash)] = hash);
  }

  private int slot(long hash) {
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** FNV-1a, then mixed so that the low bits, which choose the slot, depend on all others. */
  private static long hash(String id) {
    long hash = OFFSET;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * PRIME;
    }
    hash ^= hash >>> 32;
    hash *= 0xd6e8feb86659fd93L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
