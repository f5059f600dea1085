package org.dialia.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

/**
 * Reads the components of a record by their numbers, and makes it from them. The build makes one
 * for each record of the model, {@code Deployment$Components}; where there is none, as for classes
 * that an editor compiled, reflection does the same.
 */
abstract class Components {

  static Components of(Class<? extends Record> type) {
    try {
      return Class.forName(type.getName() + "$Components", true, type.getClassLoader())
          .asSubclass(Components.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ClassNotFoundException notBuilt) {
      return new Reflected(type);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type.getName(), impossible);
    }
  }

  /** One component of a record, from 0. */
  abstract Object get(Object map, int component);

  /** The record of these components. What its constructor refuses is thrown as it throws it. */
  abstract Record create(Object[] values);

  /** The same by reflection. */
  static final class Reflected extends Components {
    private final Method[] getters;
    private final Constructor<? extends Record> constructor;

    Reflected(Class<? extends Record> type) {
      RecordComponent[] components = type.getRecordComponents();
      getters = new Method[components.length];
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        getters[i] = components[i].getAccessor();
        getters[i].setAccessible(true); // of a record that is not public, too
        types[i] = components[i].getType();
      }
      try {
        constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
      } catch (NoSuchMethodException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    @Override
    Object get(Object map, int component) {
      try {
        return getters[component].invoke(map);
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(getters[component].toString(), impossible);
      }
    }

    @Override
    Record create(Object[] values) {
      try {
        return constructor.newInstance(values);
      } catch (InvocationTargetException thrown) {
        if (thrown.getCause() instanceof RuntimeException refused) {
          throw refused;
        }
        throw new IllegalStateException(thrown);
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
