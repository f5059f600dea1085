package org.dialia.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the translations of any number of rules in one run of javac, in memory. */
final class DrlCompiler {

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-Xlint:none",
          "-nowarn",
          "-g:none",
          "-Xmaxerrs",
          "100000",
          "-classpath",
          System.getProperty("java.class.path"));

  private DrlCompiler() {}

  /** What javac understands of rules. */
  record Understood(JavacTask task, List<DrlTranslation> rules, List<CompilationUnitTree> trees) {}

  /**
   * Reads rules without making classes of them.
   *
   * @throws IllegalStateException when a translation is no Java
   */
  static Understood understand(List<Drl> rules) throws IOException {
    List<Source> sources = sources(rules);
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavacTask task = (JavacTask) JAVAC.getTask(null, null, problems, OPTIONS, null, sources);
    List<CompilationUnitTree> trees = new ArrayList<>();
    task.parse().forEach(trees::add);
    task.analyze();
    if (!problems.getDiagnostics().isEmpty()) {
      throw new IllegalStateException(problems.getDiagnostics().toString());
    }
    return new Understood(task, sources.stream().map(one -> one.rule).toList(), trees);
  }

  /** The logic of each rule; those that do not compile are left out. */
  static Map<Drl, RuleLogic> compile(List<Drl> rules) throws IOException {
    List<Source> sources = sources(rules);
    while (true) {
      DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
      try (Memory memory = new Memory(JAVAC.getStandardFileManager(problems, null, null))) {
        if (JAVAC.getTask(null, memory, problems, OPTIONS, null, sources).call()) {
          return memory.load(sources);
        }
      }
      List<JavaFileObject> broken = new ArrayList<>();
      problems.getDiagnostics().forEach(problem -> broken.add(problem.getSource()));
      if (!sources.removeAll(broken)) {
        throw new IllegalStateException(problems.getDiagnostics().toString());
      }
    }
  }

  private static List<Source> sources(List<Drl> rules) {
    List<Source> sources = new ArrayList<>();
    for (Drl rule : rules) {
      sources.add(new Source(rule, "Translation" + sources.size()));
    }
    return sources;
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String name;
    private final DrlTranslation rule;

    Source(Drl rule, String name) {
      super(URI.create("drl:///" + rule.id() + "/" + name + Kind.SOURCE.extension), Kind.SOURCE);
      this.name = name;
      this.rule = new DrlTranslation(rule, name);
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return rule.java();
    }
  }

  /** Keeps the classes that javac writes. */
  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    Memory(JavaFileManager others) {
      super(others);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("bytes:///" + className), kind) {
        @Override
        public OutputStream openOutputStream() {
          return classes.computeIfAbsent(className, none -> new ByteArrayOutputStream());
        }
      };
    }

    Map<Drl, RuleLogic> load(List<Source> sources) {
      ClassLoader loader =
          new ClassLoader(DrlCompiler.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
              ByteArrayOutputStream bytes = classes.get(name);
              if (bytes == null) {
                throw new ClassNotFoundException(name);
              }
              return defineClass(name, bytes.toByteArray(), 0, bytes.size());
            }
          };
      Map<String, String> names = new HashMap<>();
      classes.keySet().forEach(one -> names.put(one.substring(one.lastIndexOf('.') + 1), one));
      Map<Drl, RuleLogic> logic = new LinkedHashMap<>();
      for (Source source : sources) {
        logic.put(source.rule.rule(), instance(loader, names.get(source.name)));
      }
      return logic;
    }

    private static RuleLogic instance(ClassLoader loader, String name) {
      try {
        return (RuleLogic) loader.loadClass(name).getDeclaredConstructor().newInstance();
      } catch (ReflectiveOperationException broken) {
        throw new IllegalStateException(broken);
      }
    }
  }
}
