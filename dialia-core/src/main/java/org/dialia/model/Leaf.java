package org.dialia.model;

import java.util.function.Predicate;

/** A claim about one fact: the answer that the fact gave, and where it stands. */
public final class Leaf extends Claim {

  private final Reading reading;

  Leaf(Reading reading, Answer answer) {
    super(answer);
    this.reading = reading;
  }

  /** The subject that the fact belongs to. */
  public Subject subject() {
    return reading.subject();
  }

  /** Where the fact stands, from the subject. */
  public String path() {
    return reading.path();
  }

  /**
   * A small number that stands for the path, from 0; -1 for a fact in an element of a list, whose
   * path no number stands for. The same for all subjects of a kind as long as the program runs.
   */
  public int number() {
    return reading.number();
  }

  /**
   * The nearest thing with an id around the fact; the subject itself, or the task, the role and so
   * on of a list that the subject was asked about.
   */
  public Subject nearest() {
    return reading.nearest();
  }

  /** Where the fact stands in the map around it: {@code study.workers}. */
  public String step() {
    return reading.step();
  }

  /**
   * Who says so, by the nearest map around the fact that states a source, up to the subject itself;
   * unknown where none does.
   */
  public Fact<Source> source() {
    return reading.source();
  }

  /** The description of the fact. */
  public FactDescription description() {
    return reading.description();
  }

  /** What is said: a {@link Fact} or a {@link FactList}. */
  public Object said() {
    return reading.said();
  }

  /** Whether the fact is a list of maps or words. */
  public boolean isList() {
    return said() instanceof FactList<?>;
  }

  /** Whether the fact has a value, or the list is complete. */
  public boolean isKnown() {
    return said() instanceof Fact<?> fact ? fact.isKnown() : ((FactList<?>) said()).isComplete();
  }

  Claim joined(Leaf other, Answer answer) {
    return new Join(this, other, answer);
  }

  @Override
  public boolean everyDecisive(Predicate<Leaf> test) {
    return test.test(this);
  }

  @Override
  public Answer without(Predicate<Leaf> unsaid) {
    return unsaid.test(this) ? Answer.UNKNOWN : answer();
  }

  /** The same fact of the same subject is the same leaf, whatever was asked about it. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Leaf leaf && subject() == leaf.subject() && path().equals(leaf.path());
  }

  @Override
  public int hashCode() {
    return path().hashCode();
  }

  @Override
  public String toString() {
    return path() + ": " + said();
  }
}
