package org.dialia.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lifecycle phase at which representatives were first associated, or never. Charter: SD-6. */
public enum FirstAssociation implements Word {
  IDEA(LifecyclePhase.IDEA),
  STUDY(LifecyclePhase.STUDY),
  PROCUREMENT(LifecyclePhase.PROCUREMENT),
  IN_DEVELOPMENT(LifecyclePhase.IN_DEVELOPMENT),
  OFFLINE_TRIAL(LifecyclePhase.OFFLINE_TRIAL),
  PILOT(LifecyclePhase.PILOT),
  ROLLOUT(LifecyclePhase.ROLLOUT),
  IN_USE(LifecyclePhase.IN_USE),
  SUSPENDED(LifecyclePhase.SUSPENDED),
  RETIRED(LifecyclePhase.RETIRED),
  ABANDONED(LifecyclePhase.ABANDONED),
  /** They have not been associated at all. */
  NEVER(null);

  private final @Nullable LifecyclePhase phase;

  FirstAssociation(@Nullable LifecyclePhase phase) {
    this.phase = phase;
  }

  /** The phase; empty when it is never. */
  public Optional<LifecyclePhase> phase() {
    return Optional.ofNullable(phase);
  }

  @Override
  public String fr() {
    return phase == null ? "jamais" : phase.fr();
  }

  @Override
  public String en() {
    return phase == null ? "never" : phase.en();
  }
}
