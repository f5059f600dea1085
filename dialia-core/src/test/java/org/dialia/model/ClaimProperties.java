package org.dialia.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.dialia.io.Samples;

/** What the evidence of a claim says of it, for claims joined at random. */
class ClaimProperties {

  private static final List<String> FACTS =
      List.of("stated_before_tool", "requirements_from_work", "organisation_options_compared");

  @Property(tries = 300)
  void the_facts_that_decided_decide_alone(
      @ForAll @Size(3) List<Answer> answers, @ForAll long seed) {
    List<Answer> said = answers.stream().map(ClaimProperties::applicable).toList();
    Function<Need, Claim> claim = claim(new Random(seed), 4);
    Claim whole = claim.apply(need(said));

    if (!whole.answer().open()) {
      Claim alone = claim.apply(need(changed(said, whole, false, Answer.UNKNOWN)));
      assertThat(alone.answer()).isEqualTo(whole.answer());
      assertThat(paths(alone)).isEqualTo(paths(whole));
    }
  }

  @Property(tries = 300)
  void once_what_keeps_a_claim_open_is_known_it_is_settled(
      @ForAll @Size(3) List<Answer> answers, @ForAll long seed, @ForAll boolean so) {
    List<Answer> said = answers.stream().map(ClaimProperties::applicable).toList();
    Function<Need, Claim> claim = claim(new Random(seed), 4);
    Claim whole = claim.apply(need(said));

    if (whole.answer().open()) {
      assertThat(whole.decisive()).isNotEmpty();
      Claim settled = claim.apply(need(changed(said, whole, true, Answer.of(so))));
      assertThat(settled.answer().open()).isFalse();
    }
  }

  /** Not applicable is neutral and so decides nothing, but to leave it out changes the answer. */
  private static Answer applicable(Answer answer) {
    return answer == Answer.NOT_APPLICABLE ? Answer.YES : answer;
  }

  private static List<Answer> changed(List<Answer> said, Claim claim, boolean decisive, Answer to) {
    Set<String> deciding = paths(claim);
    List<Answer> changed = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      changed.add(deciding.contains("need." + FACTS.get(i)) == decisive ? to : said.get(i));
    }
    return changed;
  }

  private static Set<String> paths(Claim claim) {
    Set<String> paths = new HashSet<>();
    claim.decisive().forEach(leaf -> paths.add(leaf.path()));
    return paths;
  }

  private record Need(Deployment deployment) {}

  private static Need need(List<Answer> answers) {
    StringBuilder facts = new StringBuilder("need:\n");
    for (int i = 0; i < answers.size(); i++) {
      facts.append("  ").append(FACTS.get(i)).append(": ").append(answers.get(i).word());
      facts.append('\n');
    }
    return new Need(Samples.deployment(facts.toString()));
  }

  private static Function<Need, Claim> claim(Random random, int depth) {
    int form = depth == 0 ? 0 : random.nextInt(4);
    if (form == 0) {
      String path = "need." + FACTS.get(random.nextInt(FACTS.size()));
      return need -> need.deployment().fact(path).yes();
    }
    Function<Need, Claim> left = claim(random, depth - 1);
    if (form == 1) {
      return need -> left.apply(need).not();
    }
    Function<Need, Claim> right = claim(random, depth - 1);
    return form == 2
        ? need -> left.apply(need).and(right.apply(need))
        : need -> left.apply(need).or(right.apply(need));
  }
}
