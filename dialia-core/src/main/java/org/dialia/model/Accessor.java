package org.dialia.model;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one component of a record: by reflection at first, which costs nothing to set up; once it
 * has been read often, through code made for it, which is several times as fast. A run of the
 * command line on a few deployments does not get that far.
 */
final class Accessor {

  private static final int OFTEN = 2000;

  private final Method method;
  // Neither needs a lock: a lost count only delays the change, and a lambda is the same whoever
  // makes it.
  private int reads;
  private @Nullable Function<Object, Object> compiled;

  Accessor(Method method) {
    this.method = method;
    method.setAccessible(true); // spares an access check at each of many calls
  }

  Object read(Object map) {
    Function<Object, Object> fast = compiled;
    if (fast != null) {
      return fast.apply(map);
    }
    if (++reads == OFTEN) {
      compiled = compile();
    }
    try {
      return method.invoke(map);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(method.toString(), impossible);
    }
  }

  @SuppressWarnings("unchecked")
  private Function<Object, Object> compile() {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MethodHandle getter = lookup.unreflect(method);
      CallSite site =
          LambdaMetafactory.metafactory(
              lookup,
              "apply",
              MethodType.methodType(Function.class),
              MethodType.methodType(Object.class, Object.class),
              getter,
              getter.type().wrap());
      return (Function<Object, Object>) site.getTarget().invoke();
    } catch (Throwable impossible) {
      throw new IllegalStateException(method.toString(), impossible);
    }
  }
}
