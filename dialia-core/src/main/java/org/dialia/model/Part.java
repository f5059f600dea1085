package org.dialia.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A map of a description, seen from the subject it belongs to: the subject itself, or an element of
 * one of its lists.
 */
public final class Part {

  private final Subject subject;
  private final @Nullable Reading list;
  private final int index;
  private final Record map;
  private final FactSheet sheet;

  private Part(Subject subject, @Nullable Reading list, int index, Record map, FactSheet sheet) {
    this.subject = subject;
    this.list = list;
    this.index = index;
    this.map = map;
    this.sheet = sheet;
  }

  static Part of(Subject subject) {
    Record map = (Record) subject;
    return new Part(subject, null, -1, map, FactSheet.of(map.getClass()));
  }

  static Part element(Reading list, int index, Record map, FactSheet sheet) {
    return new Part(list.subject(), list, index, map, sheet);
  }

  /** The subject that this map belongs to. */
  public Subject subject() {
    return subject;
  }

  /**
   * One fact of this map, ready to be asked about.
   *
   * @throws IllegalArgumentException when there is no such fact; the message names the nearest one
   */
  public Reading fact(String path) {
    return list == null ? Reading.of(subject, path) : Reading.of(this, sheet.path(path));
  }

  /** The map itself. */
  public Record map() {
    return map;
  }

  /** The nearest thing with an id that this map is, or is part of. */
  Subject nearest() {
    if (map instanceof Subject thing) {
      return thing;
    }
    return list == null ? subject : list.nearest();
  }

  /** Who says so, by the nearest map around this one that states a source. */
  Fact<Source> source() {
    return list == null ? Fact.unknown() : list.source();
  }

  /**
   * Where this map stands, from the subject: empty for the subject itself, else {@code real[0].}.
   */
  String prefix() {
    if (list == null) {
      return "";
    }
    return Objects.requireNonNull(list).path() + "[" + FactSheet.step(map, index) + "].";
  }
}
