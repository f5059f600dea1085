import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;

/**
 * Makes a class beside each record of the model that reads its components by number and makes it
 * from them, as {@code org.dialia.model.Components} says. The build runs it; nothing of it is
 * shipped.
 *
 * <p>Rules read thousands of facts a deployment. Reflection, and the code that Java makes for each
 * method once it was called often, took a twentieth of the time of a long run.
 */
final class PlainRecords {

  private static final String PARENT = "org/dialia/model/Components";
  private static final Type OBJECT = Type.getType(Object.class);

  private PlainRecords() {}

  /**
   * @param args the folder of classes of one package
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
    for (Path file : files) {
      ClassReader reader = new ClassReader(Files.readAllBytes(file));
      boolean isNested = reader.getClassName().contains("$"); // which no description is
      if (reader.getSuperName().equals("java/lang/Record") && !isNested) {
        Components its = new Components();
        reader.accept(its, ClassReader.SKIP_CODE);
        String simple = its.name.substring(its.name.lastIndexOf('/') + 1);
        Files.write(folder.resolve(simple + "$Components.class"), its.asClass());
      }
    }
  }

  /** The components of one record. */
  private static final class Components extends ClassVisitor {
    private int version;
    private String name;
    private final List<String> names = new ArrayList<>();
    private final List<Type> types = new ArrayList<>();

    Components() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int itsVersion,
        int access,
        String itsName,
        String signature,
        String parent,
        String[] interfaces) {
      version = itsVersion;
      name = itsName;
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(
        String component, String descriptor, String signature) {
      names.add(component);
      types.add(Type.getType(descriptor));
      return null;
    }

    byte[] asClass() {
      ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
      out.visit(
          version,
          Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
          name + "$Components",
          null,
          PARENT,
          null);
      MethodVisitor code = out.visitMethod(0, "<init>", "()V", null, null);
      code.visitCode();
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, PARENT, "<init>", "()V", false);
      code.visitInsn(Opcodes.RETURN);
      end(code);
      get(out);
      create(out);
      out.visitEnd();
      return out.toByteArray();
    }

    private void get(ClassWriter out) {
      MethodVisitor code =
          out.visitMethod(0, "get", "(Ljava/lang/Object;I)Ljava/lang/Object;", null, null);
      code.visitCode();
      code.visitVarInsn(Opcodes.ALOAD, 1);
      code.visitTypeInsn(Opcodes.CHECKCAST, name);
      code.visitVarInsn(Opcodes.ASTORE, 1);
      Label none = new Label();
      Label[] cases = names.stream().map(one -> new Label()).toArray(Label[]::new);
      if (cases.length > 0) {
        code.visitVarInsn(Opcodes.ILOAD, 2);
        code.visitTableSwitchInsn(0, cases.length - 1, none, cases);
      }
      for (int i = 0; i < cases.length; i++) {
        code.visitLabel(cases[i]);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.CHECKCAST, name);
        code.visitMethodInsn(
            Opcodes.INVOKEVIRTUAL,
            name,
            names.get(i),
            Type.getMethodDescriptor(types.get(i)),
            false);
        box(code, types.get(i));
        code.visitInsn(Opcodes.ARETURN);
      }
      code.visitLabel(none);
      code.visitTypeInsn(Opcodes.NEW, "java/lang/IndexOutOfBoundsException");
      code.visitInsn(Opcodes.DUP);
      code.visitVarInsn(Opcodes.ILOAD, 2);
      code.visitMethodInsn(
          Opcodes.INVOKESPECIAL, "java/lang/IndexOutOfBoundsException", "<init>", "(I)V", false);
      code.visitInsn(Opcodes.ATHROW);
      end(code);
    }

    private void create(ClassWriter out) {
      MethodVisitor code =
          out.visitMethod(0, "create", "([Ljava/lang/Object;)Ljava/lang/Record;", null, null);
      code.visitCode();
      code.visitTypeInsn(Opcodes.NEW, name);
      code.visitInsn(Opcodes.DUP);
      for (int i = 0; i < types.size(); i++) {
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitLdcInsn(i);
        code.visitInsn(Opcodes.AALOAD);
        unbox(code, types.get(i));
      }
      code.visitMethodInsn(
          Opcodes.INVOKESPECIAL,
          name,
          "<init>",
          Type.getMethodDescriptor(Type.VOID_TYPE, types.toArray(new Type[0])),
          false);
      code.visitInsn(Opcodes.ARETURN);
      end(code);
    }

    /** The model has one kind of primitive: the version of a description is an int. */
    private static void box(MethodVisitor code, Type type) {
      if (type == Type.INT_TYPE) {
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC, "java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;", false);
      }
    }

    private static void unbox(MethodVisitor code, Type type) {
      if (type == Type.INT_TYPE) {
        code.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/Integer");
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Integer", "intValue", "()I", false);
      } else if (type.getSort() < Type.ARRAY) {
        throw new IllegalStateException("a component that is a " + type.getClassName());
      } else if (!type.equals(OBJECT)) {
        code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
      }
    }

    private static void end(MethodVisitor code) {
      code.visitMaxs(0, 0);
      code.visitEnd();
    }
  }
}
