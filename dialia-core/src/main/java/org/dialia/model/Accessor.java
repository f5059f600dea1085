package org.dialia.model;

/** Reads one component of a record. */
final class Accessor {

  private final Components record;
  private final int component;

  Accessor(Components record, int component) {
    this.record = record;
    this.component = component;
  }

  Object read(Object map) {
    return record.get(map, component);
  }
}
