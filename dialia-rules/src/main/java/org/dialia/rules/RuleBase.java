package org.dialia.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.drools.base.util.Drools;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/**
 * The rules that the build compiled to Java; the only class that knows the engine. Immutable once
 * made; sessions are pooled for as many callers as there are at once.
 */
final class RuleBase {

  private static final String MODEL = "/META-INF/kie/org.dialia/dialia-rules/drools-model";
  private static final String MODEL_VERSION = "Drools-Model-Version:";

  private final KieBase base;
  private final ConcurrentLinkedQueue<KieSessionsPool> pools = new ConcurrentLinkedQueue<>();

  private RuleBase(KieBase base) {
    this.base = base;
    // The first session takes far longer than the next ones. Made here, nobody waits for it while
    // descriptions are still read.
    KieSessionsPool first = base.newKieSessionsPool(1);
    first.newKieSession().dispose();
    pools.add(first);
  }

  /**
   * Loads the compiled rules of some packages, without scanning or compiling anything.
   *
   * @param packages which packages, by their whole name
   * @throws IllegalStateException when there is none, or they were compiled for another version of
   *     the engine
   */
  static RuleBase load(Predicate<String> packages) {
    List<Model> models = new ArrayList<>();
    for (String name : names()) {
      if (packages.test(name.substring(0, name.lastIndexOf('.')))) {
        models.add(instance(name));
      }
    }
    if (models.isEmpty()) {
      throw new IllegalStateException("the rule base has no compiled rules of one of its layers");
    }
    return new RuleBase(KieBaseBuilder.createKieBaseFromModel(models));
  }

  private static List<String> names() {
    try (InputStream in = RuleBase.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("the rule base has no " + MODEL);
      }
      List<String> lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList();
      String engine = MODEL_VERSION + Drools.getFullVersion();
      if (lines.isEmpty() || !lines.get(0).equals(engine)) {
        throw new IllegalStateException(
            MODEL + " should begin with " + engine + ": the rules are of another engine");
      }
      return lines.subList(1, lines.size());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Model instance(String name) {
    try {
      return Class.forName(name).asSubclass(Model.class).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException("the compiled rules " + name + " do not load", broken);
    }
  }

  /** The names of the rules, sorted. */
  Set<String> ruleNames() {
    Set<String> names = new TreeSet<>();
    base.getKiePackages().forEach(one -> one.getRules().forEach(rule -> names.add(rule.getName())));
    return names;
  }

  /**
   * Runs the rules on these facts until nothing more fires.
   *
   * @param global the name by which the rules call what they report to
   */
  void run(Collection<?> facts, String global, Object sink) {
    KieSessionsPool idle = pools.poll();
    KieSessionsPool pool = idle != null ? idle : base.newKieSessionsPool(1);
    KieSession session = pool.newKieSession();
    try {
      session.setGlobal(global, sink);
      facts.forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    pools.add(pool);
  }
}
