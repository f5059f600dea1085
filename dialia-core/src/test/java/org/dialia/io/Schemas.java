package org.dialia.io;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dialia.assessment.Label;
import org.dialia.charter.Language;
import org.dialia.charter.Text;
import org.dialia.model.Answer;
import org.dialia.model.Body;
import org.dialia.model.Deployment;
import org.dialia.model.Fact;
import org.dialia.model.FactDescription;
import org.dialia.model.FactList;
import org.dialia.model.FactSheet;
import org.dialia.model.Headcount;
import org.dialia.model.Help;
import org.dialia.model.Inventory;
import org.dialia.model.Organisation;
import org.dialia.model.Subject;
import org.dialia.model.Word;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Makes the JSON Schemas of {@code docs/schema} from the records: those of the facts as their
 * {@link FactSheet} describes them, others as they stand. Only tests do; the program ships what
 * they wrote.
 */
public final class Schemas {

  /** Where the schemas are published, from a module. */
  public static final Path FOLDER = Path.of("../docs/schema");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final ObjectWriter INDENTED =
      JsonMapper.builder()
          .build()
          .writer()
          .with(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance()));

  /** What stands at the head of every schema, in this order. */
  private static final List<String> HEAD = List.of("$schema", "$id", "title", "description");

  /** A component that is not always written. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  public @interface Sometimes {}

  // What the definitions that no class of the model stands for are called.
  private interface YesOrNo {}

  private interface Unsaid {}

  private interface UnsaidList {}

  private interface Unknown {}

  private interface Scalar {}

  private interface Date {}

  private interface DateFact {}

  private interface AnswerFact {}

  private interface Voices {}

  private interface Id {}

  private interface OneDeployment {}

  private interface Document {}

  private interface PlainText {}

  private interface Switch {}

  private interface FactOf<R> {}

  private Schemas() {}

  /** The schema of a description that is one document. */
  static String inventory() {
    return written(
        "inventory",
        Text.of("Un inventaire de systèmes d'IA au travail", "An inventory of AI systems at work"),
        Text.of(
            "Une description en un seul document : l'organisation et ses déploiements. Pour un"
                + " document parmi plusieurs, voir document.schema.json.",
            "A description that is one document: the organisation and its deployments. For one"
                + " document of several, see document.schema.json."),
        generate(Inventory.class));
  }

  /** The schema of one document of several, such as a line of JSON Lines. */
  static String document() {
    ObjectNode schema = NODES.objectNode();
    schema.put("$schema", SchemaVersion.DRAFT_2020_12.getIdentifier());
    schema.put("$ref", "inventory.schema.json#/$defs/Document");
    return written(
        "document",
        Text.of("Un document d'un inventaire", "A document of an inventory"),
        Text.of(
            "Un document d'une description qui en a plusieurs, ou une ligne de JSON Lines :"
                + " l'organisation, des déploiements, ou un seul déploiement.",
            "One document of a description that has several, or a line of JSON Lines: the"
                + " organisation, deployments, or one deployment."),
        schema);
  }

  /** The schema of the mapping of a table. */
  static String mapping() {
    return written(
        "mapping",
        Text.of("La correspondance d'un tableau", "The mapping of a table"),
        Text.of(
            "Ce que veulent dire les colonnes d'un tableau : pour chaque fait, quelles colonnes le"
                + " disent et avec quels mots.",
            "What the columns of a table mean: for each fact, which columns say it and in which"
                + " words."),
        generate(CsvMapping.class));
  }

  /** The schema of a record that holds plain values; each component has {@link Help}. */
  public static String of(Class<? extends Record> type, String name, Text title, Text description) {
    return written(name, title, description, generate(type));
  }

  /**
   * What a record of a file must say, for its schema.
   *
   * @param keys these, each with a value
   * @param one exactly one of these; empty where there is no such choice
   */
  public record Compulsory(List<String> keys, List<String> one) {
    public Compulsory {
      keys = List.copyOf(keys);
      one = List.copyOf(one);
    }
  }

  /** The schema of a file of facts, as {@link FactFile} reads it. */
  public static String ofFile(
      Class<? extends Record> type,
      String name,
      Text title,
      Text description,
      Map<Class<?>, Compulsory> compulsory) {
    return written(name, title, description, generate(type, compulsory));
  }

  /**
   * Makes sure that the schema published is the one made from the records; {@code -Dschema.update}
   * writes it anew.
   */
  public static void check(String name, String schema) throws IOException {
    Path file = FOLDER.resolve(name + ".schema.json");
    if (System.getProperty("schema.update") != null) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, schema);
    }
    if (!Files.readString(file).equals(schema)) {
      throw new AssertionError(file + " is stale; -Dschema.update writes it anew");
    }
  }

  /** A schema that is published, to validate with; it may refer to those beside it. */
  public static Schema published(String name) {
    String base = "https://dialia.example/";
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemas(
                    iri -> iri.startsWith(base) ? read(iri.substring(base.length())) : null))
        .getSchema(SchemaLocation.of(base + name + ".schema.json"));
  }

  /** A schema in memory, to validate with. */
  public static Schema parsed(String schema) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(SchemaLocation.of("https://dialia.example/parsed"), schema, InputFormat.JSON);
  }

  /** Whether a schema accepts one document of YAML. */
  public static boolean accepts(Schema schema, String yaml) {
    JsonNode document = YAMLMapper.shared().readTree(yaml);
    return schema.validate(document.isMissingNode() ? NODES.nullNode() : document).isEmpty();
  }

  private static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String written(String name, Text title, Text description, ObjectNode generated) {
    ObjectNode head = NODES.objectNode();
    head.set("$schema", generated.get("$schema"));
    head.put("$id", name + ".schema.json");
    head.put("title", title.in(Language.EN) + " · " + title.in(Language.FR));
    head.put("description", both(description.in(Language.EN), description.in(Language.FR)));
    JsonNode definitions = generated.get("$defs");
    generated
        .properties()
        .forEach(
            entry -> {
              if (!HEAD.contains(entry.getKey()) && !entry.getKey().equals("$defs")) {
                head.set(entry.getKey(), entry.getValue());
              }
            });
    if (definitions != null) {
      head.set("$defs", definitions);
    }
    return INDENTED.writeValueAsString(head) + "\n";
  }

  /** Editors show one description: both languages stand in it. */
  private static String both(String en, String fr) {
    return en + "\n\n" + fr;
  }

  private static ObjectNode generate(Class<? extends Record> type) {
    return generate(type, Map.of());
  }

  private static ObjectNode generate(
      Class<? extends Record> type, Map<Class<?>, Compulsory> compulsory) {
    SchemaGeneratorConfigBuilder builder =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.FLATTENED_OPTIONALS,
                Option.PLAIN_DEFINITION_KEYS,
                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                Option.NONPUBLIC_NONSTATIC_FIELDS_WITHOUT_GETTERS);
    builder
        .forTypesInGeneral()
        .withCustomDefinitionProvider(
            (resolved, context) -> definition(resolved, context, compulsory))
        .withPropertySorter(Comparator.comparingInt(Schemas::place));
    builder
        .forFields()
        .withPropertyNameOverrideResolver(
            field -> FactSheet.key(component(field.getDeclaringType(), field.getDeclaredName())))
        .withRequiredCheck(
            field ->
                !component(field.getDeclaringType(), field.getDeclaredName())
                    .isAnnotationPresent(Sometimes.class))
        .withDescriptionResolver(
            field -> {
              Help help =
                  component(field.getDeclaringType(), field.getDeclaredName())
                      .getAnnotation(Help.class);
              return field.isFakeContainerItemScope() || help == null
                  ? null
                  : both(help.en(), help.fr());
            });
    return new SchemaGenerator(builder.build()).generateSchema(type);
  }

  /** Properties stand in the order of the components. */
  private static int place(MemberScope<?, ?> member) {
    return Arrays.stream(member.getDeclaringType().getErasedType().getRecordComponents())
        .map(RecordComponent::getName)
        .toList()
        .indexOf(member.getDeclaredName());
  }

  private static RecordComponent component(ResolvedType owner, String name) {
    return Arrays.stream(owner.getErasedType().getRecordComponents())
        .filter(one -> one.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable CustomDefinition definition(
      ResolvedType resolved,
      SchemaGenerationContext context,
      Map<Class<?>, Compulsory> compulsory) {
    Class<?> type = resolved.getErasedType();
    ObjectNode made =
        type == FactOf.class
            ? Definitions.factOf(resolved.getTypeParameters().get(0).getErasedType())
            : new Definitions(context, compulsory).of(type);
    return made == null
        ? null
        : new CustomDefinition(
            made,
            CustomDefinition.DefinitionType.ALWAYS_REF,
            CustomDefinition.AttributeInclusion.NO);
  }

  /** The definitions that the reader of descriptions gives reason for. */
  private record Definitions(
      SchemaGenerationContext context, Map<Class<?>, Compulsory> compulsory) {

    @Nullable ObjectNode of(Class<?> type) {
      if (type == Inventory.class) {
        return inventory();
      }
      if (type == OneDeployment.class) {
        return oneDeployment();
      }
      if (type == Document.class) {
        return document();
      }
      if (type == Headcount.class) {
        return headcount();
      }
      if (type == YesOrNo.class) {
        return answer(Answer.values());
      }
      if (type == Unsaid.class) {
        return answer(Answer.UNKNOWN, Answer.DISPUTED, Answer.NOT_APPLICABLE);
      }
      if (type == UnsaidList.class) {
        return answer(Answer.UNKNOWN, Answer.NOT_APPLICABLE);
      }
      if (type == Unknown.class) {
        return answer(Answer.UNKNOWN);
      }
      if (type == Scalar.class) {
        return types("string", "number", "boolean").put("maxLength", Scalars.LONGEST);
      }
      if (type == Date.class) {
        return date();
      }
      if (type == AnswerFact.class) {
        return anyOf(ref(YesOrNo.class), voices(ref(YesOrNo.class)));
      }
      if (type == DateFact.class) {
        return anyOf(ref(Date.class), ref(Unsaid.class), voices(ref(Date.class)));
      }
      if (type == Voices.class) {
        ObjectNode voices = type("object").put("minProperties", 1);
        return voices.set("propertyNames", text(ID));
      }
      if (type == Id.class) {
        return id();
      }
      if (type == Label.class) {
        return words(List.of(Label.values()), label -> ((Label) label).name());
      }
      if (type.isEnum() && Word.class.isAssignableFrom(type)) {
        return words(List.of(type.getEnumConstants()), Word::word);
      }
      if (type == Switch.class) {
        return answer(Answer.YES, Answer.NO);
      }
      if (type == PlainText.class) {
        return types("string", "number", "boolean", "null");
      }
      if (!type.isRecord()) {
        return null;
      }
      if (type == CsvMapping.class || type.getEnclosingClass() == CsvMapping.class) {
        return ofMapping(type);
      }
      Compulsory must = compulsory.get(type);
      if (must != null) {
        return inFile(FactSheet.of(type.asSubclass(Record.class)), must);
      }
      if (type.getPackage().equals(Inventory.class.getPackage())) {
        return map(type.asSubclass(Record.class));
      }
      return Arrays.stream(type.getRecordComponents()).allMatch(Definitions::isFact)
          ? settings(FactSheet.of(type.asSubclass(Record.class)))
          : null;
    }

    private ObjectNode ref(Class<?> type) {
      return context.createDefinitionReference(context.getTypeContext().resolve(type));
    }

    private static ObjectNode anyOf(Collection<? extends JsonNode> schemas) {
      ArrayNode any = NODES.arrayNode();
      any.addAll(schemas);
      return NODES.objectNode().set("anyOf", any);
    }

    private static ObjectNode anyOf(ObjectNode... schemas) {
      return schemas.length == 1 ? schemas[0] : anyOf(List.of(schemas));
    }

    private static ObjectNode types(String... names) {
      ArrayNode types = NODES.arrayNode();
      Arrays.stream(names).forEach(types::add);
      return NODES.objectNode().set("type", types);
    }

    private static ObjectNode type(String name) {
      return NODES.objectNode().put("type", name);
    }

    private static ObjectNode text(String pattern) {
      return type("string").put("pattern", pattern);
    }

    private static ArrayNode required(String... keys) {
      ArrayNode required = NODES.arrayNode();
      Arrays.stream(keys).forEach(required::add);
      return required;
    }

    /** One document is a whole inventory, or the organisation and the facts of one deployment. */
    private ObjectNode inventory() {
      ObjectNode schema = type("object");
      schema.set("if", NODES.objectNode().set("required", required("id")));
      ObjectNode one = NODES.objectNode();
      one.set("required", required("organisation"));
      one.set("allOf", NODES.arrayNode().add(ref(OneDeployment.class)));
      schema.set("then", one);
      ObjectNode whole = plain(top());
      whole.set("required", required("organisation", "deployments"));
      schema.set("else", whole);
      ref(Document.class);
      return schema;
    }

    private ObjectNode document() {
      ObjectNode schema = type("object");
      schema.set("if", NODES.objectNode().set("required", required("id")));
      schema.set("then", ref(OneDeployment.class));
      schema.set("else", plain(top()));
      return schema;
    }

    /** What stands at the top of a document. */
    private ObjectNode top() {
      FactSheet sheet = FactSheet.of(Inventory.class);
      ObjectNode top = NODES.objectNode();
      top.set(
          "dialia",
          described(
              sheet.fact("dialia").orElseThrow(),
              NODES.objectNode().set("enum", NODES.arrayNode().add(1).add("1"))));
      top.set(
          "organisation",
          described(
              sheet.fact("organisation").orElseThrow(),
              anyOf(ref(Organisation.class), ref(Unknown.class))));
      top.set(
          "deployments",
          described(
              sheet.fact("deployments").orElseThrow(),
              type("array").set("items", ref(Deployment.class))));
      return top;
    }

    private ObjectNode oneDeployment() {
      ObjectNode properties = top();
      properties.setAll(properties(FactSheet.of(Deployment.class)));
      ObjectNode schema = plain(properties);
      schema.set("required", required("id"));
      return schema;
    }

    private static ObjectNode plain(ObjectNode properties) {
      ObjectNode schema = type("object");
      schema.set("properties", properties);
      schema.set("patternProperties", NODES.objectNode().set("^x_", NODES.objectNode()));
      schema.put("additionalProperties", false);
      return schema;
    }

    private ObjectNode map(Class<? extends Record> type) {
      FactSheet sheet = FactSheet.of(type);
      ObjectNode schema = plain(properties(sheet));
      if (sheet.facts().stream().anyMatch(fact -> fact.kind() == FactDescription.Kind.ID)) {
        schema.set("required", required("id"));
      }
      return schema;
    }

    /** A map of a file of facts: what it must say is said by one voice. */
    private ObjectNode inFile(FactSheet sheet, Compulsory must) {
      ObjectNode properties = properties(sheet);
      must.keys()
          .forEach(
              key -> {
                FactDescription fact = sheet.fact(key).orElseThrow();
                properties.set(key, described(fact, said(fact)));
              });
      ObjectNode schema = type("object");
      schema.set("properties", properties);
      schema.put("additionalProperties", false);
      if (!must.keys().isEmpty()) {
        schema.set("required", required(must.keys().toArray(String[]::new)));
      }
      if (!must.one().isEmpty()) {
        ArrayNode one = NODES.arrayNode();
        for (String key : must.one()) {
          ObjectNode says = NODES.objectNode();
          says.putObject("properties").set(key, said(sheet.fact(key).orElseThrow()));
          one.add(says.set("required", required(key)));
        }
        schema.set("oneOf", one);
      }
      return schema;
    }

    /** A fact that is known, or a list that is complete. */
    private ObjectNode said(FactDescription fact) {
      if (fact.list()) {
        return type("array").set("items", ref(fact.type()));
      }
      if (fact.kind() == FactDescription.Kind.DATE) {
        return NODES.objectNode().set("allOf", NODES.arrayNode().add(ref(Date.class)));
      }
      return anyOf(scalars(fact).toArray(ObjectNode[]::new)).set("not", ref(Unsaid.class));
    }

    private ObjectNode properties(FactSheet sheet) {
      ObjectNode properties = NODES.objectNode();
      for (FactDescription fact : sheet.facts()) {
        properties.set(fact.key(), described(fact, value(fact)));
      }
      return properties;
    }

    private static ObjectNode described(FactDescription fact, ObjectNode value) {
      return described(both(fact.en(), fact.fr()), value);
    }

    private static ObjectNode described(String help, ObjectNode value) {
      return value.isEmpty() // a reference, which is filled in later
          ? value.put("description", help)
          : NODES.objectNode().put("description", help).setAll(value);
    }

    private ObjectNode value(FactDescription fact) {
      if (fact.list()) {
        ObjectNode element =
            fact.kind() == FactDescription.Kind.MAP
                ? ref(fact.type())
                : anyOf(scalars(fact).toArray(ObjectNode[]::new));
        return anyOf(
            type("array").set("items", anyOf(element, ref(Unknown.class))), ref(UnsaidList.class));
      }
      return switch (fact.kind()) {
        case ID -> ref(Id.class);
        case MAP -> anyOf(ref(fact.type()), ref(UnsaidList.class));
        case ANSWER -> ref(AnswerFact.class);
        case DATE -> ref(DateFact.class);
        case HEADCOUNT -> anyOf(ref(Headcount.class), ref(Unsaid.class));
        default -> {
          List<ObjectNode> allowed = new ArrayList<>(scalars(fact));
          allowed.add(ref(Unsaid.class));
          ObjectNode voice = anyOf(scalars(fact).toArray(ObjectNode[]::new));
          // A text could be one of the words that say nothing, and a voice must say something.
          allowed.add(
              voices(
                  fact.kind() == FactDescription.Kind.TEXT
                      ? voice.set("not", ref(Unsaid.class))
                      : voice));
          yield anyOf(allowed);
        }
      };
    }

    private static boolean isFact(RecordComponent component) {
      return component.getType() == Fact.class || component.getType() == FactList.class;
    }

    /** A file of settings, as {@link SettingsReader} reads it: said or not said. */
    private ObjectNode settings(FactSheet sheet) {
      ObjectNode properties = NODES.objectNode();
      for (FactDescription setting : sheet.facts()) {
        ObjectNode value = anyOf(setting(setting).toArray(ObjectNode[]::new));
        properties.set(
            setting.key(),
            described(
                setting,
                anyOf(
                    setting.list() ? type("array").set("items", value) : value,
                    ref(Unknown.class))));
      }
      ObjectNode schema = types("object", "null");
      schema.set("properties", properties);
      return schema.put("additionalProperties", false);
    }

    private List<ObjectNode> setting(FactDescription setting) {
      return switch (setting.kind()) {
        case ANSWER -> List.of(answer(Answer.YES, Answer.NO));
        case TEXT -> {
          ObjectNode file = types("string", "number", "boolean");
          file.put("maxLength", Scalars.LONGEST);
          file.put("pattern", FILE + (setting.list() ? "[^,]*$" : ""));
          file.set("not", ref(setting.list() ? Unknown.class : Unsaid.class));
          yield List.of(file);
        }
        default -> scalars(setting);
      };
    }

    private static ObjectNode nested(ObjectNode reference) {
      return NODES.objectNode().set("allOf", NODES.arrayNode().add(reference));
    }

    /** Who says what, of a fact that is disputed. */
    private ObjectNode voices(ObjectNode said) {
      ObjectNode voices = NODES.objectNode();
      voices.set("allOf", NODES.arrayNode().add(ref(Voices.class)));
      voices.set("additionalProperties", said);
      return voices;
    }

    private List<ObjectNode> scalars(FactDescription fact) {
      return switch (fact.kind()) {
        case WORD -> List.of(ref(fact.type()));
        case WHOLE -> List.of(number("integer", fact), text(quoted(fact, "0{1,10}")));
        case NUMBER -> List.of(number("number", fact), text(quoted(fact, "[0-9]{1,10}")));
        case TEXT -> {
          if (fact.country()) {
            yield List.of(text("^[A-Z]{2}$"));
          }
          List<ObjectNode> texts = new ArrayList<>(List.of(nested(ref(Scalar.class))));
          // Words that an editor can propose; the text may be another.
          if (fact.refersTo().contains(Help.Target.BODY)) {
            texts.add(ref(Body.class));
          }
          if (!fact.words().isEmpty()) {
            ArrayNode words = NODES.arrayNode();
            fact.words().forEach(words::add);
            texts.add(NODES.objectNode().set("enum", words));
          }
          yield List.of(texts.size() == 1 ? texts.get(0) : anyOf(texts));
        }
        default -> throw new IllegalArgumentException(fact + " is no single value");
      };
    }

    private static ObjectNode number(String type, FactDescription fact) {
      ObjectNode number = type(type);
      number.put("minimum", plain(fact.min()));
      if (fact.max() < Double.MAX_VALUE) {
        return number.put("maximum", plain(fact.max()));
      }
      return type.equals("integer")
          ? number.put("maximum", Integer.MAX_VALUE)
          : number.put("exclusiveMaximum", new BigDecimal("1000000000000000"));
    }

    /** A number between quotation marks, within its bounds. */
    private static String quoted(FactDescription fact, String decimals) {
      String any = "(\\." + decimals + ")?";
      if (fact.min() == 1 && fact.kind() == FactDescription.Kind.WHOLE) {
        if (fact.max() == 1) {
          return "^0{0,14}1" + any + "$";
        } else if (fact.max() == Double.MAX_VALUE) {
          return "^(?![0.]*$)[0-9]{1,15}" + any + "$";
        }
      }
      if (fact.min() != 0 || (fact.max() != 100 && fact.max() != Double.MAX_VALUE)) {
        throw new IllegalArgumentException(fact + ": write a pattern for these bounds");
      }
      String within =
          fact.max() == 100
              ? "0{0,12}100(\\.0{1,10})?|0{0,13}[0-9]{1,2}" + any
              : "[0-9]{1,15}" + any;
      return "^(-0{1,15}(\\.0{1,10})?|" + within + ")$";
    }

    private static BigDecimal plain(double bound) {
      BigDecimal exact = BigDecimal.valueOf(bound).stripTrailingZeros();
      return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** A part of a mapping, as {@link RecordReader} reads it and {@link MappingFit} takes it. */
    private ObjectNode ofMapping(Class<?> type) {
      if (type == CsvMapping.Column.class) {
        return anyOf(
            integer(1), types("string", "number", "boolean", "null").set("not", type("integer")));
      }
      ObjectNode properties = NODES.objectNode();
      for (RecordComponent component : type.getRecordComponents()) {
        Help help = component.getAnnotation(Help.class);
        String key = FactSheet.key(component);
        properties.set(
            key, described(both(help.en(), help.fr()), valueOf(key, component.getGenericType())));
      }
      ObjectNode schema = type("object");
      schema.set("properties", properties);
      schema.put("additionalProperties", false);
      if (type == CsvMapping.class) {
        properties.set(
            "facts",
            oneOrMany(this::entry).set("description", properties.get("facts").get("description")));
        schema.set("required", required("id"));
      } else if (type == CsvMapping.RowId.class) {
        ObjectNode numbered = NODES.objectNode().set("required", required("row_number"));
        numbered.putObject("properties").set("row_number", answer(Answer.YES));
        schema.setAll(anyOf(says("columns"), numbered));
      } else if (type == CsvMapping.Entry.class) {
        schema.set("required", required("fact"));
        schema.set(
            "oneOf",
            NODES
                .arrayNode()
                .add(says("column"))
                .add(NODES.objectNode().set("required", required("constant"))));
      } else if (type == CsvMapping.Condition.class) {
        schema.set("required", required("column"));
        schema.setAll(
            anyOf(
                says("is"),
                says("is_not"),
                NODES.objectNode().set("required", required("answered"))));
      } else {
        elements(schema);
      }
      return schema;
    }

    /** A key with something behind it. */
    private static ObjectNode says(String key) {
      ObjectNode says = NODES.objectNode();
      says.putObject("properties").putObject(key).putObject("not").set("const", NODES.arrayNode());
      return says.set("required", required(key));
    }

    private ObjectNode valueOf(String key, Type type) {
      if (type instanceof ParameterizedType generic) {
        Type inner = generic.getActualTypeArguments()[0];
        if (generic.getRawType() == Map.class) {
          return type("object").set("additionalProperties", oneOrMany(() -> ref(PlainText.class)));
        }
        return generic.getRawType() == List.class
            ? oneOrMany(() -> valueOf(key, inner))
            : valueOf(key, inner);
      }
      if (type == Integer.class) {
        return anyOf(integer(0), text(PEOPLE));
      }
      if (type == Boolean.class) {
        return ref(Switch.class);
      }
      if (type != String.class) {
        return ref((Class<?>) type);
      }
      return switch (key) {
        case "encoding" -> {
          ArrayNode encodings = NODES.arrayNode();
          CsvRows.ENCODINGS.forEach(encodings::add);
          yield NODES.objectNode().set("enum", encodings.add("").addNull());
        }
        case "delimiter" -> types("string", "null").put("pattern", DELIMITER);
        case "prefix", "id" -> anyOf(ref(Id.class), unsaid());
        case "separators" -> ref(PlainText.class).set("not", NODES.objectNode().put("const", ""));
        case "fact", "list" -> type("string");
        default -> ref(PlainText.class);
      };
    }

    private static ObjectNode unsaid() {
      return NODES.objectNode().set("enum", NODES.arrayNode().add("").addNull());
    }

    /** A list; one value stands for a list of one. */
    private static ObjectNode oneOrMany(Supplier<ObjectNode> one) {
      return anyOf(one.get(), type("array").set("items", one.get()));
    }

    /** What is said of a deployment. */
    private ObjectNode entry() {
      return NODES
          .objectNode()
          .set(
              "allOf",
              NODES.arrayNode().add(ref(CsvMapping.Entry.class)).add(refFactOf(Deployment.class)));
    }

    private ObjectNode refFactOf(Class<?> owner) {
      return context.createDefinitionReference(
          context.getTypeContext().resolve(FactOf.class, owner));
    }

    /** An entry is about one of the facts of a map, or about a key that is kept. */
    private static ObjectNode factOf(Class<?> owner) {
      FactSheet sheet = FactSheet.of(owner.asSubclass(Record.class));
      Map<String, FactDescription> facts = new LinkedHashMap<>();
      List<String> maps = new ArrayList<>();
      sheet.walk(
          (path, fact) -> {
            boolean map = fact.kind() == FactDescription.Kind.MAP;
            if (!path.contains("[]") && map && !fact.list()) {
              maps.add(path.replace(".", "\\."));
            } else if (!path.contains("[]") && !map && fact.kind() != FactDescription.Kind.ID) {
              facts.put(path, fact);
            }
          });
      String within = maps.isEmpty() ? "" : "((" + String.join("|", maps) + ")\\.)?";
      ObjectNode entry = type("object");
      entry
          .putObject("properties")
          .set("fact", anyOf(paths(facts), text("^" + within + "x_[^.]*$")));
      return entry;
    }

    private static ObjectNode paths(Map<String, FactDescription> facts) {
      ObjectNode paths = NODES.objectNode();
      ArrayNode words = paths.putArray("enum");
      ArrayNode labels = paths.putArray("enumDescriptions");
      facts.forEach(
          (path, fact) -> {
            words.add(path);
            labels.add(fact.en() + " · " + fact.fr());
          });
      return paths;
    }

    /** Each list of the model has elements with facts, and an id or none. */
    private void elements(ObjectNode item) {
      Map<String, FactDescription> lists = new LinkedHashMap<>();
      FactSheet.of(Deployment.class)
          .walk(
              (path, fact) -> {
                if (!path.contains("[]")
                    && fact.list()
                    && fact.kind() == FactDescription.Kind.MAP) {
                  lists.put(path, fact);
                }
              });
      ObjectNode properties = (ObjectNode) item.get("properties");
      properties.set(
          "list", paths(lists).set("description", properties.get("list").get("description")));
      item.set("required", required("list"));
      ArrayNode each = item.putArray("allOf");
      lists.forEach(
          (path, list) -> {
            ObjectNode condition = each.addObject();
            condition.putObject("if").set("required", required("list"));
            ObjectNode chosen = (ObjectNode) condition.get("if");
            chosen.putObject("properties").putObject("list").put("const", path);
            ObjectNode then = condition.putObject("then");
            ObjectNode its = then.putObject("properties");
            its.set("facts", oneOrMany(() -> refFactOf(list.type())));
            if (Subject.class.isAssignableFrom(list.type())) {
              its.putObject("id").set("not", unsaid());
              then.set("required", required("id"));
            } else {
              its.set("id", unsaid());
            }
          });
    }

    private static ObjectNode integer(int least) {
      return type("integer").put("minimum", least).put("maximum", Integer.MAX_VALUE);
    }

    private ObjectNode headcount() {
      ObjectNode people = integer(0);
      ObjectNode end = anyOf(people.deepCopy(), text(PEOPLE), ref(Unknown.class));
      ObjectNode range = type("object").put("minProperties", 1).put("additionalProperties", false);
      ObjectNode ends = range.putObject("properties");
      ends.set("at_least", end);
      ends.set("at_most", anyOf(people.deepCopy(), text(PEOPLE), ref(Unknown.class)));
      return anyOf(people, text(PEOPLE), range);
    }

    private static ObjectNode date() {
      return anyOf(type("integer").put("minimum", 0).put("maximum", 9999), text(DATE));
    }

    private static ObjectNode id() {
      return anyOf(type("number").put("minimum", 0), type("boolean"), text(ID));
    }

    private static ObjectNode words(List<?> constants, Function<Word, String> written) {
      ArrayNode words = NODES.arrayNode();
      ArrayNode labels = NODES.arrayNode();
      for (Object constant : constants) {
        Word word = (Word) constant;
        words.add(written.apply(word));
        labels.add(word.en() + " · " + word.fr());
      }
      ObjectNode schema = NODES.objectNode();
      schema.set("enum", words);
      schema.set("enumDescriptions", labels);
      return schema;
    }

    /** Some of the answers, in every way to write them. */
    private static ObjectNode answer(Answer... answers) {
      List<ObjectNode> ways = new ArrayList<>(List.of(words(List.of(answers), Word::word)));
      List<Answer> all = List.of(answers);
      if (all.contains(Answer.YES)) {
        ways.add(type("boolean"));
      }
      if (all.contains(Answer.UNKNOWN)) {
        ways.add(type("null"));
      }
      ways.add(text(Spelling.pattern(all)).put("maxLength", 16));
      return anyOf(ways);
    }
  }

  private static final String ID = "^[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}_.-]{0,99}$";

  /**
   * {@code tab}, nothing, or one unit of UTF-16 that is no part of a word, a quote or a line end.
   */
  private static final String DELIMITER =
      "^(tab|(?=[\\u0000-\\uffff]?$)[^\\p{L}\\p{Nd}\"\\r\\n]?)$";

  private static final String PEOPLE = "^(-0{1,15}|[0-9]{1,15})(\\.0{1,10})?$";

  /** Below the folder: neither from the root or a drive, nor upward. */
  private static final String FILE =
      "^(?![/\\\\]|[A-Za-z]:)(?!([\\s\\S]*[/\\\\])?\\.\\.([/\\\\]|$))";

  private static final String DATE =
      "^[0-9]{4}(-(0[1-9]|1[0-2])|-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
          + "|-(0[469]|11)-(0[1-9]|[12][0-9]|30)|-02-(0[1-9]|[12][0-9]))?$";

  /** How the reader takes a word that is an answer: see {@link Scalars#answer}. */
  private static final class Spelling {

    private static final String BLANK = "[" + blanks() + "]";

    private Spelling() {}

    static String pattern(List<Answer> answers) {
      Set<String> exact = new TreeSet<>();
      for (String word : Scalars.WORDS.keySet()) {
        if (answers.contains(Scalars.answer(word).orElseThrow())) {
          exact.add(word);
        }
      }
      List<String> ways = new ArrayList<>();
      for (String word : exact) {
        ways.add(escaped(word));
        String any =
            word.chars().mapToObj(letter -> anyCase((char) letter)).collect(Collectors.joining());
        ways.add(BLANK + "+" + any + BLANK + "*");
        ways.add(any + BLANK + "+");
        if (!word.isEmpty()) {
          // Without a blank around it, it is looked at only when it begins otherwise than small.
          String head = notSmall(word.charAt(0));
          String tail =
              word.substring(1)
                  .chars()
                  .mapToObj(letter -> anyCase((char) letter))
                  .collect(Collectors.joining());
          if (!head.isEmpty()) {
            ways.add(head + tail);
          }
        }
      }
      return "^(" + String.join("|", ways) + ")$";
    }

    private static String anyCase(char small) {
      return oneOf(same(small));
    }

    private static String notSmall(char small) {
      return oneOf(same(small).stream().filter(letter -> !Character.isLowerCase(letter)).toList());
    }

    private static List<Character> same(char small) {
      List<Character> same = new ArrayList<>();
      for (char letter = 1; letter < Character.MAX_VALUE; letter++) {
        if (String.valueOf(letter).toLowerCase(Locale.ROOT).equals(String.valueOf(small))) {
          same.add(letter);
        }
      }
      return same;
    }

    private static String oneOf(List<Character> letters) {
      String all = letters.stream().map(String::valueOf).collect(Collectors.joining());
      return letters.size() == 1 ? escaped(all) : all.isEmpty() ? "" : "[" + all + "]";
    }

    private static String escaped(String text) {
      return text.replace("?", "\\?");
    }

    private static String blanks() {
      StringBuilder blanks = new StringBuilder();
      for (char letter = 0; letter < Character.MAX_VALUE; letter++) {
        if (Character.isWhitespace(letter)) {
          blanks.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
        }
      }
      return blanks.toString();
    }
  }
}
