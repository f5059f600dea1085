import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes a class of its own of each lambda and each method reference in a folder of compiled
 * classes, as a compiler does with anonymous classes. The build runs it; nothing of it is shipped.
 *
 * <p>Java 17 links every lambda of a run in interpreted code, even those in an archive of loaded
 * classes, and compiles much of that: a sixteenth of the processor time of a short run. What is
 * made of a lambda does the same, so that source, behaviour and stack traces (but for one line)
 * stay what they are. What is out of the ordinary, such as a lambda that can be serialised, is left
 * as it is.
 */
final class PlainLambdas {

  private static final Type OBJECT = Type.getType(Object.class);

  private final Map<String, byte[]> classes = new TreeMap<>();
  private final Map<String, List<String>> newNestMembers = new TreeMap<>();

  /**
   * @param args the folder of classes
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    PlainLambdas all = new PlainLambdas();
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
    for (Path file : files) {
      all.take(Files.readAllBytes(file));
    }
    all.newNestMembers.forEach(all::join);
    for (Map.Entry<String, byte[]> one : all.classes.entrySet()) {
      Files.write(folder.resolve(one.getKey() + ".class"), one.getValue());
    }
  }

  /** Takes a class, and keeps it where it has lambdas, with what is made of them. */
  private void take(byte[] bytes) {
    ClassWriter writer = new ClassWriter(0);
    Taking taking = new Taking(writer);
    new ClassReader(bytes).accept(taking, 0);
    classes.putIfAbsent(taking.name, bytes);
    if (taking.made > 0) {
      classes.put(taking.name, writer.toByteArray());
    }
  }

