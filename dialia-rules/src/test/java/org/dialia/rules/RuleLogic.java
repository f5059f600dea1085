package org.dialia.rules;

import java.util.List;
import org.kie.api.runtime.rule.RuleContext;

/** What a rule does with the facts, as plain Java; public because it is implemented at run time. */
public interface RuleLogic {

  /** Reports what the rule finds, as the engine would have it do. */
  void run(List<?> facts, RuleContext drools, Findings findings);
}
