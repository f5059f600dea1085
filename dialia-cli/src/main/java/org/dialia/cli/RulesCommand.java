package org.dialia.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dialia.charter.Language;
import org.dialia.charter.Rule;
import org.dialia.model.FactSheet;
import org.dialia.report.RuleText;
import org.dialia.rules.CharterRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dialia rules}: the rules in words. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(list | show ID)")
final class RulesCommand implements Callable<Integer> {

  private final Console console;

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    throw new UsageException(Say.in(console.language(), "rules_which"));
  }

  @Command(name = "list", mixinStandardHelpOptions = true)
  int list(
      @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "lang")
          @Nullable Language language) {
    console.out().print(RuleText.list(CharterRules.load().rules(), language(language)));
    return ExitCode.DONE.code();
  }

  @Command(name = "show", mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "ID", descriptionKey = "rule_id") String id,
      @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "lang")
          @Nullable Language language) {
    List<Rule> rules = CharterRules.load().rules();
    Rule rule =
        rules.stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException(
                        FactSheet.nearest(id, rules.stream().map(Rule::id).toList())
                            .map(near -> Say.in(language(language), "no_such_rule_but", id, near))
                            .orElseGet(() -> Say.in(language(language), "no_such_rule", id))));
    console.out().print(RuleText.show(rule, language(language), console.width()));
    return ExitCode.DONE.code();
  }

  private Language language(@Nullable Language asked) {
    return asked == null ? console.language() : asked;
  }
}
