package org.dialia.model;

/**
 * A thing a finding can be about: only what has an id of its own.
 *
 * <p>Its address is the deployment's id, the kind and its own id: {@code
 * cv-screening/decisions/reject}.
 */
public sealed interface Subject
    permits Organisation,
        Establishment,
        Agreement,
        Deployment,
        Supplier,
        Role,
        Task,
        Decision,
        DataFlow,
        Gain,
        DialogueEvent {

  /** The id, unique among the things of its kind in one deployment (or one organisation). */
  String id();

  /** The name, the source and the like. */
  Margin margin();

  /** The name people use, or the id where none is given. */
  default String label() {
    return margin().name().value().orElse(id());
  }

  /**
   * One fact of this subject, ready to be asked about.
   *
   * @param path keys as in a description, from this subject: {@code oversight.authority}
   * @throws IllegalArgumentException when there is no such fact; the message names the nearest one
   */
  default Reading fact(String path) {
    return Reading.of(this, path);
  }

  /** That it is there at all: the scope of rules that concern every subject of a kind. */
  default Claim described() {
    return Claim.always();
  }
}
