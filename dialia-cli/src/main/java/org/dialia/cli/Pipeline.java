package org.dialia.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.dialia.assessment.Assessment;
import org.dialia.charter.Language;
import org.dialia.io.Described;
import org.dialia.io.Descriptions;
import org.dialia.io.Input;
import org.dialia.io.InvalidDescriptionException;
import org.dialia.io.Problem;
import org.dialia.model.Deployment;
import org.dialia.model.Organisation;
import org.dialia.report.Report;
import org.dialia.report.SeveralReports;
import org.dialia.report.View;
import org.dialia.rules.CharterRules;

/**
 * Reads descriptions, assesses them and writes the results, all three at the same time, with a
 * bounded number of results between them. The results come in the order of the inputs, whatever the
 * number of jobs.
 */
final class Pipeline {

  /** Deployments that are assessed in one go: more gain little time, and fill a small memory. */
  private static final int BATCH = 16;

  /**
   * As many in the first go of each job, then twice as many and so on, so that a short inventory is
   * enough for several jobs.
   */
  private static final int FIRST_BATCH = 2;

  /** Batches that may wait for each job; more would only fill the memory. */
  private static final int WAITING = 2;

  private final Supplier<CharterRules> rules;
  private final Setting setting;

  /**
   * What stays the same for a run.
   *
   * @param console where the rows of tables are told of
   * @param tables how tables among the inputs are opened
   * @param view for whom: descriptions are assessed as that reader may see them
   * @param asOf the date of the assessments
   * @param language of what is said, and of the words that stand for what a reader may not see
   * @param jobs how many threads assess; with one, everything happens on the calling thread
   * @param failFast whether nothing is read behind the first problem
   * @param resumption what need not be assessed again, since it is written
   */
  record Setting(
      Console console,
      TableInputs tables,
      View view,
      LocalDate asOf,
      Language language,
      int jobs,
      boolean failFast,
      Optional<Resumption> resumption) {}

  /**
   * A pipeline.
   *
   * @param rules gives the rules once they are loaded
   */
  Pipeline(Supplier<CharterRules> rules, Setting setting) {
    this.rules = rules;
    this.setting = setting;
  }

  /** What is left to do, in order and on one thread, when a piece of work is done. */
  @FunctionalInterface
  private interface Step {
    void take() throws IOException;
  }

  /** Where pieces of work go, in order. */
  @FunctionalInterface
  private interface Work {
    void add(Callable<Step> piece) throws IOException, InterruptedException;
  }

  /** What opens the reports, once the rules are there. */
  @FunctionalInterface
  interface Opening {
    SeveralReports open() throws IOException;
  }

