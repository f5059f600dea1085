package org.dialia.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * What one fact of a description means, said where the fact is declared.
 *
 * <p>{@link FactSheet} derives everything else from the record: the key, the kind of value, the
 * unit (from the name), the words allowed. Schemas, templates and editor help take their texts from
 * here.
 */
@Retention(RetentionPolicy.RUNTIME)
@java.lang.annotation.Target(ElementType.RECORD_COMPONENT)
public @interface Help {
  /** The meaning in French, one sentence. */
  String fr();

  /** The meaning in English, one sentence. */
  String en();

  /** Whether the fact is one of the few that an interview, the contract and the minutes fill in. */
  boolean core() default false;

  /**
   * Whether the fact is a claim about real work: it is then not clear on management's declaration
   * alone (model, manner 4).
   */
  boolean realWork() default false;

  /**
   * Whether the fact makes sense wherever its map does: stated as not applicable, it counts as
   * unknown and is asked about (model, manner 2).
   */
  boolean always() default false;

  /** The kinds of thing that the fact names by id; empty when it names none. */
  Target[] refersTo() default {};

  /** Words allowed beside the ids, such as {@code management}. */
  String[] orWords() default {};

  /** Whether the text is a country, in two capital letters; the law depends on it. */
  boolean country() default false;

  /** The smallest number allowed. */
  double min() default 0;

  /** The largest number allowed. */
  double max() default Double.MAX_VALUE;

  /** What an id points at. */
  enum Target {
    /** A role of the deployment. */
    ROLE,
    /** A task of the deployment. */
    TASK,
    /** A supplier of the deployment's system. */
    SUPPLIER,
    /** A body that represents workers, by its word ({@link Body}). */
    BODY
  }
}
