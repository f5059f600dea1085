package org.dialia.cli;

import java.util.List;
import org.dialia.charter.Language;
import org.dialia.charter.Rule;
import org.dialia.model.FactSheet;
import org.dialia.report.RuleText;
import org.dialia.rules.CharterRules;
import picocli.CommandLine;

/** {@code dialia rules}: the rules in words. */
final class RulesCommand extends Command {

  RulesCommand(Console console) {
    super("rules", console);
  }

  @Override
  CommandLine line() {
    CommandLine line =
        super.line()
            .addSubcommand(new Listing(console).line())
            .addSubcommand(new Showing(console).line());
    line.getCommandSpec().usageMessage().synopsisSubcommandLabel("(list | show ID)");
    return line;
  }

  @Override
  public Integer call() {
    throw new UsageException(Say.in(console.language(), "rules_which"));
  }

  /** {@code dialia rules list}. */
  private static final class Listing extends Command {

    private final Value<Language> language = language();

    Listing(Console console) {
      super("list", console);
    }

    @Override
    public Integer call() {
      console.out().print(RuleText.list(CharterRules.load().rules(), language.get()));
      return ExitCode.DONE.code();
    }
  }

  /** {@code dialia rules show}. */
  private static final class Showing extends Command {

    private final Value<String> id = argument("ID", "rule_id", String.class);

    private final Value<Language> language = language();

    Showing(Console console) {
      super("show", console);
    }

    @Override
    public Integer call() {
      List<Rule> rules = CharterRules.load().rules();
      Rule rule =
          rules.stream()
              .filter(one -> one.id().equals(id.get()))
              .findFirst()
              .orElseThrow(() -> new UsageException(none(rules)));
      console.out().print(RuleText.show(rule, language.get(), console.width()));
      return ExitCode.DONE.code();
    }

    private String none(List<Rule> rules) {
      return FactSheet.nearest(id.get(), rules.stream().map(Rule::id).toList())
          .map(near -> Say.in(language.get(), "no_such_rule_but", id.get(), near))
          .orElseGet(() -> Say.in(language.get(), "no_such_rule", id.get()));
    }
  }
}
