package org.dialia.charter;

import org.dialia.model.Agreement;
import org.dialia.model.DataFlow;
import org.dialia.model.Decision;
import org.dialia.model.Deployment;
import org.dialia.model.DialogueEvent;
import org.dialia.model.Gain;
import org.dialia.model.Organisation;
import org.dialia.model.Role;
import org.dialia.model.Subject;
import org.dialia.model.Supplier;
import org.dialia.model.Task;
import org.dialia.model.Word;

/** The kinds of thing that a rule looks at. */
public enum SubjectKind implements Word {
  ORGANISATION(Organisation.class, "", "organisation", "organisation"),
  DEPLOYMENT(Deployment.class, "", "déploiement", "deployment"),
  SUPPLIER(Supplier.class, "system.suppliers", "fournisseur", "supplier"),
  ROLE(Role.class, "roles", "rôle", "role"),
  TASK(Task.class, "tasks", "tâche", "task"),
  DECISION(Decision.class, "decisions", "décision", "decision"),
  DATA_FLOW(DataFlow.class, "data_flows", "flux de données", "data flow"),
  GAIN(Gain.class, "value.gains", "gain", "gain"),
  EVENT(DialogueEvent.class, "dialogue.events", "temps de dialogue", "dialogue event"),
  AGREEMENT(Agreement.class, "dialogue.agreements", "accord", "agreement");

  private static final SubjectKind[] ALL = values();

  private final Class<? extends Subject> type;
  private final String list;
  private final String fr;
  private final String en;

  SubjectKind(Class<? extends Subject> type, String list, String fr, String en) {
    this.type = type;
    this.list = list;
    this.fr = fr;
    this.en = en;
  }

  /** The record of the model. */
  public Class<? extends Subject> type() {
    return type;
  }

  /**
   * The path of the list, from the deployment, in which things of this kind stand; empty for what
   * is in no list.
   */
  public String list() {
    return list;
  }

  /** The kind of a thing. */
  public static SubjectKind of(Subject subject) {
    for (SubjectKind kind : ALL) {
      if (kind.type == subject.getClass()) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no rule looks at " + subject.getClass().getSimpleName());
  }

  @Override
  public String fr() {
    return fr;
  }

  @Override
  public String en() {
    return en;
  }
}