  /** Adds new classes to the nest of their host, so that they may call its private methods. */
  private void join(String host, List<String> members) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classes.get(host))
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              private final Set<String> there = new HashSet<>();

              @Override
              public void visitNestMember(String member) {
                if (there.add(member)) { // an earlier build may have added it
                  super.visitNestMember(member);
                }
              }

              @Override
              public void visitEnd() {
                members.forEach(this::visitNestMember);
                super.visitEnd();
              }
            },
            0);
    classes.put(host, writer.toByteArray());
  }

  /** One class on its way through. */
  private final class Taking extends ClassVisitor {
    private int version;
    private String name;
    private String host;
    private int made;

    Taking(ClassVisitor next) {
      super(Opcodes.ASM9, next);
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
      host = itsName;
      super.visit(itsVersion, access, itsName, signature, parent, interfaces);
    }

    @Override
    public void visitNestHost(String itsHost) {
      host = itsHost;
      super.visitNestHost(itsHost);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(
          Opcodes.ASM9, super.visitMethod(access, method, descriptor, signature, exceptions)) {
        @Override
        public void visitInvokeDynamicInsn(
            String called, String type, Handle bootstrap, Object... arguments) {
          boolean isLambda =
              bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                  && bootstrap.getName().equals("metafactory");
          String plain = name + "$Plain" + made;
          Lambda lambda = isLambda ? new Lambda(plain, called, type, arguments) : null;
          if (lambda == null || version < Opcodes.V11 || !lambda.isOrdinary()) {
            super.visitInvokeDynamicInsn(called, type, bootstrap, arguments);
            return;
          }
          made++;
          classes.put(plain, lambda.asClass(version, host));
          newNestMembers.computeIfAbsent(host, none -> new ArrayList<>()).add(plain);
          super.visitMethodInsn(Opcodes.INVOKESTATIC, plain, "of", type, false);
        }
      };
    }
  }

  /**
   * A lambda, as the compiler describes it.
   *
   * @param plain the name of its class
   * @param method the method of its interface, and how that is declared
   * @param held what it takes along
   * @param made the interface
   * @param erased the type of the method as it is declared
   * @param wanted the same as it is used
   * @param target what is called
   */
  private record Lambda(
      String plain,
      String method,
      Type[] held,
      Type made,
      Type erased,
      Type wanted,
      Handle target,
      String factory) {

    Lambda(String plain, String method, String factory, Object[] arguments) {
      this(
          plain,
          method,
          Type.getArgumentTypes(factory),
          Type.getReturnType(factory),
          (Type) arguments[0],
          (Type) arguments[2],
          (Handle) arguments[1],
          factory);
    }

    private boolean isNew() {
      return target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    }

    /** What the target takes, its receiver first. */
    private List<Type> taken() {
      List<Type> taken = new ArrayList<>();
      if (!isNew() && target.getTag() != Opcodes.H_INVOKESTATIC) {
        taken.add(Type.getObjectType(target.getOwner()));
      }
      taken.addAll(List.of(Type.getArgumentTypes(target.getDesc())));
      return taken;
    }

    private Type given() {
      return isNew() ? Type.getObjectType(target.getOwner()) : Type.getReturnType(target.getDesc());
    }

    /** Whether all its values pass as they are, by a cast, or by boxing and its opposite. */
    boolean isOrdinary() {
      List<Type> taken = taken();
      Type[] parameters = erased.getArgumentTypes();
      if (taken.size() != held.length + parameters.length) {
        return false;
      }
      for (int i = 0; i < parameters.length; i++) {
        if (!passes(wanted.getArgumentTypes()[i], taken.get(held.length + i))) {
          return false;
        }
      }
      return erased.getReturnType() == Type.VOID_TYPE
          || passes(given(), wanted.getReturnType())
              && passes(wanted.getReturnType(), erased.getReturnType());
    }

    private static boolean passes(Type from, Type to) {
      return isPrimitive(from) == isPrimitive(to)
          ? !isPrimitive(from) || from.equals(to)
          : isPrimitive(from) ? box(from).equals(to) || to.equals(OBJECT) : box(to).equals(from);
    }

    private static boolean isPrimitive(Type type) {
      return type.getSort() < Type.ARRAY;
    }

    private static Type box(Type primitive) {
      return Type.getObjectType(
          switch (primitive.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.CHAR -> "java/lang/Character";
            case Type.BYTE -> "java/lang/Byte";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            case Type.DOUBLE -> "java/lang/Double";
            default -> "java/lang/Void";
          });
    }

    byte[] asClass(int version, String host) {
      ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      out.visit(
          version,
          Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
          plain,
          null,
          OBJECT.getInternalName(),
          new String[] {made.getInternalName()});
      out.visitNestHost(host);
      for (int i = 0; i < held.length; i++) {
        out.visitField(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL,
                "held" + i,
                held[i].getDescriptor(),
                null,
                null)
            .visitEnd();
      }
      constructor(out);
      if (held.length == 0) {
        out.visitField(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL,
                "ONLY",
                made.getDescriptor(),
                null,
                null)
            .visitEnd();
        MethodVisitor code = out.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        make(code);
        code.visitFieldInsn(Opcodes.PUTSTATIC, plain, "ONLY", made.getDescriptor());
        code.visitInsn(Opcodes.RETURN);
        end(code);
      }
      MethodVisitor of = out.visitMethod(Opcodes.ACC_STATIC, "of", factory, null, null);
      of.visitCode();
      if (held.length == 0) {
        of.visitFieldInsn(Opcodes.GETSTATIC, plain, "ONLY", made.getDescriptor());
      } else {
        make(of);
      }
      of.visitInsn(Opcodes.ARETURN);
      end(of);
      method(out);
      out.visitEnd();
      return out.toByteArray();
    }

    private void constructor(ClassWriter out) {
      MethodVisitor code =
          out.visitMethod(0, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, held), null, null);
      code.visitCode();
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT.getInternalName(), "<init>", "()V", false);
      int variable = 1;
      for (int i = 0; i < held.length; i++) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(held[i].getOpcode(Opcodes.ILOAD), variable);
        code.visitFieldInsn(Opcodes.PUTFIELD, plain, "held" + i, held[i].getDescriptor());
        variable += held[i].getSize();
      }
      code.visitInsn(Opcodes.RETURN);
      end(code);
    }

    /** A new one of what the method it stands in is given. */
    private void make(MethodVisitor code) {
      code.visitTypeInsn(Opcodes.NEW, plain);
      code.visitInsn(Opcodes.DUP);
      int variable = 0;
      for (Type one : held) {
        code.visitVarInsn(one.getOpcode(Opcodes.ILOAD), variable);
        variable += one.getSize();
      }
      code.visitMethodInsn(
          Opcodes.INVOKESPECIAL,
          plain,
          "<init>",
          Type.getMethodDescriptor(Type.VOID_TYPE, held),
          false);
    }

    private void method(ClassWriter out) {
      MethodVisitor code =
          out.visitMethod(Opcodes.ACC_PUBLIC, method, erased.getDescriptor(), null, null);
      code.visitCode();
      if (isNew()) {
        code.visitTypeInsn(Opcodes.NEW, target.getOwner());
        code.visitInsn(Opcodes.DUP);
      }
      for (int i = 0; i < held.length; i++) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, plain, "held" + i, held[i].getDescriptor());
      }
      List<Type> taken = taken();
      int variable = 1;
      for (int i = 0; i < erased.getArgumentTypes().length; i++) {
        Type given = erased.getArgumentTypes()[i];
        code.visitVarInsn(given.getOpcode(Opcodes.ILOAD), variable);
        variable += given.getSize();
        Type used = wanted.getArgumentTypes()[i];
        if (!used.equals(given) && !used.equals(OBJECT)) {
          code.visitTypeInsn(Opcodes.CHECKCAST, used.getInternalName());
        }
        pass(code, used, taken.get(held.length + i));
      }
      code.visitMethodInsn(
          opcode(), target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
      Type result = erased.getReturnType();
      if (result == Type.VOID_TYPE) {
        if (!isNew() && given() != Type.VOID_TYPE) {
          code.visitInsn(given().getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        } else if (isNew()) {
          code.visitInsn(Opcodes.POP);
        }
      } else {
        pass(code, given(), wanted.getReturnType());
        pass(code, wanted.getReturnType(), result);
      }
      code.visitInsn(result.getOpcode(Opcodes.IRETURN));
      end(code);
    }

    private int opcode() {
      return switch (target.getTag()) {
        case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
        case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
        default -> target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
      };
    }

    /** Boxes a value, or takes it out of its box, where that is needed. */
    private static void pass(MethodVisitor code, Type from, Type to) {
      if (isPrimitive(from) && !isPrimitive(to)) {
        Type box = box(from);
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            box.getInternalName(),
            "valueOf",
            Type.getMethodDescriptor(box, from),
            false);
      } else if (!isPrimitive(from) && isPrimitive(to)) {
        code.visitMethodInsn(
            Opcodes.INVOKEVIRTUAL,
            box(to).getInternalName(),
            to.getClassName() + "Value",
            Type.getMethodDescriptor(to),
            false);
      }
    }

    private static void end(MethodVisitor code) {
      code.visitMaxs(0, 0);
      code.visitEnd();
    }
  }
}