  /**
   * Runs it.
   *
   * @param inputs what is read
   * @param opening opens the reports that take the results
   */
  void run(List<Input> inputs, Opening opening) throws IOException {
    CompletableFuture<SeveralReports> reports = new CompletableFuture<>();
    try {
      if (setting.jobs == 1) {
        reports.complete(opening.open());
        read(inputs, reports, piece -> call(piece).take());
      } else {
        runTogether(inputs, reports, opening);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
    reports.join().finish();
  }

  private void runTogether(
      List<Input> inputs, CompletableFuture<SeveralReports> reports, Opening opening)
      throws IOException, InterruptedException {
    BlockingQueue<Future<Step>> pieces = new ArrayBlockingQueue<>(setting.jobs * WAITING);
    Future<Step> last = CompletableFuture.completedFuture(() -> {});
    ExecutorService assessing = Executors.newFixedThreadPool(setting.jobs, Pipeline::daemon);
    Thread reading =
        daemon(
            () -> {
              try {
                try {
                  read(inputs, reports, piece -> pieces.put(assessing.submit(piece)));
                } catch (IOException | RuntimeException | Error failed) {
                  pieces.put(CompletableFuture.failedFuture(failed));
                }
                pieces.put(last);
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt(); // nobody waits for the results any more
              }
            });
    reading.start();
    try {
      reports.complete(opening.open());
      for (Future<Step> next = pieces.take(); next != last; next = pieces.take()) {
        next.get().take();
      }
    } catch (ExecutionException failed) {
      throw unwrapped(failed.getCause());
    } finally {
      reports.cancel(false); // where they could not be opened, nobody is to wait for them
      reading.interrupt();
      assessing.shutdownNow();
    }
  }

  private void read(List<Input> inputs, CompletableFuture<SeveralReports> reports, Work work)
      throws IOException, InterruptedException {
    for (Input input : inputs) {
      new Reading(input, reports, work).run();
    }
    if (setting.resumption.isPresent()) {
      setting.resumption.get().allEnded();
    }
  }

  /** One input on its way through. */
  private final class Reading {
    private final Input input;
    private final CompletableFuture<SeveralReports> reports;
    private final Work work;
    private final CompletableFuture<Report.InputResult> begun = new CompletableFuture<>();

    Reading(Input input, CompletableFuture<SeveralReports> reports, Work work) {
      this.input = input;
      this.reports = reports;
      this.work = work;
    }

    void run() throws IOException, InterruptedException {
      try (Descriptions stream = setting.tables.open(input)) {
        List<Described<Deployment>> batch = new ArrayList<>(BATCH);
        int enough = FIRST_BATCH;
        int gone = 0;
        Optional<Described<Deployment>> next = stream.next();
        begin(organisation(stream));
        while (next.isPresent() && !stops(stream)) {
          if (!isWritten(next.get())) {
            batch.add(setting.view.ofDeployment(next.get(), setting.language));
          }
          if (batch.size() == enough) {
            assess(batch, organisation(stream).orElseThrow());
            batch = new ArrayList<>(BATCH);
            gone++;
            enough = gone % setting.jobs == 0 ? Math.min(2 * enough, BATCH) : enough;
          }
          next = stream.next();
        }
        if (!batch.isEmpty() && !stops(stream)) {
          assess(batch, organisation(stream).orElseThrow());
        }
        work.add(() -> () -> setting.tables.tell(stream, setting.console, setting.language));
        end(input::digest, stream.problems());
      } catch (InvalidDescriptionException unusable) {
        begin(Optional.empty());
        end(Optional::empty, unusable.problems());
      }
    }

    private boolean stops(Descriptions stream) {
      return setting.failFast && !stream.problems().isEmpty();
    }

    private boolean isWritten(Described<Deployment> next) throws IOException {
      return setting.resumption.isPresent()
          && setting.resumption.get().isWritten(input.name(), next.facts().id());
    }

    private Optional<Described<Organisation>> organisation(Descriptions stream) {
      return stream.organisation().map(its -> setting.view.ofOrganisation(its, setting.language));
    }

    private void begin(Optional<Described<Organisation>> organisation)
        throws IOException, InterruptedException {
      work.add(
          () -> {
            try {
              begun.complete(
                  new Report.InputResult(
                      input.name(),
                      Optional.empty(),
                      organisation.map(its -> rules.get().assess(its, setting.asOf)),
                      List.of(),
                      List.of()));
            } catch (RuntimeException failed) {
              begun.completeExceptionally(failed); // others wait for it
              throw failed;
            }
            return () -> reports.join().begin(begun.join());
          });
    }

    private void assess(List<Described<Deployment>> batch, Described<Organisation> organisation)
        throws IOException, InterruptedException {
      work.add(
          () -> {
            List<List<SeveralReports.Part>> parts = new ArrayList<>(batch.size());
            for (Assessment assessment : rules.get().assess(batch, organisation, setting.asOf)) {
              parts.add(reports.join().render(begun.join(), assessment));
            }
            return () -> {
              for (List<SeveralReports.Part> part : parts) {
                reports.join().put(part);
              }
            };
          });
    }

    private void end(Supplier<Optional<String>> sha256, List<Problem> problems)
        throws IOException, InterruptedException {
      Optional<String> known = setting.resumption.isPresent() ? sha256.get() : Optional.empty();
      if (setting.resumption.isPresent()) {
        setting.resumption.get().end(input.name(), known);
      }
      work.add(
          () -> {
            Optional<String> its =
                known.isPresent() || !reports.join().tellsDigests() ? known : sha256.get();
            return () ->
                reports
                    .join()
                    .end(
                        new Report.InputResult(
                            input.name(), its, begun.join().organisation(), List.of(), problems));
          });
    }
  }

  private static Step call(Callable<Step> piece) throws IOException {
    try {
      return piece.call();
    } catch (Exception failed) {
      throw unwrapped(failed);
    }
  }

  private static IOException unwrapped(Throwable failed) {
    if (failed instanceof Error error) {
      throw error;
    }
    if (failed instanceof RuntimeException broken) {
      throw broken;
    }
    return failed instanceof IOException unwritable ? unwritable : new IOException(failed);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "dialia");
    thread.setDaemon(true);
    return thread;
  }
}
